// All wishes of a year, in the order of rows.
using System.Runtime.InteropServices;

using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Proposals of all chunks of rows, a list each; kept from year to year, because lists that have
/// grown once need no new memory. Admission changes the destinations of those refused.
/// </summary>
public sealed class Proposals
{
    private readonly List<List<Proposal>> _byChunk = [];

    /// <summary>Chunks of this year.</summary>
    public int ChunkCount { get; private set; }

    /// <summary>Makes all lists empty for a year of so many chunks.</summary>
    public void Begin(int chunkCount)
    {
        while (_byChunk.Count < chunkCount) _byChunk.Add([]);
        foreach (var list in _byChunk) list.Clear();
        ChunkCount = chunkCount;
    }

    /// <summary>Where a chunk's wishes are to be added.</summary>
    public List<Proposal> ListOf(int chunk) => _byChunk[chunk];

    public Span<Proposal> OfChunk(int chunk) => CollectionsMarshal.AsSpan(_byChunk[chunk]);

    /// <summary>One wish; may be changed in place.</summary>
    public ref Proposal At(WishId id) => ref OfChunk(id.Chunk)[id.Index];
}

/// <summary>Names a wish: its chunk, and its place among the chunk's.</summary>
public readonly record struct WishId(int Chunk, int Index);
