// Who is let in first: by class, then by a fair lot, and never by where a row is stored.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class AdmissionOrderTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void Nobody_is_refused_where_somebody_of_lower_rank_was_taken() =>
        Seeds.Sample(
            seed =>
            {
                var world = WishWorld.Of((uint)seed, WishWorld.Households(seed, families: false));
                world.Settle(world.Capacity(seed));
                var taken = new ulong[Cells.CountyCount];
                foreach (var wish in world.Last)
                {
                    if (wish.Stays || wish.Dwellings == 0) continue;
                    if (!Cells.IsUrban(wish.Destination)) continue;
                    ref var worst = ref taken[wish.Destination >> 1];
                    worst = Math.Max(worst, Rank(world, wish));
                }

                var last = world.Last;
                for (var p = 0; p < world.First.Length; p++)
                {
                    var first = world.First[p];
                    if (first == last[p]) continue;
                    Assert.True(Rank(world, first) >= taken[first.Destination >> 1]);
                }
            },
            iter: 200);

    [Fact]
    public void Classes_rank_as_said_whatever_the_lot()
    {
        var home = TestModels.Alone(1, Cells.Rural(1), Cells.Rural(0));
        var owner = home with
        {
            Residence = (ushort)Cells.Urban(1),
            Hukou = (ushort)Cells.Rural(2),
            Traits = Traits.WithTenure(0, Tenure.UrbanOwner),
        };
        var renter = owner with
        {
            Traits = Traits.WithTenure(0, Tenure.MarketRenter),
            YearsHere = 1,
        };
        Assert.Equal([0], Classes(home));
        Assert.Equal([1], Classes(owner));

        // Half of the migrants are insured; a permit takes a year away from home.
        Assert.Equal([2, 3], Classes(renter));
        Assert.Equal([3], Classes(renter with { YearsHere = 0 }));
        Assert.Equal([3], Classes(renter with { Hukou = (ushort)Cells.Rural(1) }));

        static IEnumerable<int> Classes(Household household)
        {
            var world = WishWorld.Of(1, []);
            var wish = new Proposal(
                0, 0, 0, household.Residence, (ushort)Cells.Urban(0), 1, 0, 0, 1);
            return Enumerable.Range(1, 200)
                .Select(key => (int)(Priority.Of(
                    household with { Key = (uint)key }, wish, world.Inputs) >> 32))
                .Distinct().Order();
        }
    }

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(50)]
    public void The_order_of_rows_changes_no_fate_even_where_keys_collide(uint keys)
    {
        var households = WishWorld.Households(3, families: true, keys).ToArray();
        var plain = Fates(households);
        Gen.Shuffle(households).Sample(
            shuffled => Assert.Equal(plain, Fates(shuffled)), iter: 20);

        static List<Household> Fates(Household[] households)
        {
            var world = WishWorld.Of(1, households);
            world.Settle(world.Capacity(3));
            world.Move();
            return
            [
                .. Enumerable.Range(0, world.People.Count).Select(row => world.People[row]).Order(),
            ];
        }
    }

    [Fact]
    public void Among_equals_thirty_in_a_hundred_are_taken_whatever_their_keys()
    {
        const int Applicants = 2000;
        const int Room = 600;
        const int Bins = 10;
        const int Runs = 25;
        const double Expected = (double)Runs * Room / Bins;

        // Of chi-square with 9 degrees of freedom, one in a thousand is above this.
        const double Limit = 27.88;
        var taken = new int[Bins];
        for (var seed = 1u; seed <= Runs; seed++)
        {
            foreach (var wish in Apply(seed, Applicants, Room))
                taken[wish.Row * Bins / Applicants]++;
        }

        Assert.Equal(Runs * Room, taken.Sum());
        var chiSquare = taken.Sum(n => (n - Expected) * (n - Expected)) / (0.7 * Expected);
        Assert.True(chiSquare < Limit, $"{chiSquare}: {string.Join(' ', taken)}");
    }

    // Alike but for their keys, which rise with the rows; all want the same town.
    private static IEnumerable<Proposal> Apply(uint seed, int applicants, int room)
    {
        var village = Cells.Rural(40);
        var town = Cells.Urban(WishWorld.Towns[0]);
        var world = WishWorld.Of(seed, Enumerable.Range(1, applicants).Select(
            key => TestModels.Alone((uint)key, village, village)));
        var wishes = WishWorld.InOneChunk(Enumerable.Range(0, applicants).Select(
            row => new Proposal(row, 0, 0, (ushort)village, (ushort)town, 1, 0, 0, 1)));
        Admission.Settle(
            world.People, wishes, world.Inputs, new(WishWorld.Capacity(room, 0), world.Load),
            world.Refused, new());
        Assert.Equal(applicants - room, world.Refused[WishWorld.Towns[0]]);
        return wishes.OfChunk(0).ToArray().Where(wish => wish.Destination == town);
    }

    private static ulong Rank(WishWorld world, Proposal wish) =>
        Priority.Of(world.People[wish.Row], wish, world.Inputs);
}
