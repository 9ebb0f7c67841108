// Those who live away from where they are registered, and those who come back.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>Measures of a place, that is a set of whole counties; null where not counted.</summary>
public static class Absence
{
    /// <summary>Persons registered in the place who live outside of it.</summary>
    public static long? FromPlace(YearTally tally, IReadOnlyList<int> cells)
    {
        if (tally.RegisteredByResidence.Count == 0) return null;
        var away = 0L;
        foreach (var county in Counties(cells))
            away += Registered(tally, county) - LivingIn(tally, county, cells);
        return away;
    }

    /// <summary>
    /// Persons registered in the place who live outside the county of registration: neighbours in
    /// the same place included, whom a way home leads back all the same.
    /// </summary>
    public static long? FromCounty(YearTally tally, IReadOnlyList<int> cells)
    {
        if (tally.RegisteredByResidence.Count == 0) return null;
        var away = 0L;
        foreach (var county in Counties(cells))
        {
            away += Registered(tally, county)
                - LivingIn(tally, county, [Cells.Urban(county), Cells.Rural(county)]);
        }

        return away;
    }

    /// <summary>Persons who came back to the county they are registered in.</summary>
    public static long? Returns(YearTally tally, IReadOnlyList<int> cells)
    {
        if (tally.Movers is not { } movers) return null;
        var persons = 0L;
        foreach (var cell in cells)
        {
            for (var group = 0; group < Ages.GroupCount; group++)
                persons += movers.Arrivals[cell][MoverTally.Index(Nest.Return, group)];
        }

        return persons;
    }

    /// <summary>
    /// Returns of the year in percent of those who lived away from their county at its start.
    /// </summary>
    public static double? ReturnRatePct(
        YearTally before, YearTally now, IReadOnlyList<int> cells) =>
        FromCounty(before, cells) is > 0 and var away && Returns(now, cells) is { } returns
            ? 100.0 * returns / away
            : null;

    private static IEnumerable<int> Counties(IReadOnlyList<int> cells) =>
        cells.Where(Cells.IsUrban).Select(Cells.County);

    private static long Registered(YearTally tally, int county)
    {
        var persons = 0L;
        for (var at = 0; at < Cells.Count; at++)
            persons += tally.RegisteredByResidence[(county * Cells.Count) + at];
        return persons;
    }

    private static long LivingIn(YearTally tally, int county, IReadOnlyList<int> cells)
    {
        var persons = 0L;
        foreach (var cell in cells)
            persons += tally.RegisteredByResidence[(county * Cells.Count) + cell];
        return persons;
    }
}
