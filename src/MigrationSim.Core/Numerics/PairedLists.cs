// Two lists of words that grow together, for processors with AVX2.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Numerics;

/// <summary>Entry k of the one belongs to entry k of the other.</summary>
public ref struct PairedLists
{
    private readonly ref ushort _first;
    private readonly ref ushort _second;
    private readonly ref ulong _moves;

    /// <param name="first">The one, with room for 8 more than are appended.</param>
    /// <param name="second">The other, likewise.</param>
    public PairedLists(Span<ushort> first, Span<ushort> second)
    {
        _first = ref MemoryMarshal.GetReference(first);
        _second = ref MemoryMarshal.GetReference(second);
        _moves = ref ByteMoves.Table;
    }

    /// <summary>Entries of each.</summary>
    public int Count { get; private set; }

    /// <summary>Appends those of 32 words that are asked for, in their order.</summary>
    /// <param name="words">To the one list.</param>
    /// <param name="others">To the other.</param>
    /// <param name="asked">A bit a word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(WordPair words, WordPair others, uint asked)
    {
        Append(words.Eight(0), others.Eight(0), (byte)asked);
        Append(words.Eight(1), others.Eight(1), (byte)(asked >> 8));
        Append(words.Eight(2), others.Eight(2), (byte)(asked >> 16));
        Append(words.Eight(3), others.Eight(3), (byte)(asked >> 24));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(Vector128<ushort> words, Vector128<ushort> others, byte asked)
    {
        var moves = ByteMoves.OfWords(ref _moves, asked);
        var at = (nuint)Count;
        Ssse3.Shuffle(words.AsByte(), moves).AsUInt16().StoreUnsafe(ref _first, at);
        Ssse3.Shuffle(others.AsByte(), moves).AsUInt16().StoreUnsafe(ref _second, at);
        Count += BitOperations.PopCount((uint)asked);
    }
}
