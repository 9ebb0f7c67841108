// The page of evidence, from the tables of a hindcast and of the plan's headline.
using System.Globalization;

using MigrationSim.Files.Results;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>Every number comes from a table or from the list of what was fitted.</summary>
/// <param name="tables">The tables kept beside the page.</param>
/// <param name="targets">What was fitted to what, counties left out.</param>
public sealed class EvidencePage(EvidenceTables tables, IReadOnlyList<FittingTarget> targets)
{
    public const string Name = "EVIDENCE.md";
    public const string Folder = "evidence";
    public const string Figure = "held-out.svg";

    private const string Points = """
        Dark points: the model. Light lines: 80 % of the errors it makes on training units it has
        not seen. Units merged from several counties stand under one code.

        """;

    private static readonly string[] Judged =
        [Quantities.RateChange, Quantities.LogResidentsChange];

    public string Text() => string.Concat(
    [
        EvidenceWords.Opening, "\n", EvidenceWords.Summary(tables),
        EvidenceWords.Targets, "\n", .. Lines(Targets()),
        EvidenceWords.HeldOut, "\n",
        .. Lines(EvidenceText.Overview(Of(DecadeHindcast.HeldOutCode))),
        $"![Predicted against observed changes]({Folder}/{Figure})\n\n",
        Points, "\n", .. Lines(Quantity(DecadeHindcast.HeldOutCode)),
        .. EvidenceWords.Account(tables.Scores, tables.Predictions),
        EvidenceWords.CrossFitted, "\n",
        .. Lines(EvidenceText.Overview(Of(DecadeHindcast.CrossFittedCode))),
        EvidenceWords.Recent, "\n",
        "### Prefectures\n\n", .. Lines(Quantity(RecentHindcast.PlacesCode)),
        "### The province 2021-2024: seen\n\n", .. Lines(Quantity(RecentHindcast.ProvinceCode)),
        "## What the model does worse than a ruler\n\n", .. Lines(Worse()),
        EvidenceWords.Headline(tables.Headline),
        .. Lines(EvidenceText.Headline(tables.Headline)),
        EvidenceWords.Commands, "\n",
    ]);

    private static IEnumerable<string> Lines(IEnumerable<string> lines) =>
        lines.Select(line => line + "\n");

    private IReadOnlyList<ScoreTableRow> Of(string test) =>
        [.. tables.Scores.Where(row => row.Test == test)];

    private IEnumerable<string> Quantity(string test)
    {
        foreach (var quantity in Judged)
        {
            ScoreTableRow[] rows = [.. Of(test).Where(row => row.Quantity == quantity)];
            if (rows.Length == 0) continue;
            var name = QuantityNames.Of(quantity).En;
            yield return $"**{char.ToUpperInvariant(name[0])}{name[1..]}**";
            yield return "";
            foreach (var line in EvidenceText.Scores(rows)) yield return line;
        }
    }

    private IEnumerable<string> Targets()
    {
        yield return "| Published figure | Place | Years | What was fitted to it |";
        yield return "|---|---|---|---|";
        yield return "| urban_population, resident_population | every county; where boundaries "
            + "changed, the unit | 2020 | residual attractiveness of its town and its villages |";
        foreach (var target in targets)
        {
            var years = target.FirstYear == target.LastYear
                ? Text(target.FirstYear)
                : $"{Text(target.FirstYear)}-{Text(target.LastYear)}";
            yield return $"| {target.Quantity} | {target.GeoCode} | {years} | {target.En}"
                + $"{(target.IsSeen ? " (seen)" : "")} |";
        }

        yield return "";
    }

    // Of the model itself, whatever the baseline that beats it.
    private IEnumerable<string> Worse()
    {
        ScoreTableRow[] worse =
        [
            .. tables.Scores.Where(row => row.Method == HindcastMethods.Model && row.Skill < 0
                && row.Quantity is not (Quantities.Rate or Quantities.LogResidents)),
        ];
        if (worse.Length == 0)
        {
            yield return "Nothing of what is scored.";
            yield return "";
            yield break;
        }

        yield return "| Test | Quantity | n | The model's RMSE | Better | Its RMSE |";
        yield return "|---|---|---|---|---|---|";
        foreach (var row in worse)
        {
            var best = tables.Scores.First(other => other.Test == row.Test
                && other.Quantity == row.Quantity && other.Method == row.BestBaseline);
            yield return $"| {row.Test} | {QuantityNames.Of(row.Quantity).En} | "
                + $"{Text(row.Count)} | {EvidenceText.Small(row.Rmse)} | {best.MethodEn} | "
                + $"{EvidenceText.Small(best.Rmse)} |";
        }

        yield return "";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
