// Moves across the border of a place in a year.
namespace MigrationSim.Core.Indicators;

/// <summary>
/// Persons who crossed the border of a place, a place being a set of Hunan cells. Whoever moves
/// between its cells has not migrated; external zones and the outside lie beyond every border.
/// </summary>
/// <param name="In">In-migrants.</param>
/// <param name="Out">Out-migrants.</param>
/// <param name="Within">Persons who moved from cell to cell of the place.</param>
public sealed record BorderFlows(long In, long Out, long Within)
{
    public long Net => In - Out;

    public long Gross => In + Out;

    /// <summary>
    /// Effectiveness, -100..100: net in percent of gross migration (Shryock and Siegel 1976); null
    /// where nobody moved.
    /// </summary>
    public double? EffectivenessPct => Gross > 0 ? 100.0 * Net / Gross : null;
}
