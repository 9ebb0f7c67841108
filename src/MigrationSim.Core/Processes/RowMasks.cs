// Yes-or-no questions about the rows of a batch, answered a bit a row.
using System.Runtime.InteropServices;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Sixty-four rows a word, the first in the lowest bit; bits past the last row are 0. Masks have a
/// word for every 64 rows of a whole batch.
/// </summary>
internal static class RowMasks
{
    /// <summary>Words a batch takes.</summary>
    public const int Count = DecisionBatch.Rows / Word;

    /// <summary>Room for a list of rows.</summary>
    public const int ListRoom = DecisionBatch.Rows + Word;

    private const int Word = 64;

    /// <summary>The rows whose bits are set, ascending, into a list of that room.</summary>
    public static int List(ReadOnlySpan<ulong> masks, Span<uint> rows)
    {
        ref var first = ref MemoryMarshal.GetReference(rows);
        var count = 0;
        for (var at = 0; at < masks.Length; at++)
            count = SetBits.Append(masks[at], (uint)(at * Word), ref first, count);
        return count;
    }
}
