// How a hindcast is run, and what it tells on the way.
namespace MigrationSim.Studies.Hindcasts;

/// <summary>How much is run.</summary>
/// <param name="Scale">Every how many agents one is kept.</param>
/// <param name="Replicates">Seeds, from 1 up; their spread is the forecast's sample.</param>
/// <param name="Sweeps">Sweeps of the fit to the training units.</param>
/// <param name="FoldSweeps">Sweeps of each further fit, which starts from that one.</param>
/// <param name="Threads">Threads; change no digit.</param>
public sealed record HindcastOptions(
    int Scale = 20, int Replicates = 5, int Sweeps = 30, int FoldSweeps = 12, int Threads = 1);

/// <summary>What a hindcast is about to do.</summary>
public enum HindcastStage
{
    FitTraining,
    FitFold,
    FitLevels,
    RunDecade,
    RunAfter2020,
}

/// <summary>A run about to begin: its number of how many in all, and what it is for.</summary>
public readonly record struct HindcastStep(int Number, int Count, HindcastStage Stage);
