// Opens the tables of a run and writes what every row begins with.
using System.Globalization;
using System.Text;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>The keys of rows by year and place, the same in every table.</summary>
internal sealed class RunRows(FinishedRun run, string folder)
{
    /// <summary>The fields that every row of the run begins with.</summary>
    public string Run { get; } = CsvRows.Fields(
        run.RunId, run.Scenario.Name, run.Replicate.ToString(CultureInfo.InvariantCulture),
        run.Options.Seed.ToString(CultureInfo.InvariantCulture));

    public CsvRows Open(string table) => new(
        Path.Combine(folder, table), ResultColumns.Head(table),
        withMark: !Ascii.IsValid(run.Scenario.Name));

    public void Key(CsvRows rows, int year, Place place) =>
        rows.AddAsIs(Run).Add(year).Add(place.Code);

    /// <summary>A row of indicators; flows are empty in the base year.</summary>
    public void Indicators(
        CsvRows rows, YearTally tally, Place place, IReadOnlyList<Indicator> indicators)
    {
        var isBase = ReferenceEquals(tally, run.Result.Years[0]);
        Key(rows, tally.Year, place);
        foreach (var indicator in indicators)
        {
            var isKnown = !(isBase && indicator.IsFlow);
            rows.Add(isKnown ? indicator.Value(tally, place.Cells) : null);
        }

        rows.End();
    }

    /// <summary>The sum of some cells' counts, each of the same length.</summary>
    public static long[] Sum(IReadOnlyList<int[]> counts, IReadOnlyList<int> cells)
    {
        var sum = new long[counts[0].Length];
        for (var k = 0; k < cells.Count; k++)
        {
            var count = counts[cells[k]];
            for (var i = 0; i < sum.Length; i++) sum[i] += count[i];
        }

        return sum;
    }

    /// <summary>A place's urban and its rural cells.</summary>
    public static IEnumerable<(string Residence, List<int> Cells)> Parts(Place place) =>
    [
        ("urban", [.. place.Cells.Where(Cells.IsUrban)]),
        ("rural", [.. place.Cells.Where(Cells.IsRural)]),
    ];
}
