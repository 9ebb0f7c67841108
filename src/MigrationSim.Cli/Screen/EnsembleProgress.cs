// Says how many members are done, and about how long the rest will take.
using System.Diagnostics;
using System.Globalization;

namespace MigrationSim.Cli.Screen;

/// <summary>A line a member; called by several workers.</summary>
/// <param name="screen">Where to show it, or null for nowhere.</param>
/// <param name="language">The language of the words.</param>
/// <param name="toRun">Members to run.</param>
public sealed class EnsembleProgress(TextWriter? screen, Language language, int toRun)
{
    private readonly Lock _gate = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _ended;

    public void Ends(string member)
    {
        lock (_gate)
        {
            _ended++;
            var left = Stopwatch.GetElapsedTime(_start).TotalSeconds / _ended * (toRun - _ended);
            screen?.WriteLine(
                $"{_ended}/{toRun} {member}, {language[Labels.Left]} "
                + Math.Ceiling(left).ToString(CultureInfo.InvariantCulture)
                + $" {language[Labels.SecondsLeft]}");
        }
    }
}
