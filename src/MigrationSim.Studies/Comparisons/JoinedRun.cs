// A run made in pieces, put together again.
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Comparisons;

/// <summary>The same result as that of the run in one go.</summary>
public static class JoinedRun
{
    /// <summary>A piece and the one that goes on from its last year; the digest is open.</summary>
    public static RunResult Of(RunResult first, RunResult next) => next with
    {
        // The second opens with the last year of the first, without what flowed in it.
        Years = [.. first.Years, .. next.Years.Skip(1)],
        Clearings = [.. first.Clearings, .. next.Clearings],
        ClippedEntries = first.ClippedEntries + next.ClippedEntries,
        AgentsAtStart = first.AgentsAtStart,
        Digest = "",
    };

    /// <summary>The whole with the digest of its years and of everybody at the end.</summary>
    public static RunResult Sealed(RunResult whole, Population atEnd, int threads) =>
        whole with { Digest = Fingerprint.Of(whole.Years, atEnd, threads) };
}
