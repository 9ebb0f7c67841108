// Says which run of a comparison begins, and about how long the rest will take.
using System.Diagnostics;
using System.Globalization;

using MigrationSim.Studies.Comparisons;

namespace MigrationSim.Cli.Screen;

/// <summary>A line a run.</summary>
/// <param name="screen">Where to show it, or null for nowhere.</param>
/// <param name="language">The language of the words.</param>
public sealed class ComparisonProgress(TextWriter? screen, Language language)
{
    private long _start;

    public void Starts(ComparedRun run)
    {
        if (run.Number == 1) _start = Stopwatch.GetTimestamp();
        var left = "";
        if (run.Number > 1)
        {
            var each = Stopwatch.GetElapsedTime(_start).TotalSeconds / (run.Number - 1);
            var seconds = Math.Ceiling(each * (run.Count - run.Number + 1))
                .ToString(CultureInfo.InvariantCulture);
            left = $", {language[Labels.Left]} {seconds} {language[Labels.SecondsLeft]}";
        }

        screen?.WriteLine(
            $"{run.Number}/{run.Count} "
            + language[ComparisonWords.Running(run.Scenario.Name, run.Seed, run.AfterYear)]
            + left);
    }
}
