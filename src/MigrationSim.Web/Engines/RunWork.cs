// One run from its scenario to its folder, as migsim run leaves it.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Reports;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Web.Engines;

/// <summary>Where a run is written to and who is told of it.</summary>
public sealed record RunTarget
{
    /// <summary>The folder of its results.</summary>
    public required string Results { get; init; }

    /// <summary>The folder of its finished years up to one.</summary>
    public required Func<int, string> Years { get; init; }

    public required Action<RunPlace> Moved { get; init; }

    /// <summary>Is told the digest once a page can show the run, before its files.</summary>
    public required Action<string> Answered { get; init; }
}

/// <summary>Runs on the warm model and writes the folder, whole or not at all.</summary>
public sealed class RunWork(WarmModel warm, PagePlaces places)
{
    /// <summary>The last year of every run.</summary>
    public const int Horizon = 2029;

    private static readonly RunResult NoResult = new()
    {
        Years = [],
        Digest = "",
        ClippedEntries = 0,
        AgentsAtStart = 0,
        AgentsAtEnd = 0,
    };

    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task RunAsync(
        ScenarioReading reading, uint seed, int scale, RunTarget target, CancellationToken cancel)
    {
        var options = new RunOptions(seed, scale, Horizon, warm.Threads);
        var tables = places.Tables;
        var scenario = reading.Scenario!;
        var run = new FinishedRun
        {
            Scenario = scenario,
            Geography = tables.Geography,
            Options = options,
            Result = NoResult,
            FertilityPattern = tables.Vital.Fertility,
            BaseDigest = tables.Digest,
            Inputs = reading.Files,
        };
        var years = new FinishedYears(run, target.Years);
        var watch = new RunWatch(options.Until, target.Moved, years.Add, cancel);
        try
        {
            run = run with { Result = warm.Run(scenario, options, watch, cancel) };
        }
        catch (Exception e) when (e is OperationCanceledException or InfeasibleException)
        {
            years.Keep();
            throw;
        }

        run = run with { Timing = watch.Timing, Seconds = watch.Seconds };
        years.Complete(run.Result);
        target.Answered(run.Result.Digest);
        target.Moved(new(options.Until, "writing", null));
        using var folder = ResultFolder.Open(target.Results);
        await ResultFiles.WriteAsync(
            run, folder, written => Report(written, scenario.Name, options), Writers(scale),
            cancel);
    }

    // Whoever waits for a quick run now looks at it: their page needs a core.
    private int Writers(int scale) =>
        scale >= WarmModel.QuickScale ? Math.Max(1, warm.Threads - 1) : warm.Threads;

    private void Report(string folder, string name, RunOptions options)
    {
        var reading = RunSet.Read([folder], null);
        if (reading.Runs is not { } runs)
        {
            throw new InvalidDataException(
                "the tables just written cannot be read: " + string.Join("; ", reading.Faults));
        }

        var command = FormattableString.Invariant(
            $"migsim run {name}.json --seed {options.Seed} --scale {options.Scale}");
        File.WriteAllText(
            Path.Combine(folder, ReportPage.FileName),
            ReportPage.Html(
                ReportData.Text(runs, places, command, isZh: true), runs.Digest, isZh: true));
    }
}
