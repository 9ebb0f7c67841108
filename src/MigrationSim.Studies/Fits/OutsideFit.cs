// The pull of the external zones after 2020, from the net external balance of 2021-2024.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Fits;

/// <summary>
/// One number is fitted to one number: the mean yearly net external balance. It is an operational
/// refit on years seen, not evidence.
/// </summary>
public static class OutsideFit
{
    private const int Trials = 6;

    /// <summary>The fit with its number for the years after 2020, found by secants.</summary>
    /// <param name="model">Base year 2020.</param>
    /// <param name="options">Until 2024.</param>
    /// <param name="population">Copied for every trial.</param>
    /// <param name="targets">Births and deaths 2021-2024.</param>
    /// <param name="netExternal">Mean yearly balance to meet, persons.</param>
    /// <param name="listener">Told of every trial: the number and its balance.</param>
    /// <param name="token">To stop.</param>
    public static FirstFit Run(
        Model model, RunOptions options, Population population,
        IReadOnlyDictionary<int, VitalTarget> targets, double netExternal,
        Action<double, double> listener, CancellationToken token)
    {
        double Balance(double value)
        {
            var trial = model with { Fit = model.Fit with { OutsideAfter = value } };
            var outcome = FittingRun.Run(trial, options, population.Clone(), targets, token);
            var balance = MeanNetExternal(outcome);
            listener(value, balance);
            return balance;
        }

        var (x0, x1) = (model.Fit.OutsideToBase, model.Fit.OutsideToBase - 0.2);
        var (y0, y1) = (Balance(x0), Balance(x1));
        for (var trial = 2; trial < Trials && Math.Abs(y1 - netExternal) > 500; trial++)
        {
            var next = x1 + ((netExternal - y1) * (x1 - x0) / (y1 - y0));
            (x0, y0, x1) = (x1, y1, next);
            y1 = Balance(x1);
        }

        return model.Fit with { OutsideAfter = x1 };
    }

    // Change of residents less natural change; the end is the expected one.
    internal static double MeanNetExternal(FittingOutcome outcome)
    {
        var natural = 0L;
        foreach (var year in outcome.Years)
        {
            for (var c = 0; c < Cells.HunanCount; c++)
                natural += year.Residents[c].Births - year.Residents[c].Deaths;
        }

        var (start, end) = (Residents(outcome.Years[0]), 0.0);
        for (var c = 0; c < Cells.HunanCount; c++) end += outcome.Expected[c];
        return (end - start - natural) / (outcome.Years.Count - 1);
    }

    private static double Residents(YearTally year)
    {
        var sum = 0.0;
        for (var c = 0; c < Cells.HunanCount; c++) sum += year.Residents[c].Closing;
        return sum;
    }
}
