// Draws of the synthesis: a function of seed, cell, question and index.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Syntheses;

/// <summary>What a draw of the synthesis decides; numbers are fixed for ever.</summary>
internal enum Draw
{
    ChildOrder = 1,
    MotherGap = 2,
    SetSize = 3,
    HusbandGap = 4,
    OtherGap = 5,
    OtherGroup = 6,
}

/// <summary>
/// Stateless draws of one cell (the finaliser of SplitMix64, Steele et al. 2014).
/// </summary>
internal readonly struct CellDraws(uint seed, int cell)
{
    private readonly ulong _key = Finish(((ulong)seed << 32) | (uint)cell);

    /// <summary>
    /// 32 bits, the same for the same question and index whatever was asked before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Bits(Draw question, int index) =>
        (uint)(Finish(_key ^ (((ulong)question << 32) | (uint)index)) >> 32);

    /// <summary>
    /// Puts the items into an order that depends on nothing but seed, cell, question.
    /// </summary>
    public void Shuffle<T>(Draw question, Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)(((ulong)Bits(question, i) * (uint)(i + 1)) >> 32);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Finish(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
