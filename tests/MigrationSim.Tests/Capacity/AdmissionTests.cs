// Nobody is let in where there is no room, and nobody is put out.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Plain;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class AdmissionTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void Newcomers_never_exceed_the_room_that_those_who_stay_leave()
    {
        var (admitted, turnedAway) = (0L, 0L);
        Seeds.Sample(
            seed =>
            {
                var world = WishWorld.Of((uint)seed, WishWorld.Households(seed, families: true));
                var capacity = world.Capacity(seed);
                world.Settle(capacity);
                var came = world.Move().Counts.Markets.Newcomers;
                var pupils = Pupils(world.Last);

                // Counted again from everybody where they live now.
                var now = new PlaceLoad();
                now.Count(world.People, 0, world.People.Count, world.Inputs);
                Interlocked.Add(ref admitted, came.Sum());
                Interlocked.Add(ref turnedAway, world.Refused.Sum());
                foreach (var i in WishWorld.Towns)
                {
                    Fits(came[i], now.Dwellings[i], capacity.Dwellings[i]);
                    Fits(pupils[i], now.Seats[i], capacity.Seats[i]);
                }
            },
            iter: 200);
        Assert.True(admitted > 1000 && turnedAway > 1000, $"{admitted}, {turnedAway}");
    }

    [Fact]
    public void Admission_ends_as_if_every_queue_were_sorted_whole()
    {
        var refused = 0L;
        Seeds.Sample(
            seed =>
            {
                // A few keys collide.
                var keys = seed % 2 == 0 ? 200 : uint.MaxValue;
                var world = WishWorld.Of(
                    (uint)seed, WishWorld.Households(seed, families: true, keys));
                var capacity = world.Capacity(seed);
                var (plain, counts) = (world.Last, new long[Cells.CountyCount]);
                var rounds = new PlainAdmission(
                    world.People, plain, world.Inputs, new(capacity, world.Load), counts).Settle();
                Assert.Equal(rounds, world.Settle(capacity));
                Assert.Equal(plain, world.Last);
                Assert.Equal(counts, world.Refused);
                Interlocked.Add(ref refused, counts.Sum());
            },
            iter: 100);
        Assert.True(refused > 1000, $"{refused}");
    }

    [Fact]
    public void Where_there_is_no_room_nobody_comes_and_nobody_is_evicted()
    {
        var world = WishWorld.Of(1, WishWorld.Households(1, families: true));
        var before = world.People.Clone();
        world.Settle(WishWorld.Capacity(0, 0));
        var outcome = world.Move();
        Assert.Equal(0, outcome.Counts.Markets.Newcomers.Sum());
        Assert.True(world.Refused.Sum() > 300);
        for (var row = 0; row < before.Count; row++)
        {
            var (was, now) = (before[row].Residence, world.People[row].Residence);
            Assert.True(now == was || Moved(now, row));
        }

        // Dormitories and villages are open; nothing else is.
        bool Moved(int now, int row) => Cells.IsRural(now)
            || (world.People[row].Traits & Traits.Collective) != 0;
    }

    [Fact]
    public void Room_for_all_leaves_every_wish_as_it_was()
    {
        var world = WishWorld.Of(1, WishWorld.Households(1, families: true));
        Assert.Equal(1, world.Settle(PlaceCapacity.Endless));
        Assert.Equal(world.First, world.Last);
        Assert.Equal(0, world.Refused.Sum());
    }

    [Fact]
    public void The_refused_go_elsewhere_or_stay_and_each_counts_once() =>
        Seeds.Sample(
            seed =>
            {
                var world = WishWorld.Of((uint)seed, WishWorld.Households(seed, families: true));
                world.Settle(world.Capacity(seed));
                var refused = new long[Cells.CountyCount];
                var settled = world.Last;
                for (var p = 0; p < world.First.Length; p++)
                {
                    var (first, last) = (world.First[p], settled[p]);
                    Assert.Equal(
                        (first.Row, first.Slot, first.Absent, first.Origin),
                        (last.Row, last.Slot, last.Absent, last.Origin));
                    if (first == last) continue;
                    Assert.NotEqual(first.Destination, last.Destination);
                    refused[first.Destination >> 1]++;
                }

                Assert.Equal(refused, world.Refused);
            },
            iter: 100);

    [Fact]
    public void Nobody_proposes_twice_to_the_same_place()
    {
        // Each round refuses whoever is left once more; with five towns that is five rounds.
        var world = WishWorld.Of(1, WishWorld.Households(1, families: false));
        Assert.InRange(world.Settle(WishWorld.Capacity(0, 0)), 4, WishWorld.Towns.Length + 1);
    }

    [Fact]
    public void A_family_that_needs_a_school_place_is_refused_where_only_dwellings_are_left()
    {
        var world = WishWorld.Of(1, WishWorld.Households(1, families: true));
        world.Settle(WishWorld.Capacity(100_000, 0));
        var into = world.Last
            .Where(wish => !wish.Stays && Cells.IsUrban(wish.Destination)).ToList();
        Assert.All(into, wish => Assert.Equal(0, wish.Pupils));
        Assert.True(into.Sum(wish => wish.Dwellings) > 100);
        Assert.Contains(world.First, wish => wish.Pupils > 0);
    }

    private static void Fits(long newcomers, long all, double capacity) => Assert.True(
        newcomers <= Math.Max(0, Math.Floor(capacity) - (all - newcomers)),
        FormattableString.Invariant($"{newcomers} of {all} in {capacity}"));

    private static long[] Pupils(Proposal[] wishes)
    {
        var pupils = new long[Cells.CountyCount];
        foreach (var wish in wishes)
        {
            if (!wish.Stays && Cells.IsUrban(wish.Destination))
                pupils[wish.Destination >> 1] += wish.Pupils;
        }

        return pupils;
    }
}
