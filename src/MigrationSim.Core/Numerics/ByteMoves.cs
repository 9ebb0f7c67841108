// Where bytes go when some of eight are pressed together.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Numerics;

/// <summary>
/// What AVX-512 has an instruction for, AVX2 does with a table: a byte shuffle for each of the 256
/// sets of eight bytes. The table is taken once, outside a loop, and handed to all in it.
/// </summary>
public static class ByteMoves
{
    private const int Eight = 8;

    // Behind the last entry is what is read with it and not used.
    private static readonly ulong[] OfSets = new ulong[256 + 1];

    static ByteMoves()
    {
        for (var set = 0; set < 256; set++)
        {
            // The top bit makes a zero of a place that nothing goes to.
            var (moves, filled) = (0x8080808080808080, 0);
            for (var place = 0; place < Eight; place++)
            {
                if ((set >> place & 1) == 0) continue;
                moves ^= (0x80UL | (uint)place) << (Eight * filled);
                filled++;
            }

            OfSets[set] = moves;
        }
    }

    /// <summary>The first of 256 entries, by set: a bit a place, the first lowest.</summary>
    public static ref ulong Table => ref MemoryMarshal.GetArrayDataReference(OfSets);

    /// <summary>The shuffle that presses eight words together; anything follows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> OfWords(ref ulong table, byte asked)
    {
        var moves = Vector128.LoadUnsafe(ref table, asked).AsByte();
        moves = Sse2.UnpackLow(moves, moves);
        return moves + moves + Vector128.Create((ushort)0x0100).AsByte();
    }
}
