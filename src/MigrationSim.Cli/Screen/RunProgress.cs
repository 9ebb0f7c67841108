// Times a run's processes and shows how far it is: a bar on a terminal, plain lines elsewhere.
using System.Diagnostics;
using System.Globalization;

using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;

namespace MigrationSim.Cli.Screen;

/// <summary>Watches a run from its own thread; a cancelled token stops the run here.</summary>
/// <param name="screen">Where to show it, or null for nowhere.</param>
/// <param name="isTerminal">True for a bar that is drawn over.</param>
/// <param name="language">The language of the words.</param>
/// <param name="until">The last year.</param>
/// <param name="cancel">Stops the run.</param>
public sealed class RunProgress(
    TextWriter? screen, bool isTerminal, Language language, int until, CancellationToken cancel)
    : IRunObserver
{
    private const int BarWidth = 24;
    private const string Erase = "\r\u001b[K";

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
        if (isTerminal) screen?.Write(Erase + Bar() + " " + Line(process) + Rest());
    }

    public void Finished(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        var seconds = _started.Remove(process, out var start)
            ? Stopwatch.GetElapsedTime(start).TotalSeconds
            : 0;
        if (_seconds.TryAdd(process, seconds)) _order.Add(process);
        else _seconds[process] += seconds;

        if (isTerminal) return;
        var took = seconds.ToString("0.0", CultureInfo.InvariantCulture);
        screen?.WriteLine($"{Line(process)} {took} s{Rest()}");
    }

    /// <summary>Takes the bar off the screen.</summary>
    public void Close()
    {
        if (isTerminal) screen?.Write(Erase);
    }

    private string Line(string process)
    {
        var year = _year == 0
            ? language[Labels.Preparing]
            : _year.ToString(CultureInfo.InvariantCulture);
        return $"{year} {ProcessNames.Of(process, language.IsZh)}";
    }

    private string Bar()
    {
        var done = _firstYear == 0 ? 0 : _year - _firstYear;
        var all = _firstYear == 0 ? 1 : until - _firstYear + 1;
        var full = BarWidth * done / Math.Max(1, all);
        return "[" + new string('#', full) + new string('-', BarWidth - full) + "]";
    }

    /// <summary>The time left by the years already run; unknown in the first.</summary>
    private string Rest()
    {
        var done = _year - _firstYear;
        if (_firstYear == 0 || done < 1) return "";
        var elapsed = Stopwatch.GetElapsedTime(_yearsStart).TotalSeconds;
        var left = Math.Max(0, (elapsed / (done + 0.5) * (until - _firstYear + 1)) - elapsed);
        var seconds = Math.Ceiling(left).ToString(CultureInfo.InvariantCulture);
        return $", {language[Labels.Left]} {seconds} {language[Labels.SecondsLeft]}";
    }
}
