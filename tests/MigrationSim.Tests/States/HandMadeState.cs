// A saved year of five households in which no two numbers are the same.
using MigrationSim.Core.Markets;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;

namespace MigrationSim.Tests.States;

internal static class HandMadeState
{
    public static SavedYear Of(SavedOrigin origin)
    {
        var people = new Population(8);
        for (uint i = 0; i < 5; i++)
        {
            people.Add(new(
                i + 1, i * 0x0102030405060708UL, (ushort)(i * 2), (ushort)(i * 3), (ushort)i,
                (byte)i));
        }

        var markets = new MarketState
        {
            Opening = Counts(1),
            OpeningJobs = Row(1),
            Jobs = Row(2),
            JobsWithoutLevers = Row(3),
            RelabelledWorkersShare = Row(4),
            Dwellings = Row(5),
            Affordable = Row(6),
            Seats = Row(7),
            RuralSeats = Row(8),
        };
        return new()
        {
            Origin = origin,
            Population = people,
            Markets = markets,
            Earlier = Counts(100),
        };
    }

    private static double[] Row(int number) =>
        [.. Enumerable.Range(0, 122).Select(i => number + (i / 128.0))];

    private static MarketCounts Counts(int number)
    {
        var counts = new MarketCounts();
        foreach (var property in typeof(MarketCounts).GetProperties())
        {
            var row = (long[])property.GetValue(counts)!;
            for (var i = 0; i < row.Length; i++) row[i] = number++;
        }

        return counts;
    }
}
