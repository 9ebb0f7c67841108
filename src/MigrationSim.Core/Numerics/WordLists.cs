// From words and masks to lists: those words that are asked for.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Numerics;

/// <summary>Appends up to 32 words at once.</summary>
public static class WordLists
{
    /// <summary>
    /// Writes those words whose mask is all ones, in their order, from list[count] on, and returns
    /// what count is then. There must be room for 32; what follows the last entry there is lost.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(
        Vector512<ushort> words, Vector512<ushort> asked, Span<ushort> list, int count)
    {
        var bits = asked.ExtractMostSignificantBits();
        if (Avx512Vbmi2.IsSupported)
        {
            Avx512Vbmi2.Compress(words, asked, words)
                .StoreUnsafe(ref MemoryMarshal.GetReference(list), (nuint)count);
        }
        else
        {
            Plain(words, bits, list[count..]);
        }

        return count + BitOperations.PopCount(bits);
    }

    private static void Plain(Vector512<ushort> words, ulong bits, Span<ushort> list)
    {
        if (bits == uint.MaxValue)
        {
            words.CopyTo(list);
            return;
        }

        Span<ushort> all = stackalloc ushort[Vector512<ushort>.Count];
        words.CopyTo(all);
        for (var at = 0; bits != 0; bits &= bits - 1)
            list[at++] = all[BitOperations.TrailingZeroCount(bits)];
    }
}
