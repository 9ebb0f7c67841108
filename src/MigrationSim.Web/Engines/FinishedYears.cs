// The years of a run that are over, kept on disk while it goes on.
using System.Diagnostics;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;

namespace MigrationSim.Web.Engines;

/// <summary>
/// What is kept is what a page shows of the years so far, in a folder named after the last one. It
/// is put in place by one renaming, and only then the folder before it goes: whatever kills the
/// program, the last one is whole. Written at most once a second, so that it costs a run little.
/// </summary>
/// <param name="run">The run but for its result.</param>
/// <param name="folderOf">The folder for the years up to one.</param>
public sealed class FinishedYears(FinishedRun run, Func<int, string> folderOf)
{
    private readonly List<YearTally> _years = [];
    private long _since = Stopwatch.GetTimestamp();
    private string? _kept;

    /// <summary>The least time between two writings.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The last year that is over; 0 before the first.</summary>
    public int Last => _years.Count == 0 ? 0 : _years[^1].Year;

    /// <summary>A year is over.</summary>
    public void Add(YearTally year)
    {
        _years.Add(year);

        // The base year alone is no result.
        if (_years.Count > 1 && Stopwatch.GetElapsedTime(_since) >= Pause) Write(OfYears());
    }

    /// <summary>Writes what is not written yet, if the run has lasted long enough.</summary>
    public void Keep()
    {
        var isKept = _kept is not null || Stopwatch.GetElapsedTime(_since) >= Pause;
        if (_years.Count > 1 && isKept && _kept != folderOf(Last)) Write(OfYears());
    }

    /// <summary>Writes the years of the whole result, which has a digest.</summary>
    public void Complete(RunResult result) => Write(run with { Result = result });

    // No digest: that is how an unfinished run is told from a finished one.
    private FinishedRun OfYears() => run with
    {
        Result = run.Result with { Years = [.. _years] },
    };

    private void Write(FinishedRun years)
    {
        var target = folderOf(years.Result.Years[^1].Year);
        using (var folder = ResultFolder.Open(target))
            ResultFiles.WriteForPageAsync(years, folder).GetAwaiter().GetResult();
        if (_kept is not null && _kept != target) Directory.Delete(_kept, recursive: true);
        _kept = target;
        _since = Stopwatch.GetTimestamp();
    }
}
