// The outcome of a run: one tally a year, the final households' fingerprint, what was clipped.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Indicators;

namespace MigrationSim.Core.Runs;

/// <summary>What a run needs besides its base year and scenario.</summary>
/// <param name="Seed">The random seed.</param>
/// <param name="Scale">Every how many agents one is kept; 1 is full scale.</param>
/// <param name="Until">The last year.</param>
/// <param name="Threads">Threads to use; changes no bit of the result.</param>
public sealed record RunOptions(uint Seed = 1, int Scale = 1, int Until = 2029, int Threads = 1);

/// <summary>How a year's newcomers were matched with room.</summary>
/// <param name="Year">The year.</param>
/// <param name="Clearing">Prices, iterations and residual.</param>
/// <param name="AdmissionRounds">Rounds of admission.</param>
public sealed record YearClearing(int Year, ClearingResult Clearing, int AdmissionRounds);

/// <summary>
/// The indicators' raw material, base year first. Counts are already times the scale.
/// </summary>
public sealed record RunResult
{
    public required IReadOnlyList<YearTally> Years { get; init; }

    /// <summary>
    /// SHA-256 over the ledgers and the final households in any order, lower-case hex.
    /// </summary>
    public required string Digest { get; init; }

    /// <summary>
    /// Entries of the choice tables whose policy-driven change was cut at its cap, all years.
    /// </summary>
    public required long ClippedEntries { get; init; }

    /// <summary>How every year's places were cleared.</summary>
    public IReadOnlyList<YearClearing> Clearings { get; init; } = [];

    public required long AgentsAtStart { get; init; }

    public required long AgentsAtEnd { get; init; }
}

/// <summary>
/// Is told what a run is doing; may stop it by throwing OperationCanceledException.
/// </summary>
public interface IRunObserver
{
    /// <summary>A process begins; year 0 stands for what comes before the first year.</summary>
    void Started(string process, int year);

    void Finished(string process, int year);

    /// <summary>
    /// A year is over and its books are closed; the base year comes first, a saved one not at all.
    /// </summary>
    void Closed(YearTally year)
    {
        // Most observers only watch the clock.
    }
}
