// Writes the tables of an ensemble.
using MigrationSim.Files.Formats;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Ensembles;

/// <summary>The only writer of these tables.</summary>
public static class EnsembleTables
{
    /// <summary>Writes all of them into a folder that is there.</summary>
    public static void Write(string folder, EnsembleTableRows rows)
    {
        Quantiles(folder, rows.Quantiles);
        Variances(folder, rows.Variances);
        Probabilities(folder, rows.Probabilities);
        Members(folder, rows.Members);
        DictionaryTable.Write(
            Path.Combine(folder, EnsembleColumns.Dictionary), EnsembleColumns.All);
    }

    private static void Quantiles(string folder, IEnumerable<QuantileRow> rows)
    {
        using var csv = Open(folder, EnsembleColumns.Quantiles, withMark: true);
        foreach (var row in rows)
        {
            Key(csv, row.Key).Add(row.Members).Add(row.Year).Add(row.GeoCode).Add(row.Indicator)
                .Add(row.Unit).Add(row.Mean).Add(row.Deviation).Add(row.Median).Add(row.Low80)
                .Add(row.High80).Add(row.Low95).Add(row.High95).End();
        }
    }

    private static void Variances(string folder, IEnumerable<VarianceRow> rows)
    {
        using var csv = Open(folder, EnsembleColumns.Variances);
        foreach (var row in rows)
        {
            Key(csv, row.Key).Add(row.Draws).Add(row.Seeds).Add(row.Paths).Add(row.Year)
                .Add(row.GeoCode).Add(row.Indicator).Add(row.Source)
                .Add(row.IsPart ? "true" : "false").Add(row.Variance).Add(row.Share).End();
        }
    }

    private static void Probabilities(string folder, IEnumerable<ProbabilityRow> rows)
    {
        using var csv = Open(folder, EnsembleColumns.Probabilities);
        foreach (var row in rows)
        {
            Key(csv, row.Key).Add(row.Members).Add(row.Year).Add(row.Indicator).Add(row.Target)
                .Add(row.Share).Add(row.Error).Add(row.Low95).Add(row.High95).End();
        }
    }

    private static void Members(string folder, IEnumerable<MemberRow> rows)
    {
        using var csv = Open(folder, EnsembleColumns.Members);
        foreach (var row in rows)
        {
            csv.Add(row.Member).Add(row.Draw).Add(row.Seed).Add(row.Fertility)
                .Add(row.CoastalDemand).Add(row.Reclassification).Add(row.State).Add(row.Reason)
                .End();
        }
    }

    private static CsvRows Open(string folder, string table, bool withMark = false) =>
        new(Path.Combine(folder, table), EnsembleColumns.Head(table), withMark);

    private static CsvRows Key(CsvRows csv, EnsembleKey key) =>
        csv.Add(key.Scenario).Add(key.Base).Add(key.Of).Add(key.Sample);
}
