// Those who consider moving this year, a list a chunk of rows.
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>In the order of rows within each chunk; their memory serves all years.</summary>
internal sealed class ActiveDeciders
{
    // An eighth of a chunk: more than consider moving in most years of most chunks.
    private const int Room = Chunks.Rows / 8;
    private readonly List<List<Active>> _chunks = [];

    /// <summary>Empties the lists, one for every chunk of a population.</summary>
    public void Clear(int rows)
    {
        foreach (var list in _chunks) list.Clear();
        for (var first = _chunks.Count * Chunks.Rows; first < rows; first += Chunks.Rows)
            _chunks.Add(new(Room));
    }

    public List<Active> OfChunk(int chunk) => _chunks[chunk];
}
