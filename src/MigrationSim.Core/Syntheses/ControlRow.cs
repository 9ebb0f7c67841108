// One line of the control report.
namespace MigrationSim.Core.Syntheses;

/// <summary>What was wanted of a place and what the population has.</summary>
/// <param name="Margin">The margin.</param>
/// <param name="Category">The part of a margin that has parts, else empty.</param>
/// <param name="GeoCode">Six-digit code of 2020, or the code of an external zone.</param>
/// <param name="Target">From the base-year tables, or the middle of a law's range.</param>
/// <param name="Got">Counted in the population.</param>
public sealed record ControlRow(
    ControlMargin Margin, string Category, string GeoCode, double Target, double Got)
{
    // Shares are divided anew here, so that equal ones may differ in the last bits.
    private const double Rounding = 1e-9;

    /// <summary>The margin's own tolerance, except where a province's counts add up.</summary>
    public double Tolerance { get; init; } = Margin.Tolerance;

    public double Difference => Got - Target;

    public bool Holds => Math.Abs(Difference) <= Tolerance + Rounding;

    /// <summary>The difference in tolerances, to find the worst row by.</summary>
    public double Strain => Math.Abs(Difference) / (Tolerance + Rounding);
}
