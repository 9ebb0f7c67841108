// Families formed by sorted queues and ranges are those formed list by list.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class FamilyTwinTests
{
    // So many residents that a cell has four buckets.
    private static readonly double[] Residents =
        [.. Enumerable.Repeat(6000.0, Cells.Count)];

    private static readonly Gen<(Household[] World, YearDraws Draws)> Years = Gen.Select(
        TwinWorlds.Some, Gen.UInt, (world, seed) => (world, new YearDraws(seed, 2021)));

    [Fact]
    public void Queues_pair_whom_one_sort_of_all_lookers_pairs()
    {
        // Used again and again: what an earlier year has left behind does not matter.
        var pairing = new Pairing(new(), Residents);
        Years.Sample(
            year =>
            {
                var (fast, plain) = (TestModels.Of(year.World), TestModels.Of(year.World));
                var (counts, expected) = (new HukouCounts(), new HukouCounts());
                var seats = Seats(fast);
                Assert.Equal(
                    new PlainPairing(new(), Residents).Match(plain, seats, year.Draws, expected),
                    pairing.Match(
                        fast, Listed(fast, seats), year.Draws, counts));
                Assert.Equal(TwinWorlds.Rows(plain), TwinWorlds.Rows(fast));
                AssertSame(expected, counts);
            },
            threads: 1);
    }

    [Fact]
    public void Kin_found_in_a_cells_range_are_those_found_by_home_and_cell()
    {
        var kinship = new Kinship();
        Years.Sample(
            year =>
            {
                var (fast, plain) = (TestModels.Of(year.World), TestModels.Of(year.World));
                var (counts, expected) = (new HukouCounts(), new HukouCounts());
                var rows = Enumerable.Range(0, year.World.Length).ToArray();
                List<int> hosts = [.. rows.Where(row => row % 3 != 0)];
                List<int> orphans = [.. rows.Where(row => row % 5 == 0)];
                List<int> elders = [.. rows.Where(row => row % 7 == 1)];
                var lists = new PlainKinship(plain, hosts, year.Draws, expected);
                lists.TakeIn(orphans);
                lists.TakeIn(elders);
                kinship.Open(fast, Listed(fast, hosts), year.Draws);
                kinship.TakeIn(fast, Listed(fast, orphans), year.Draws, counts);
                kinship.TakeIn(fast, Listed(fast, elders), year.Draws, counts);
                Assert.Equal(TwinWorlds.Rows(plain), TwinWorlds.Rows(fast));
                AssertSame(expected, counts);
            },
            threads: 1);
    }

    [Fact]
    public void Students_drawn_many_at_a_time_go_where_each_alone_would() => Years.Sample(year =>
    {
        var start = TestModels.Small.BaseYear;
        var nests = new NestOfMoves(start.Tables.Geography);
        var (fast, plain) = (TestModels.Of(year.World), TestModels.Of(year.World));
        var (counts, expected) = (new YearCounts(), new YearCounts());
        var seats = Seats(fast);
        new Students(new(), start.UniversityWeight, nests).Leave(
            fast, Listed(fast, seats), year.Draws, counts);
        new PlainStudents(new(), start.UniversityWeight, nests)
            .Leave(plain, seats, year.Draws, expected);
        Assert.Equal(TwinWorlds.Rows(plain), TwinWorlds.Rows(fast));
        Assert.Equal(expected.MovedPersons, counts.MovedPersons);
        Assert.Equal(expected.Movers.Arrivals, counts.Movers.Arrivals);
    });

    private static List<ListedHousehold> Listed(Population population, List<int> rows) =>
        [.. rows.Select(row => ListedHousehold.Of(population, row))];

    private static List<ListedHousehold> Listed(Population population, List<Seat> seats) =>
        [.. seats.Select(seat => ListedHousehold.Of(population, seat.Row, seat.Slot))];

    private static List<Seat> Seats(Population population) =>
    [
        .. from row in Enumerable.Range(0, population.Count)
           from slot in Enumerable.Range(0, Members.SlotCount)
           select new Seat(row, slot),
    ];

    private static void AssertSame(HukouCounts expected, HukouCounts counts)
    {
        Assert.Equal(expected.MovesIn, counts.MovesIn);
        Assert.Equal(expected.MovesOut, counts.MovesOut);
        Assert.Equal(expected.PairingIn, counts.PairingIn);
        Assert.Equal(expected.PairingOut, counts.PairingOut);
        Assert.Equal(expected.Gained, counts.Gained);
        Assert.Equal(expected.Lost, counts.Lost);
    }
}
