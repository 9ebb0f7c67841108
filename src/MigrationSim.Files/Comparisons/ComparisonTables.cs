// Writes the CSV tables of a comparison.
using System.Globalization;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Comparisons;

/// <summary>Tables with the rows of all variants, written into a folder.</summary>
internal sealed class ComparisonTables(
    IReadOnlyList<ComparedVariantRows> variants, IReadOnlyList<UncostedRow> uncosted,
    string folder)
{
    public void Write()
    {
        Each(ComparisonColumns.Differences, v => v.Differences, (csv, row) => Add(
            csv.Add(row.Year).Add(row.GeoCode).Add(row.Indicator).Add(row.Unit), row.Value));
        Each(ComparisonColumns.Roads, v => v.Roads, (csv, row) => Add(
            csv.Add(row.Year).Add(row.GeoCode).Add(row.Span).Add(row.Rate).Add(row.Road),
            row.Value));
        Each(ComparisonColumns.Fates, v => v.Fates, (csv, row) => AddDifference(
            csv.Add(row.Year).Add(row.Fate).Add(row.IsPart ? "true" : "false")
                .Add(row.BasePersons).Add(row.ScenarioPersons),
            row.Households));
        Each(ComparisonColumns.Gains, v => v.Gains, (csv, row) => Add(
            csv.Add(row.Year).Add(row.Grouping).Add(row.Group).Add(row.Condition)
                .Add(row.Gained).Add(row.Lost),
            row.Persons));
        Each(ComparisonColumns.Costs, v => v.Costs, (csv, row) => Add(
            csv.Add(row.Year).Add(row.Lever).Add(row.Payer).Add(row.Basis).Add(row.Share)
                .Add(row.Tag).Add(row.Source).Add(row.UnitLow).Add(row.UnitCentral)
                .Add(row.UnitHigh).Add(row.BaseQuantity).Add(row.ScenarioQuantity)
                .Add(row.DifferenceLow).Add(row.DifferenceHigh),
            row.Millions));
        Each(ComparisonColumns.CostEffects, v => v.CostEffects, (csv, row) => Add(
            csv.Add(row.Year).Add(row.Indicator).Add(row.Payers).Add(row.Low).Add(row.Central)
                .Add(row.High),
            row.Effect).Add(row.Verdict).Add(row.PerPersonLow).Add(row.PerPerson)
            .Add(row.PerPersonHigh));
        WriteUncosted();
        WriteDictionary();
    }

    // Scenarios may have Chinese names, and units are in both languages.
    private void Each<TRow>(
        string table, Func<ComparedVariantRows, IEnumerable<TRow>> rows,
        Action<CsvRows, TRow> add)
    {
        using var csv = Open(table);
        foreach (var variant in variants)
        {
            var key = variant.Key;
            var begins = CsvRows.Fields(
                key.Scenario, key.Base, key.Replicates.ToString(CultureInfo.InvariantCulture),
                key.Seed.ToString(CultureInfo.InvariantCulture),
                key.Scale.ToString(CultureInfo.InvariantCulture));
            foreach (var row in rows(variant))
            {
                add(csv.AddAsIs(begins), row);
                csv.End();
            }
        }
    }

    private void WriteUncosted()
    {
        using var csv = Open(ComparisonColumns.Uncosted);
        foreach (var row in uncosted)
            csv.Add(row.Lever).Add(row.BecauseZh).Add(row.BecauseEn).End();
    }

    private void WriteDictionary()
    {
        using var csv = Open(ComparisonColumns.Dictionary);
        foreach (var column in ComparisonColumns.All)
        {
            csv.Add(column.Table).Add(column.Name).Add(column.Zh).Add(column.En)
                .Add(column.Unit).End();
        }
    }

    private CsvRows Open(string table) => new(
        Path.Combine(folder, table), ComparisonColumns.Head(table), withMark: true);

    private static CsvRows Add(CsvRows csv, ComparedValue value) =>
        AddDifference(csv.Add(value.Base).Add(value.Scenario), value);

    private static CsvRows AddDifference(CsvRows csv, ComparedValue value) => csv
        .Add(value.Difference).Add(value.Low80).Add(value.High80).Add(value.Low95)
        .Add(value.High95);
}
