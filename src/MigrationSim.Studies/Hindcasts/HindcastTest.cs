// A set of figures that all methods are scored on, and how blind they were to it.
using MigrationSim.Studies.Scores;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>What a score on some figures is worth.</summary>
public enum Blindness
{
    /// <summary>Never used in fitting, by a rule drawn beforehand.</summary>
    HeldOut,

    /// <summary>Each unit predicted by a fit that did not see its fold.</summary>
    CrossFitted,

    /// <summary>Not fitted to; published before the model was made.</summary>
    NotFitted,

    /// <summary>Numbers were chosen after seeing these: shown, proves nothing.</summary>
    Seen,
}

/// <summary>A test with its figures and what could not be predicted.</summary>
/// <param name="Code">Its name in the tables.</param>
/// <param name="Zh">What it is.</param>
/// <param name="En">What it is.</param>
/// <param name="Blindness">What its scores are worth.</param>
/// <param name="Figures">Predictions beside what came.</param>
/// <param name="Unscored">What has no number, and why.</param>
public sealed record HindcastTest(
    string Code, string Zh, string En, Blindness Blindness,
    IReadOnlyList<ScoredFigure> Figures, IReadOnlyList<Unscored> Unscored)
{
    /// <summary>Observations not scored since they were fitted to or seen.</summary>
    public IReadOnlyList<Observation> LeftOut { get; init; } = [];

    /// <summary>Scores by quantity and method; skill is against the baselines alone.</summary>
    public IReadOnlyList<ScoreRow> Scores() =>
        ScoreTable.Build(Figures, Unscored, Forecasts.Methods.All);
}
