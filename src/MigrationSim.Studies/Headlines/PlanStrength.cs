// A plan taken half as far, or further than it was meant.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Headlines;

/// <summary>
/// Every policy lever's distance from its baseline, times a factor, within the lever's range: the
/// plan sets hardly any quantity, so its goals are assumptions. Assumptions stay as they are.
/// </summary>
public static class PlanStrength
{
    private const string Relabelling = "reclassification_multiplier";

    /// <summary>The scenario at a strength, 1 being as it is.</summary>
    public static Scenario Of(Scenario plan, double strength)
    {
        if (strength == 1) return plan;
        var levers = plan.Levers;
        foreach (var lever in LeverCatalogue.All)
        {
            if (lever.Facts.Kind == LeverKind.Policy)
                levers = lever.With(levers, Scaled(lever, lever.Get(plan.Levers), strength));
        }

        return plan with { Levers = levers };
    }

    /// <summary>The policy levers that a strength would take beyond their range.</summary>
    public static IReadOnlyList<string> Clipped(Scenario plan, double strength) =>
    [
        .. from lever in LeverCatalogue.All
           where lever.Facts.Kind == LeverKind.Policy
           let trajectory = lever.Get(plan.Levers)
           where Places(lever).Any(place => Years.Any(year =>
           {
               var value = Value(lever, trajectory.At(place, year), strength);
               return value < lever.Facts.Min || value > lever.Facts.Max;
           }))
           select lever.Name,
    ];

    /// <summary>The scenario with another pace of relabelling.</summary>
    public static Scenario Relabelled(Scenario scenario, double multiplier) => scenario with
    {
        Levers = LeverCatalogue.Get(Relabelling).With(
            scenario.Levers, Trajectory.Constant(multiplier)),
    };

    private static IEnumerable<int> Years =>
        Enumerable.Range(ResolvedLevers.FirstYear, ResolvedLevers.YearCount);

    private static IEnumerable<int> Places(LeverInfo lever) =>
        Enumerable.Range(0, lever.IsPlaceless ? 1 : Cells.CountyCount);

    private static double Value(LeverInfo lever, double value, double strength) =>
        lever.Facts.Baseline + (strength * (value - lever.Facts.Baseline));

    private static Trajectory Scaled(LeverInfo lever, Trajectory plan, double strength) =>
        Trajectory.Table(
            lever.Facts.Baseline, ResolvedLevers.FirstYear,
            [
                .. Years.Select(year => Places(lever).Select(place => Math.Clamp(
                    Value(lever, plan.At(place, year), strength), lever.Facts.Min,
                    lever.Facts.Max)).ToArray()),
            ]);
}
