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

    public string Text() => string.Join('\n',
    [
        "# Evidence", "",
        "How far the model may be trusted, by what it could not have known. Written by the command at",
        "the end from the tables in [evidence/](evidence/); a test keeps page and tables together.", "",
        .. EvidenceWords.Summary(tables.Scores),
        "## What was fitted to what", "",
        .. Targets(),
        "## 2010 to 2020, units no fit has seen", "",
        .. EvidenceWords.HeldOut,
        .. EvidenceText.Overview(Of(DecadeHindcast.HeldOutCode)),
        $"![Predicted against observed changes]({Folder}/{Figure})", "",
        "Dark points: the model. Light lines: 80 % of the errors it makes on training units it has not",
        "seen. Held-out units merged from several counties stand under one code.", "",
        .. Quantity(DecadeHindcast.HeldOutCode, Quantities.RateChange),
        .. Quantity(DecadeHindcast.HeldOutCode, Quantities.LogResidentsChange),
        .. EvidenceWords.Account(tables.Scores, tables.Predictions),
        "## 2010 to 2020, the other units, each fifth left out in turn", "",
        .. EvidenceWords.CrossFitted,
        .. EvidenceText.Overview(Of(DecadeHindcast.CrossFittedCode)),
        "## After 2020", "",
        .. EvidenceWords.Recent,
        "### Prefectures", "",
        .. Quantity(RecentHindcast.PlacesCode, Quantities.RateChange),
        .. Quantity(RecentHindcast.PlacesCode, Quantities.LogResidentsChange),
        "### The province 2021-2024: seen", "",
        .. Quantity(RecentHindcast.ProvinceCode, Quantities.RateChange),
        .. Quantity(RecentHindcast.ProvinceCode, Quantities.LogResidentsChange),
        "## What the model does worse than a ruler", "",
        .. Worse(),
        "## The plan's headline", "",
        .. EvidenceWords.Headline(tables.Headline),
        .. EvidenceText.Headline(tables.Headline),
        "## To make it again", "",
        .. EvidenceWords.Commands,
    ]) + "\n";

    private IReadOnlyList<ScoreTableRow> Of(string test) =>
        [.. tables.Scores.Where(row => row.Test == test)];

    private IEnumerable<string> Quantity(string test, string quantity)
    {
        ScoreTableRow[] rows = [.. Of(test).Where(row => row.Quantity == quantity)];
        if (rows.Length == 0) yield break;
        var name = QuantityNames.Of(quantity).En;
        yield return $"**{char.ToUpperInvariant(name[0])}{name[1..]}**";
        yield return "";
        foreach (var line in EvidenceText.Scores(rows)) yield return line;
    }

    private IEnumerable<string> Targets()
    {
        yield return "The model that runs from 2020 on. In a hindcast from 2010 the counties are those "
            + "seen, and";
        yield return "nothing after 2020 is used. A score on a figure that stands here fails a test, "
            + "unless it is marked seen.";
        yield return "";
        yield return "| Published figure | Place | Years | What was fitted to it |";
        yield return "|---|---|---|---|";
        yield return "| urban_population, resident_population | every county (boundary changes "
            + "merged) | 2020 | residual attractiveness, one number for town and one for villages |";
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
            yield return $"| {row.Test} | {QuantityNames.Of(row.Quantity).En} | {Text(row.Count)} | "
                + $"{EvidenceText.Small(row.Rmse)} | {best.MethodEn} | "
                + $"{EvidenceText.Small(best.Rmse)} |";
        }

        yield return "";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
