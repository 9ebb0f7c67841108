// Writes the differences of every replicate as a Parquet file.
using Parquet;
using Parquet.Schema;

namespace MigrationSim.Files.Comparisons;

/// <summary>The table differences.parquet: a row group for each variant and replicate.</summary>
internal static class ReplicateTable
{
    private static readonly DataField[] Fields =
    [
        .. ComparisonColumns.Head(ComparisonColumns.Replicates).Select(name => name switch
        {
            "replicate" or "year" => (DataField)new DataField<int>(name),
            "seed" => new DataField<long>(name),
            "base_value" or "scenario_value" or "difference" => new DataField<double>(name),
            _ => new DataField(name, typeof(string), isNullable: false),
        }),
    ];

    public static async Task WriteAsync(
        IReadOnlyList<ComparedVariantRows> variants, string path, CancellationToken cancel)
    {
        await using var file = File.Create(path);
        await using var parquet = await ParquetWriter.CreateAsync(
            new ParquetSchema(Fields), file, cancellationToken: cancel);
        foreach (var variant in variants)
        {
            foreach (var replicate in variant.Replicates)
            {
                using var group = parquet.CreateRowGroup();
                await WriteAsync(group, variant.Key, [.. replicate], cancel);
            }
        }
    }

    private static async Task WriteAsync(
        ParquetRowGroupWriter group, ComparedKey key, ReplicateRow[] rows,
        CancellationToken cancel)
    {
        async Task Texts(int field, Func<ReplicateRow, string> text) =>
            await group.WriteAsync(Fields[field], Array.ConvertAll(rows, row => text(row)));

        async Task Numbers<T>(int field, Func<ReplicateRow, T> number)
            where T : struct => await group.WriteAsync<T>(
                Fields[field], Array.ConvertAll(rows, row => number(row)),
                cancellationToken: cancel);

        await Texts(0, _ => key.Scenario);
        await Texts(1, _ => key.Base);
        await Numbers(2, row => row.Replicate);
        await Numbers(3, row => (long)row.Seed);
        await Numbers(4, row => row.Year);
        await Texts(5, row => row.GeoCode);
        await Texts(6, row => row.Indicator);
        await Numbers(7, row => row.Base);
        await Numbers(8, row => row.Scenario);
        await Numbers(9, row => row.Scenario - row.Base);
    }
}
