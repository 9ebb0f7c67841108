// Those who consider moving this year, a list a chunk of rows.
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>In the order of rows within each chunk.</summary>
internal sealed class ActiveDeciders(int rows)
{
    private readonly List<Active>[] _chunks =
        [
            .. Enumerable.Range(0, (rows + Chunks.Rows - 1) / Chunks.Rows)
                .Select(_ => new List<Active>()),
        ];

    public List<Active> OfChunk(int chunk) => _chunks[chunk];
}
