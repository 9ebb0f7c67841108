// The page of a comparison, with the runs of its first seed that the page shows.
using MigrationSim.Cli.Screen;
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Cli.Commands;

/// <summary>
/// A page shows more than a comparison's tables hold: ages, ways, accounts. So the runs of the
/// first seed stand beside the tables, each as migsim run writes it.
/// </summary>
internal sealed class CompareReport(
    Dialog session, CompareOrder order, BaseTables tables, IReadOnlyList<ScenarioReading> read)
{
    public const string Runs = "runs";

    private readonly List<FinishedRun> _runs = [];

    /// <summary>Keeps a run of the first seed; the base comes first.</summary>
    public void Add(Scenario scenario, RunResult result) => _runs.Add(new()
    {
        Scenario = scenario,
        Geography = tables.Geography,
        Options = order.Options,
        Result = result,
        FertilityPattern = tables.Vital.Fertility,
        BaseDigest = tables.Digest,
        Inputs = read.First(reading => reading.Scenario == scenario).Files,
    });

    /// <summary>Writes the folders runs/NAME.</summary>
    public async Task WriteRunsAsync(string folder, CancellationToken cancel)
    {
        foreach (var run in _runs)
        {
            using var own = ResultFolder.Open(PathOf(folder, run));
            await ResultFiles.WriteAsync(run, own, cancel);
        }
    }

    /// <summary>Writes the page from what stands in the folder.</summary>
    public void WritePage(string folder) => ReportProcedure.WriteInto(
        session, folder,
        new(
            [.. _runs.Skip(1).Select(run => PathOf(folder, run)), folder],
            PathOf(folder, _runs[0]), null, null, false, order.SeedFolder),
        tables, Line);

    private string Line => string.Join(
        ' ', "migsim compare", order.BasePath, string.Join(' ', order.VariantPaths),
        $"--replicates {order.Replicates} --seed {order.Options.Seed}",
        $"--scale {order.Options.Scale} --until {order.Options.Until}");

    private static string PathOf(string folder, FinishedRun run) =>
        Path.Combine(folder, Runs, run.Scenario.Name);
}
