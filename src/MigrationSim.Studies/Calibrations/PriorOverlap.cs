// Whether the data have said anything of a parameter.
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// The common area of prior and posterior, over ten classes to which the prior gives a tenth each.
/// Where it is above the limit, the parameter is not identified and keeps its prior.
/// </summary>
public static class PriorOverlap
{
    public const double Limit = 0.8;
    private const int Classes = 10;

    /// <summary>From 0 (apart) to 1 (the same).</summary>
    /// <param name="prior">The prior.</param>
    /// <param name="places">The posterior's draws, as places between the prior's bounds.</param>
    public static double Of(Prior prior, IReadOnlyCollection<double> places)
    {
        double[] ends =
        [
            .. Enumerable.Range(1, Classes - 1)
                .Select(k => prior.Place(prior.Quantile((double)k / Classes))),
        ];
        var counts = new int[Classes];
        foreach (var place in places) counts[ends.Count(end => place > end)]++;
        return counts.Sum(n => Math.Min(1.0 / Classes, (double)n / places.Count));
    }

    /// <summary>The value below which a share of sorted draws lies, interpolated.</summary>
    public static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        var at = share * (sorted.Count - 1);
        var low = Math.Min((int)at, sorted.Count - 2);
        return sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low]));
    }
}
