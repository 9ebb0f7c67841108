// Writes all moves between cells as a Parquet file, a row group a year.
using MigrationSim.Core.Indicators;

using Parquet;
using Parquet.Schema;

namespace MigrationSim.Files.Results;

/// <summary>The table flows.parquet.</summary>
public static class FlowTable
{
    private static readonly DataField[] Fields =
    [
        .. ResultColumns.Head(ResultColumns.Flows).Select(name => name switch
        {
            "replicate" or "year" => (DataField)new DataField<int>(name),
            "seed" or "households" or "persons" => new DataField<long>(name),
            _ => new DataField(name, typeof(string), isNullable: false),
        }),
    ];

    public static async Task WriteAsync(FinishedRun run, string path, CancellationToken cancel)
    {
        await using var file = File.Create(path);
        await using var parquet = await ParquetWriter.CreateAsync(
            new ParquetSchema(Fields), file, cancellationToken: cancel);
        var codes = CellCodes.All(run.Geography);
        foreach (var tally in run.Result.Years.Where(tally => tally.Flows.Count > 0))
        {
            using var group = parquet.CreateRowGroup();
            await WriteYearAsync(group, run, tally, codes, cancel);
        }
    }

    private static async Task WriteYearAsync(
        ParquetRowGroupWriter group, FinishedRun run, YearTally tally, string[] codes,
        CancellationToken cancel)
    {
        var flows = tally.Flows;

        async Task Texts(int field, Func<Flow, string> text) =>
            await group.WriteAsync(Fields[field], (string[])[.. flows.Select(text)]);

        async Task Numbers<T>(int field, Func<Flow, T> number)
            where T : struct => await group.WriteAsync<T>(
                Fields[field], (T[])[.. flows.Select(number)], cancellationToken: cancel);

        var runId = run.RunId;
        await Texts(0, _ => runId);
        await Texts(1, _ => run.Scenario.Name);
        await Numbers(2, _ => run.Replicate);
        await Numbers(3, _ => (long)run.Options.Seed);
        await Numbers(4, _ => tally.Year);
        await Texts(5, flow => CellCodes.Of(codes, flow.Origin));
        await Texts(6, flow => CellCodes.Of(codes, flow.Destination));
        await Numbers(7, flow => flow.Households);
        await Numbers(8, flow => flow.Persons);
    }
}
