// Holds every scored figure against the list of what was fitted.
namespace MigrationSim.Studies.Hindcasts;

/// <summary>A score on a fitted figure would be a fault of ours, so it stops the study.</summary>
public static class FittingCheck
{
    /// <summary>Throws InvalidOperationException for the first figure that was fitted to.</summary>
    public static void Run(ScoringPlaces places, IReadOnlyList<HindcastTest> tests)
    {
        foreach (var test in tests)
        {
            var targets = Targets(places, test);
            foreach (var figure in test.Figures)
            {
                if (targets.FirstOrDefault(
                    t => t.Covers(figure.Quantity, figure.GeoCode, figure.Year)) is { } target)
                {
                    throw new InvalidOperationException(
                        $"{test.Code} scores {figure.Quantity} of {figure.GeoCode} in "
                        + $"{figure.Year}, to which was fitted: {target.En}.");
                }
            }
        }
    }

    /// <summary>
    /// What a test must not score: what its fit saw; of the seen, only the fitted.
    /// </summary>
    public static IReadOnlyList<FittingTarget> Targets(ScoringPlaces places, HindcastTest test) =>
        test.Blindness switch
        {
            Blindness.HeldOut => FittingTargets.OfBlindFit(places, k => !places.IsHeldOut[k]),

            // Each fold has a fit of its own; what none of them may score is the province.
            Blindness.CrossFitted => FittingTargets.OfBlindFit(places, _ => false),
            Blindness.Seen =>
            [
                .. FittingTargets.OfModel(places.Tables.Geography).Where(t => !t.IsSeen),
            ],
            _ => FittingTargets.OfModel(places.Tables.Geography),
        };
}
