// Times a run's processes and shows how far it is: a bar on a terminal, plain lines elsewhere.
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

    private readonly RunClock _clock = new(until);

    /// <summary>Seconds by process, in the order in which they first ran.</summary>
    public IReadOnlyList<ProcessTime> Timing => _clock.Timing;

    public double Seconds => _clock.Seconds;

    public void Started(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        _clock.Started(process, year);
        if (isTerminal) screen?.Write(Erase + Bar() + " " + Line(process) + Rest());
    }

    public void Finished(string process, int year)
    {
        cancel.ThrowIfCancellationRequested();
        var seconds = _clock.Finished(process);
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
        var year = _clock.Year == 0
            ? language[Labels.Preparing]
            : _clock.Year.ToString(CultureInfo.InvariantCulture);
        return $"{year} {ProcessNames.Of(process, language.IsZh)}";
    }

    private string Bar()
    {
        var full = BarWidth * _clock.YearsDone / Math.Max(1, _clock.YearsAll);
        return "[" + new string('#', full) + new string('-', BarWidth - full) + "]";
    }

    private string Rest()
    {
        if (_clock.SecondsLeft is not { } left) return "";
        var seconds = Math.Ceiling(left).ToString(CultureInfo.InvariantCulture);
        return $", {language[Labels.Left]} {seconds} {language[Labels.SecondsLeft]}";
    }
}
