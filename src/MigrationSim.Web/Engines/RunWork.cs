// One run from its scenario to its folder, as migsim run leaves it.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Reports;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Web.Engines;

/// <summary>Runs on the warm model and writes the folder, whole or not at all.</summary>
public sealed class RunWork(WarmModel warm, PagePlaces places)
{
    /// <summary>The last year of every run.</summary>
    public const int Horizon = 2029;

    /// <summary>The digest of the results.</summary>
    public async Task<string> RunAsync(
        ScenarioReading reading, uint seed, int scale, string target, Action<RunPlace> moved,
        CancellationToken cancel)
    {
        var options = new RunOptions(seed, scale, Horizon, warm.Threads);
        var watch = new RunWatch(options.Until, moved, cancel);
        var tables = places.Tables;
        var scenario = reading.Scenario!;
        var result = warm.Run(scenario, options, watch, cancel);
        var run = new FinishedRun
        {
            Scenario = scenario,
            Geography = tables.Geography,
            Options = options,
            Result = result,
            FertilityPattern = tables.Vital.Fertility,
            BaseDigest = tables.Digest,
            Inputs = reading.Files,
            Timing = watch.Timing,
            Seconds = watch.Seconds,
        };
        moved(new(options.Until, "writing", null));
        using var folder = ResultFolder.Open(target);
        await ResultFiles.WriteAsync(
            run, folder, written => Report(written, scenario.Name, options), cancel);
        return result.Digest;
    }

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
