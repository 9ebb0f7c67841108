// What an ensemble found, in brief.
using System.Globalization;

using MigrationSim.Core.Indicators;
using MigrationSim.Studies.Ensembles;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>The province at the end: intervals, the target, sources of variance.</summary>
public sealed class EnsembleSummary(Dialog session, EnsembleFindings findings)
{
    private const string Rate = "resident_urbanization_rate_pct";

    private static readonly string[] Shown =
    [
        "resident_population", "urban_population", Rate,
        "resident_urbanization_rate_without_reclassification_pct", "urban_hukou_population",
        "hukou_urbanization_rate_pct", "births", "settled",
    ];

    public void Show()
    {
        for (var v = 1; v < findings.Scenarios.Count; v++) ShowScenario(v);
        if (findings.LastYear >= TargetProbability.Year) ShowProbabilities();
        ShowVariances();
    }

    private void ShowScenario(int v)
    {
        var sample = findings.Samples[0];
        if (findings.Spread(sample, new(v, false), Rate) is not { } any) return;
        Say(EnsembleWords.Title(
            findings.Scenarios[v], findings.Scenarios[0], findings.LastYear,
            sample.Grid.Draws.Count, sample.Grid.Seeds.Count, any.Count));
        var table = session.Columns(
            1, EnsembleWords.Indicator, EnsembleWords.BaseMedian, EnsembleWords.Median,
            EnsembleWords.Difference, EnsembleWords.Interval80, EnsembleWords.Interval95);
        foreach (var name in Shown)
        {
            if (findings.Spread(sample, new(0, false), name) is not { } inBase
                || findings.Spread(sample, new(v, false), name) is not { } level
                || findings.Spread(sample, new(v, true), name) is not { } difference)
            {
                continue;
            }

            var format = IndicatorCatalogue.Get(name).IsRate ? "0.00" : "N0";
            string N(double value) => value.ToString(format, CultureInfo.InvariantCulture);
            Add(
                table, name, N(inBase.Median), N(level.Median), N(difference.Median),
                $"{N(difference.Low80)} … {N(difference.High80)}",
                $"{N(difference.Low95)} … {N(difference.High95)}");
        }

        session.Show(table);
    }

    private void ShowProbabilities()
    {
        Say(EnsembleWords.ProbabilityTitle);
        var table = session.Columns(
            3, EnsembleWords.Scenario, EnsembleWords.Sample, EnsembleWords.Rate,
            EnsembleWords.Probability, EnsembleWords.Error, EnsembleWords.Interval);
        foreach (var sample in findings.Samples)
        {
            foreach (var (v, name) in findings.Scenarios.Index())
            {
                foreach (var rate in EnsembleFindings.Rates)
                {
                    if (findings.Probability(sample, v, rate) is not { } p) continue;
                    Add(
                        table, name, session.Language[EnsembleWords.OfSample(sample.Name)],
                        session.Language[
                            rate == Rate ? EnsembleWords.With : EnsembleWords.Without],
                        Share(p.Share), p.Error is { } error ? Share(error) : "",
                        $"{Share(p.Low95)} … {Share(p.High95)}");
                }
            }
        }

        session.Show(table);
    }

    // A column for each figure, of the sample that knows most sources.
    private void ShowVariances()
    {
        var sample = findings.Samples[^1];
        var figures = EnsembleFigure.All(findings.Scenarios.Count);
        var found = figures.Select(figure =>
            sample.Variance(findings.Values(figure, Rate, findings.LastYear))).ToList();
        if (found[0].Count == 0) return;
        Say(EnsembleWords.VarianceTitle);
        var table = session.Columns(
            1,
            [
                EnsembleWords.Source,
                .. figures.Select(figure => figure.IsDifference
                    ? EnsembleWords.Gap(findings.Scenarios[figure.Scenario])
                    : EnsembleWords.Level(findings.Scenarios[figure.Scenario])),
            ]);
        foreach (var (i, source) in found[0].Index())
        {
            Add(
                table,
                [
                    session.Language[EnsembleWords.OfSource(source.Name)],
                    .. found.Select(shares => shares[i].Share is { } share
                        ? (100 * share).ToString("0.0", CultureInfo.InvariantCulture)
                        : ""),
                ]);
        }

        session.Show(table);
    }

    private static void Add(Table table, params string[] fields) =>
        table.AddRow([.. fields.Select(field => new Text(field))]);

    private static string Share(double value) =>
        value.ToString("0.000", CultureInfo.InvariantCulture);

    private void Say(Phrase phrase) => session.Out.WriteLine(session.Language[phrase]);
}
