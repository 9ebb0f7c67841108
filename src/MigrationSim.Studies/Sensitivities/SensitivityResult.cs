// What a study of sensitivity finds.
namespace MigrationSim.Studies.Sensitivities;

/// <summary>
/// One run of one factor at one value. Arrays by measure, in the order of Measure.All.
/// </summary>
/// <param name="Factor">What was turned.</param>
/// <param name="Value">To what.</param>
/// <param name="Levels">The scenario's results with it.</param>
/// <param name="PolicyEffects">
/// The policy's results less the scenario's, both with it; null without a policy.
/// </param>
public sealed record Trial(
    Factor? Factor, double Value, IReadOnlyList<double> Levels,
    IReadOnlyList<double>? PolicyEffects);

/// <summary>The low and the high end of a factor beside the centre.</summary>
public sealed record FactorEffect(Factor Factor, double CentralValue, Trial Low, Trial High)
{
    public IEnumerable<Trial> Ends => [Low, High];
}

/// <summary>All factors of a study.</summary>
/// <param name="Year">The year whose end is compared.</param>
/// <param name="Centre">The run with no factor turned.</param>
/// <param name="Effects">Every factor's, in the order tried.</param>
public sealed record SensitivityResult(int Year, Trial Centre, IReadOnlyList<FactorEffect> Effects)
{
    /// <summary>What a trial changes in a measure against the centre.</summary>
    public double Change(Trial trial, int measure) =>
        trial.Levels[measure] - Centre.Levels[measure];

    /// <summary>What it changes in the policy's effect; 0 without a policy.</summary>
    public double PolicyChange(Trial trial, int measure) =>
        trial.PolicyEffects is { } effects && Centre.PolicyEffects is { } centre
            ? effects[measure] - centre[measure]
            : 0;

    /// <summary>
    /// Effects by the larger change of the first measure (the resident rate), the largest first;
    /// the next measures decide between equals, then the order tried.
    /// </summary>
    /// <param name="change">Change, or PolicyChange.</param>
    public IReadOnlyList<FactorEffect> Sorted(Func<Trial, int, double> change)
    {
        double Size(FactorEffect effect, int measure) =>
            effect.Ends.Max(trial => Math.Abs(change(trial, measure)));

        return
        [
            .. Effects.OrderByDescending(effect => Size(effect, 0))
                .ThenByDescending(effect => Size(effect, 1)),
        ];
    }
}
