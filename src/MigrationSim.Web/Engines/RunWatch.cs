// Times a run's processes and passes on where it is and which years are over.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;

namespace MigrationSim.Web.Engines;

/// <summary>Where a run is; the seconds left are null in its first year.</summary>
public sealed record RunPlace(int Year, string Process, double? SecondsLeft);

/// <summary>Watches a run from its own thread; a cancelled token stops the run here.</summary>
public sealed class RunWatch(
    int until, Action<RunPlace> moved, Action<YearTally> closed, CancellationToken cancel)
    : IRunObserver
{
    private readonly RunClock _clock = new(until);

    public IReadOnlyList<ProcessTime> Timing => _clock.Timing;

    public double Seconds => _clock.Seconds;

    public void Started(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        _clock.Started(process, year);
        moved(new(year, process, _clock.SecondsLeft));
    }

    public void Finished(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        _clock.Finished(process);
    }

    public void Closed(YearTally year) => closed(year);
}
