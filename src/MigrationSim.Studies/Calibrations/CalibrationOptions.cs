// How a calibration is run, and who is told of it.
namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// Runs under parameter values and gives a figure for every target; equal numbers share their dice.
/// Must bear being called by several threads at once.
/// </summary>
public delegate double[] Simulator(IReadOnlyList<double> values, int number);

/// <summary>How to calibrate.</summary>
/// <param name="Points">Runs of a wave.</param>
/// <param name="Waves">Waves of history matching.</param>
/// <param name="Draws">Draws of the posterior.</param>
/// <param name="Seed">Of designs and chains.</param>
/// <param name="Threads">Threads; change no digit.</param>
public sealed record CalibrationOptions(
    int Points = 100, int Waves = 3, int Draws = 200, uint Seed = 1, int Threads = 1)
{
    /// <summary>Runs at one point from which the dice's part is told.</summary>
    public int Replicates { get; init; } = 12;

    /// <summary>Steps in which a chain finds its way, and which are not kept.</summary>
    public int WarmUps { get; init; } = 6000;

    /// <summary>Steps of a chain from one draw to the next.</summary>
    public int Thin { get; init; } = 100;
}

/// <summary>What a calibration is doing.</summary>
public enum CalibrationStage
{
    /// <summary>Runs that differ in their dice alone.</summary>
    Replicates,

    /// <summary>Runs of a wave.</summary>
    Wave,

    /// <summary>Fitting and searching the emulator of a wave.</summary>
    Emulator,

    /// <summary>Drawing the posterior.</summary>
    Chains,

    /// <summary>Setting the outside after 2020 anew for every draw.</summary>
    Recentring,

    /// <summary>Runs under draws of the posterior.</summary>
    Checks,

    /// <summary>Runs with part of the counties' residuals.</summary>
    Residuals,
}

/// <summary>Is told how the work goes.</summary>
public interface ICalibrationListener
{
    /// <summary>A stage begins.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="wave">The wave's number from 1, or 0.</param>
    /// <param name="runs">How many runs it takes; 0 where they are not counted.</param>
    void Begins(CalibrationStage stage, int wave, int runs);

    /// <summary>A run has ended.</summary>
    void Ran(int done, int runs);

    /// <summary>A wave's emulator has been fitted and searched.</summary>
    void Matched(WaveReport wave);
}

/// <summary>How well an emulator knows its own errors, one target.</summary>
/// <param name="Target">Its number.</param>
/// <param name="Rmse">Of every point predicted from the others, in the target's unit.</param>
/// <param name="WithinTwo">
/// Share of these errors within two of the emulator's own standard deviations; .95 is right.
/// </param>
/// <param name="Largest">The largest of them in standard deviations.</param>
public readonly record struct EmulatorCheck(
    int Target, double Rmse, double WithinTwo, double Largest);

/// <summary>A wave.</summary>
/// <param name="Wave">From 1.</param>
/// <param name="Runs">Runs the emulator was fitted to, earlier waves' included.</param>
/// <param name="Share">Share of the priors' box that was not ruled out after it.</param>
/// <param name="Checks">By target.</param>
public sealed record WaveReport(
    int Wave, int Runs, double Share, IReadOnlyList<EmulatorCheck> Checks);

/// <summary>What a calibration found.</summary>
/// <param name="Draws">Values by parameter, one row a draw.</param>
/// <param name="Sample">
/// Ten times as many, in the unit cube: what overlaps and intervals are told from.
/// </param>
/// <param name="Emulator">The last wave's.</param>
/// <param name="Stochastic">By target, variance of a run about the mean of others.</param>
/// <param name="Waves">The waves.</param>
public sealed record CalibrationResult(
    IReadOnlyList<double[]> Draws, Sample Sample, Emulator Emulator,
    IReadOnlyList<double> Stochastic, IReadOnlyList<WaveReport> Waves);
