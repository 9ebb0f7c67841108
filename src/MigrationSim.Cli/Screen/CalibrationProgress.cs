// Says which stage of a calibration goes on, and about how long its runs will take.
using System.Diagnostics;
using System.Globalization;

using MigrationSim.Studies.Calibrations;

namespace MigrationSim.Cli.Screen;

/// <summary>A line a stage, and ten lines on its way.</summary>
/// <param name="screen">Where to show them, or null for nowhere.</param>
/// <param name="language">The language of the words.</param>
public sealed class CalibrationProgress(TextWriter? screen, Language language)
    : ICalibrationListener
{
    private const int Lines = 10;
    private readonly Lock _gate = new();
    private long _start;
    private int _shown;

    public void Begins(CalibrationStage stage, int wave, int runs)
    {
        lock (_gate)
        {
            (_start, _shown) = (Stopwatch.GetTimestamp(), 0);
            var of = runs > 0 ? $" ({language[CalibrationWords.Runs(runs)]})" : "";
            Write(language[CalibrationWords.Of(stage, wave)] + of);
        }
    }

    public void Ran(int done, int runs)
    {
        lock (_gate)
        {
            var tenth = Lines * done / runs;
            if (tenth <= _shown || done == runs) return;
            _shown = tenth;
            var seconds = Stopwatch.GetElapsedTime(_start).TotalSeconds / done * (runs - done);
            Write(
                $"  {done}/{runs}, {language[Labels.Left]} "
                + Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture)
                + $" {language[Labels.SecondsLeft]}");
        }
    }

    public void Matched(WaveReport wave)
    {
        lock (_gate)
            Write("  " + language[CalibrationWords.NotRuledOut(wave.Share)]);
    }

    private void Write(string line) => screen?.WriteLine(line);
}
