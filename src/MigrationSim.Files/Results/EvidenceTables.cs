// The tables from which the page of evidence is written, kept in a folder of the repository.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>What a hindcast and a headline left, as far as the page needs it.</summary>
public sealed record EvidenceTables(
    IReadOnlyList<ScoreTableRow> Scores, IReadOnlyList<PredictionTableRow> Predictions,
    IReadOnlyList<HeadlineTableRow> Headline)
{
    /// <summary>One agent in so many was kept in the hindcast.</summary>
    public int Scale { get; private init; }

    /// <summary>Its seeds.</summary>
    public int Replicates { get; private init; }

    /// <summary>
    /// Reads scores.csv, predictions.csv, headline.csv and manifest.json of a folder.
    /// </summary>
    /// <exception cref="IOException">One of them is not there.</exception>
    /// <exception cref="FormatException">One of them is not as it was written.</exception>
    public static EvidenceTables Read(string folder)
    {
        var path = Path.Combine(folder, ResultFolder.Manifest);
        using var manifest = JsonDocument.Parse(File.ReadAllText(path));
        var tables = Read(
            Path.Combine(folder, HindcastTables.Scores),
            Path.Combine(folder, HindcastTables.Predictions),
            Path.Combine(folder, HeadlineTable.Name));
        return tables with
        {
            Scale = manifest.RootElement.GetProperty("scale").GetInt32(),
            Replicates = manifest.RootElement.GetProperty("replicates").GetInt32(),
        };
    }

    /// <summary>The same from three files wherever they are.</summary>
    public static EvidenceTables Read(string scores, string predictions, string headline) => new(
        [.. Rows(scores).Select(Score)], [.. Rows(predictions).Select(Prediction)],
        [.. Rows(headline).Select(Headlined)]);

    private static IEnumerable<Fields> Rows(string path)
    {
        using var parser = CsvLines.Open(
            File.ReadAllText(path), line => throw new FormatException($"{path}:{line}"));
        if (!parser.Read()) yield break;
        var head = parser.Record!;
        while (parser.Read()) yield return new(head, parser.Record!);
    }

    private static ScoreTableRow Score(Fields row) => new(
        row["test"], row["blindness"], row["quantity"], row["method"], row["method_zh"],
        row["method_en"])
    {
        Count = (int)row.Number("n"),
        Rmse = row.NumberOrNone("rmse"),
        Mae = row.NumberOrNone("mae"),
        RankCorrelation = row.NumberOrNone("rank_correlation"),
        Crps = row.NumberOrNone("crps"),
        Coverage80 = row.NumberOrNone("coverage_80"),
        Coverage95 = row.NumberOrNone("coverage_95"),
        BestBaseline = row["best_baseline"] is { Length: > 0 } best ? best : null,
        Skill = row.NumberOrNone("skill"),
        WhyZh = row["why_zh"],
        WhyEn = row["why_en"],
    };

    private static PredictionTableRow Prediction(Fields row) => new(
        row["test"], row["quantity"], row["method"], row["geo_code"], (int)row.Number("year"),
        row.Number("observed"), row.Number("predicted"), row.NumberOrNone("low_80"),
        row.NumberOrNone("high_80"));

    private static HeadlineTableRow Headlined(Fields row)
    {
        MeanField Mean(string name) =>
            new(row.Number(name), row.NumberOrNone(name + "_half_width"));
        return new(
            row["scenario"], row["baseline"], (int)row.Number("scale"), (int)row.Number("seeds"),
            (int)row.Number("year"), row.Number("strength"),
            row.Number("reclassification_multiplier"), row["indicator"], Mean("plan"),
            Mean("base"), Mean("added"));
    }

    private sealed record Fields(string[] Head, string[] Values)
    {
        internal string this[string name] => Values[Array.IndexOf(Head, name)];

        internal double? NumberOrNone(string name) =>
            this[name].Length == 0 ? null : Number(name);

        internal double Number(string name) =>
            double.Parse(this[name], CultureInfo.InvariantCulture);
    }
}
