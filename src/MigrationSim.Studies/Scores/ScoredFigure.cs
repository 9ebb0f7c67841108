// One number that was predicted and then observed.
namespace MigrationSim.Studies.Scores;

/// <summary>A method's prediction of one quantity, place and year beside what came.</summary>
/// <param name="Method">Who predicts.</param>
/// <param name="Quantity">What, by its code.</param>
/// <param name="GeoCode">Where, six digits.</param>
/// <param name="Year">When.</param>
/// <param name="Observed">In the quantity's unit.</param>
/// <param name="Predicted">The single number that stands for the forecast.</param>
public sealed record ScoredFigure(
    string Method, string Quantity, string GeoCode, int Year, double Observed, double Predicted)
{
    /// <summary>Draws from the forecast's distribution; null if it is one number.</summary>
    public IReadOnlyList<double>? Sample { get; init; }
}
