// Yes-or-no questions about the rows of a batch, answered a bit a row.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

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

    /// <summary>Which are not zero.</summary>
    public static void NotZero(ReadOnlySpan<ulong> values, Span<ulong> masks)
    {
        masks.Clear();
        ref var value = ref MemoryMarshal.GetReference(values);
        var i = 0;
        for (; Avx2.IsSupported && i + Word <= values.Length; i += Word)
        {
            // Gathered in a register: a word in memory would have to come back eight times.
            var mask = 0UL;
            for (var at = 0; at < Word; at += Lanes.Count)
            {
                var empty = Vector512.Equals(
                    Vector512.LoadUnsafe(ref value, (nuint)(i + at)), Lanes.Zero);
                mask |= empty.ExtractMostSignificantBits() << at;
            }

            masks[i / Word] = ~mask;
        }

        for (; i < values.Length; i++)
        {
            if (values[i] != 0) masks[i / Word] |= 1UL << i;
        }
    }

    /// <summary>Whose first digits are at most their bounds.</summary>
    public static void MayWin(
        ReadOnlySpan<ulong> digits, ReadOnlySpan<byte> bounds, Span<ulong> masks)
    {
        masks.Clear();
        ref var digit = ref MemoryMarshal.GetReference(digits);
        var wide = MemoryMarshal.Cast<byte, ulong>(bounds[..digits.Length]);
        var i = 0;
        for (; Avx512F.IsSupported && i + Word <= digits.Length; i += Word)
        {
            var mask = 0UL;
            for (var at = 0; at < Word; at += Lanes.Count)
            {
                var low = Vector512.LoadUnsafe(ref digit, (nuint)(i + at)) & All(0xFF);
                var most = Avx512F.ConvertToVector512UInt64(
                    Vector128.CreateScalar(wide[(i + at) / Lanes.Count]).AsByte());
                mask |= Vector512.LessThanOrEqual(low, most).ExtractMostSignificantBits() << at;
            }

            masks[i / Word] = mask;
        }

        for (; i < digits.Length; i++)
        {
            if ((byte)digits[i] <= bounds[i]) masks[i / Word] |= 1UL << i;
        }
    }
}
