// How well one method predicted one quantity.
namespace MigrationSim.Studies.Scores;

/// <summary>
/// A row of the table of scores: of a method that could not predict the quantity it has only the
/// reason. Errors are in the quantity's unit.
/// </summary>
public sealed record ScoreRow(string Quantity, string Method)
{
    /// <summary>Figures scored.</summary>
    public int Count { get; init; }

    public double? Rmse { get; init; }

    public double? Mae { get; init; }

    /// <summary>Spearman's; null where all predictions are one.</summary>
    public double? RankCorrelation { get; init; }

    /// <summary>
    /// Fair, of samples; of a method without samples the mean absolute error, which it is for a
    /// single number.
    /// </summary>
    public double? Crps { get; init; }

    /// <summary>Share of figures in their central 80 % interval; null without samples.</summary>
    public double? Coverage80 { get; init; }

    /// <summary>Share of figures in their central 95 % interval; null without samples.</summary>
    public double? Coverage95 { get; init; }

    /// <summary>The baseline with the least RMSE over the very figures of this row.</summary>
    public string? BestBaseline { get; init; }

    /// <summary>1 - RMSE / best baseline's.</summary>
    public double? Skill { get; init; }

    /// <summary>Why there is no score.</summary>
    public string? Why { get; init; }
}
