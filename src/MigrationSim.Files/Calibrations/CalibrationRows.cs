// The rows of the tables that a calibration leaves.
namespace MigrationSim.Files.Calibrations;

/// <summary>What everybody should know of a draw: median and the middle nine tenths.</summary>
public readonly record struct Spread(double Low, double Median, double High);

/// <summary>One parameter before and after.</summary>
/// <param name="Name">Its column in posterior.csv.</param>
/// <param name="Symbol">Its symbol in the parameter table.</param>
/// <param name="Zh">What it is.</param>
/// <param name="En">What it is.</param>
/// <param name="Kind">normal (cut at the bounds) or uniform.</param>
/// <param name="Lowest">Bound.</param>
/// <param name="Highest">Bound.</param>
/// <param name="Mean">A normal prior's peak, else null.</param>
/// <param name="Deviation">Its deviation before the cut, else null.</param>
/// <param name="Before">The prior.</param>
/// <param name="After">The posterior.</param>
/// <param name="Overlap">Of both, 0 to 1.</param>
/// <param name="IsIdentified">False where it keeps its prior.</param>
/// <param name="CarriesOver">Whether a run from 2020 feels it.</param>
/// <param name="Tag">What the prior rests on: S, M, A, D.</param>
/// <param name="BecauseZh">Why the prior is as wide as it is.</param>
/// <param name="BecauseEn">Why the prior is as wide as it is.</param>
public sealed record ParameterRow(
    string Name, string Symbol, string Zh, string En, string Kind, double Lowest, double Highest,
    double? Mean, double? Deviation, Spread Before, Spread After, double Overlap,
    bool IsIdentified, bool CarriesOver, string Tag, string BecauseZh, string BecauseEn);

/// <summary>One target, and what runs under draws of the posterior make of it.</summary>
public sealed record TargetRow(
    string Name, string Zh, string En, double Observed, double ObservationDeviation,
    double DiscrepancyDeviation, double StochasticDeviation, double Central, double Mean,
    double Deviation, double EmulatorRmse, string Tag, string Source);

/// <summary>One emulator of one wave.</summary>
public sealed record EmulatorRow(
    int Wave, int Runs, double ShareNotRuledOut, string Target, double Rmse, double WithinTwo,
    double Largest);

/// <summary>What rests on the counties' residuals: one figure.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="Part">How much of the residuals it was told with, or null.</param>
/// <param name="Value">The figure.</param>
public sealed record ResidualRow(string Quantity, double? Part, double Value);

/// <summary>How a calibration was run.</summary>
/// <param name="BaseDigest">Digest of the base-year tables.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="Command">The command line that does it again.</param>
/// <param name="Settings">Name and value of every setting, in order.</param>
/// <param name="Accepted">Share of the chains' steps taken.</param>
/// <param name="LargestRatio">Largest potential scale reduction.</param>
public sealed record CalibrationOrigin(
    string BaseDigest, string ModelVersion, string Command,
    IReadOnlyList<(string Name, long Value)> Settings, double Accepted, double LargestRatio);

/// <summary>Everything that is written.</summary>
public sealed record CalibrationTables
{
    public required CalibrationOrigin Origin { get; init; }

    public required IReadOnlyList<Core.Runs.PosteriorDraw> Draws { get; init; }

    public required IReadOnlyList<ParameterRow> Parameters { get; init; }

    public required IReadOnlyList<TargetRow> Targets { get; init; }

    public required IReadOnlyList<EmulatorRow> Emulators { get; init; }

    public required IReadOnlyList<ResidualRow> Residuals { get; init; }
}
