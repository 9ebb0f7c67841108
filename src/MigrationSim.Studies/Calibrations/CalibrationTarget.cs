// A figure that calibration is held to, and how far a good model may be from it.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Studies.Calibrations;

/// <summary>A target; words in both languages.</summary>
public sealed record CalibrationTarget
{
    /// <summary>Its name, lower_snake_case, unit last.</summary>
    public required string Name { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required double Observed { get; init; }

    /// <summary>Standard deviation of the observation's error.</summary>
    public required double ObservationDeviation { get; init; }

    /// <summary>
    /// Standard deviation of what the model lacks even at its best values, assumed.
    /// </summary>
    public required double DiscrepancyDeviation { get; init; }

    /// <summary>Where the observed figure comes from.</summary>
    public required Evidence Tag { get; init; }

    public required string Source { get; init; }

    /// <summary>The same figure of a run.</summary>
    public required Func<CalibrationEnd, double> Simulated { get; init; }

    /// <summary>Variance of the observation and of the discrepancy together.</summary>
    public double Variance =>
        (ObservationDeviation * ObservationDeviation)
        + (DiscrepancyDeviation * DiscrepancyDeviation);
}
