// The rows of the table of a study of sensitivity.
using MigrationSim.Files.Results;
using MigrationSim.Studies.Sensitivities;

namespace MigrationSim.Cli.Commands;

/// <summary>Every factor, both ends, every measure; then the same of the policy's effect.</summary>
public static class SensitivityRows
{
    public static IEnumerable<SensitivityRow> Of(SensitivityResult result) =>
        from effect in result.Effects
        from trial in effect.Ends
        from compared in Compared(result.Centre, trial)
        from measure in Measure.All.Index()
        select new SensitivityRow(
            Words(effect.Factor), ReferenceEquals(trial, effect.Low) ? "low" : "high",
            effect.CentralValue, trial.Value, compared.Name, measure.Item.Name,
            measure.Item.Indicator.Unit, compared.Centre[measure.Index],
            compared.Trial[measure.Index]);

    private static IEnumerable<(
        string Name, IReadOnlyList<double> Centre, IReadOnlyList<double> Trial)> Compared(
        Trial centre, Trial trial)
    {
        yield return ("level", centre.Levels, trial.Levels);
        if (centre.PolicyEffects is { } before && trial.PolicyEffects is { } after)
            yield return ("policy_effect", before, after);
    }

    // The tag's letter: S source, M memory, A assumption, D derived.
    private static FactorWords Words(Factor factor) => new(
        factor.Name, factor.Zh, factor.En, factor.Tag.ToString()[..1], factor.BecauseZh,
        factor.BecauseEn);
}
