// All wishes of a year, in the order of rows.
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Proposals of all chunks of rows, one after the other.</summary>
public sealed class Proposals
{
    private readonly int[] _starts;

    /// <param name="byChunk">The proposals of every chunk.</param>
    public Proposals(IReadOnlyList<List<Proposal>> byChunk)
    {
        _starts = new int[byChunk.Count + 1];
        for (var chunk = 0; chunk < byChunk.Count; chunk++)
            _starts[chunk + 1] = _starts[chunk] + byChunk[chunk].Count;
        All = new Proposal[_starts[^1]];
        for (var chunk = 0; chunk < byChunk.Count; chunk++)
            byChunk[chunk].CopyTo(All, _starts[chunk]);
    }

    /// <summary>Every proposal; admission changes the destinations of those refused.</summary>
    public Proposal[] All { get; }

    public ReadOnlySpan<Proposal> OfChunk(int chunk) =>
        All.AsSpan(_starts[chunk], _starts[chunk + 1] - _starts[chunk]);
}
