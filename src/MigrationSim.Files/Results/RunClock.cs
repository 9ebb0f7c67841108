// Times the processes of a run and reckons how long it will still take.
using System.Diagnostics;

namespace MigrationSim.Files.Results;

/// <summary>Runs from its making; what an observer of a run hears is passed on to it.</summary>
/// <param name="until">The last year.</param>
public sealed class RunClock(int until)
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _started = new(StringComparer.Ordinal);
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _yearsStart;
    private int _firstYear;

    /// <summary>Seconds by process, in the order in which they first ran.</summary>
    public IReadOnlyList<ProcessTime> Timing =>
        [.. _order.Select(process => new ProcessTime(process, _seconds[process]))];

    public double Seconds => Stopwatch.GetElapsedTime(_start).TotalSeconds;

    /// <summary>The year under way; 0 before the first.</summary>
    public int Year { get; private set; }

    /// <summary>Years that are over, of those it runs.</summary>
    public int YearsDone => _firstYear == 0 ? 0 : Year - _firstYear;

    /// <summary>Years it runs; 1 as long as the first is not known.</summary>
    public int YearsAll => _firstYear == 0 ? 1 : until - _firstYear + 1;

    /// <summary>By the years already run; null in the first.</summary>
    public double? SecondsLeft
    {
        get
        {
            if (YearsDone < 1) return null;
            var elapsed = Stopwatch.GetElapsedTime(_yearsStart).TotalSeconds;
            return Math.Max(0, (elapsed / (YearsDone + 0.5) * YearsAll) - elapsed);
        }
    }

    public void Started(string process, int year)
    {
        _started[process] = Stopwatch.GetTimestamp();
        if (year > 0 && _firstYear == 0)
        {
            _firstYear = year;
            _yearsStart = Stopwatch.GetTimestamp();
        }

        Year = year;
    }

    /// <summary>The seconds it took this time.</summary>
    public double Finished(string process)
    {
        var seconds = _started.Remove(process, out var start)
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : 0;
        if (_seconds.TryAdd(process, seconds)) _order.Add(process);
        else _seconds[process] += seconds;
        return seconds;
    }
}
