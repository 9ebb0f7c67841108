// Says which run of a hindcast begins, and about how long the rest will take.
using System.Diagnostics;
using System.Globalization;

using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Screen;

/// <summary>A line a run.</summary>
/// <param name="screen">Where to show it, or null for nowhere.</param>
/// <param name="language">The language of the words.</param>
public sealed class HindcastProgress(TextWriter? screen, Language language)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public void Starts(HindcastStep step)
    {
        var left = "";
        if (step.Number > 1)
        {
            var each = Stopwatch.GetElapsedTime(_start).TotalSeconds / (step.Number - 1);
            var seconds = Math.Ceiling(each * (step.Count - step.Number + 1))
                .ToString(CultureInfo.InvariantCulture);
            left = $", {language[Labels.Left]} {seconds} {language[Labels.SecondsLeft]}";
        }

        screen?.WriteLine($"{step.Number}/{step.Count} {language[Name(step.Stage)]}{left}");
    }

    private static Phrase Name(HindcastStage stage) => stage switch
    {
        HindcastStage.FitTraining => new("拟合训练县", "fitting to the training units"),
        HindcastStage.FitFold => new("拟合，留出一组", "fitting with one fold left out"),
        HindcastStage.FitLevels => new("拟合，不用县级剩余", "fitting without county residuals"),
        HindcastStage.RunDecade => new("2010—2020 年", "2010 to 2020"),
        _ => new("2020 年以后", "2020 and after"),
    };
}
