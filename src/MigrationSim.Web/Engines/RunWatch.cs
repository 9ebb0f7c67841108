// Times a run's processes and passes on where it is.
using System.Diagnostics;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;

namespace MigrationSim.Web.Engines;

/// <summary>Where a run is; the seconds left are null in its first year.</summary>
public sealed record RunPlace(int Year, string Process, double? SecondsLeft);

/// <summary>Watches a run from its own thread; a cancelled token stops the run here.</summary>
public sealed class RunWatch(int until, Action<RunPlace> moved, CancellationToken cancel)
    : IRunObserver
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _started = new(StringComparer.Ordinal);
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _yearsStart;
    private int _firstYear;
    private int _year;

    /// <summary>Seconds by process, in the order in which they first ran.</summary>
    public IReadOnlyList<ProcessTime> Timing =>
        [.. _order.Select(process => new ProcessTime(process, _seconds[process]))];

    public double Seconds => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    public void Started(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        _started[process] = Stopwatch.GetTimestamp();
        if (year > 0 && _firstYear == 0)
        {
            _firstYear = year;
            _yearsStart = Stopwatch.GetTimestamp();
        }

        _year = year;
        moved(new(year, process, Left()));
    }

    public void Finished(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        var seconds = _started.Remove(process, out var start)
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : 0;
        if (_seconds.TryAdd(process, seconds)) _order.Add(process);
        else _seconds[process] += seconds;
    }

    /// <summary>By the years already run.</summary>
    private double? Left()
    {
        var done = _year - _firstYear;
        if (_firstYear == 0 || done < 1) return null;
        var elapsed = Stopwatch.GetElapsedTime(_yearsStart).TotalSeconds;
        return Math.Max(0, (elapsed / (done + 0.5) * (until - _firstYear + 1)) - elapsed);
    }
}
