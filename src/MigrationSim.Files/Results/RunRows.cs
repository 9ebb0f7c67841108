// Opens the tables of a run and writes what every row begins with.
using System.Text;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>The keys of rows by year and place, the same in every table.</summary>
internal sealed class RunRows(FinishedRun run, string folder)
{
    private readonly string _runId = run.RunId;

    public CsvRows Open(string table) => new(
        Path.Combine(folder, table), ResultColumns.Head(table),
        withMark: !Ascii.IsValid(run.Scenario.Name));

    public void Key(CsvRows rows, int year, Place place) => rows
        .Add(_runId).Add(run.Scenario.Name).Add(run.Replicate).Add(run.Options.Seed)
        .Add(year).Add(place.Code);

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

    /// <summary>A place's urban and its rural cells.</summary>
    public static IEnumerable<(string Residence, List<int> Cells)> Parts(Place place) =>
    [
        ("urban", [.. place.Cells.Where(Cells.IsUrban)]),
        ("rural", [.. place.Cells.Where(Cells.IsRural)]),
    ];
}
