// The table at the end of a run: the rates by year, beside what was published.
using System.Globalization;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Files.Results;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Never a rate alone: with and without relabelling, the hukou rate, the gap.</summary>
public static class RunSummary
{
    private static readonly string[] Rates =
    [
        "resident_urbanization_rate_without_reclassification_pct", "hukou_urbanization_rate_pct",
        "gap_pp",
    ];

    public static void Show(Dialog session, FinishedRun run, BaseTables tables, string folder)
    {
        var language = session.Language;
        var title = language.IsZh ? run.Scenario.TitleZh : run.Scenario.TitleEn;
        session.Out.WriteLine($"{title} ({run.Scenario.Name})");
        ShowRates(session, run, tables);
        session.Out.WriteLine(language[Labels.HukouAssumed]);
        if (run.Options.Scale > 1)
            session.Out.WriteLine(language[Labels.Scaled(run.Options.Scale)]);
        session.Out.WriteLine($"run_id {run.RunId}  digest {run.Result.Digest}");
        session.Out.WriteLine(
            $"{language[Labels.TablesIn]}: {Path.Combine(folder, ResultFiles.Tables)}");
    }

    private static void ShowRates(Dialog session, FinishedRun run, BaseTables tables)
    {
        var table = session.Columns(
            1, Labels.Year, Labels.Residents, Labels.ResidentRate, Labels.Published,
            Labels.WithoutRelabelling, Labels.HukouRate, Labels.Gap);
        var cells = Place.Province(run.Geography).Cells;
        foreach (var tally in run.Result.Years)
        {
            var published = tables.Province.FirstOrDefault(row => row.Year == tally.Year);
            string[] fields =
            [
                tally.Year.ToString(CultureInfo.InvariantCulture),
                Shown(Value("resident_population"), "N0"),
                Shown(Value("resident_urbanization_rate_pct"), "0.00"),
                Shown(published?.UrbanRatePct, "0.00"),
                .. Rates.Select(rate => Shown(Value(rate), "0.00")),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);

            double? Value(string name) => IndicatorCatalogue.Get(name).Value(tally, cells);
        }
        session.Show(table);
    }

    private static string Shown(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
