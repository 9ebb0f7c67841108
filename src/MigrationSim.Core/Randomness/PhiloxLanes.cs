// Philox blocks of many households at once; the same words as one by one.
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// Many households side by side, each counter word in a 64-bit lane: the widening multiplication
/// reads the low halves only, so that words need no shuffling between rounds. Two groups run
/// abreast to hide the multiplier's delay. Of the first two rounds, half is the same for all
/// households and is done once.
/// </summary>
public static partial class PhiloxLanes
{
    /// <summary>
    /// The widest way draws so many together: a list is best drawn for up to the next multiple.
    /// </summary>
    public const int AtOnce = 32;

    private const int VaryingRounds = 8;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const ulong LowHalf = 0xFFFFFFFF;

    /// <summary>Blocks that serve a tile together, and rows that a tile serves.</summary>
    private const int TileBlocks = 16;
    private const int TileRows = 4 * TileBlocks;

    /// <summary>The next multiple of what is drawn together.</summary>
    public static int Padded(int count) => (count + AtOnce - 1) / AtOnce * AtOnce;

    /// <summary>Draws the blocks of households that ask the same question.</summary>
    /// <param name="call">What all of them share.</param>
    /// <param name="households">Their keys.</param>
    /// <param name="low">Bytes 0-7 of each block; as long as the keys.</param>
    /// <param name="high">Bytes 8-15 of each block; as long as the keys.</param>
    public static void Fill(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(low.Length, households.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(high.Length, households.Length);
        if (Avx512F.IsSupported) Wide512(call, households, low, high);
        else if (Avx2.IsSupported) Wide256(call, households, low, high);
        else Plain(call, households, low, high);
    }

    /// <summary>
    /// Draws one word for each of many rows that stand in a fixed order: four rows share a block.
    /// Sixteen blocks serve a tile of 64 rows, the first words the first 16 rows and so on: row r
    /// has word r / 16 % 4 of block <paramref name="firstBlock"/> + r / 64 * 16 + r % 16.
    /// </summary>
    /// <param name="call">What all blocks share.</param>
    /// <param name="firstBlock">Counter word 0 of the first block.</param>
    /// <param name="words">The words, by row.</param>
    public static void FillTiles(in PhiloxCall call, uint firstBlock, Span<uint> words)
    {
        if (Avx512F.IsSupported) Tiles512(call, firstBlock, words);
        else if (Avx2.IsSupported) Tiles256(call, firstBlock, words);
        else PlainTiles(call, firstBlock, words);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static void Plain(
        in PhiloxCall call, ReadOnlySpan<uint> households, Span<ulong> low, Span<ulong> high)
    {
        for (var i = 0; i < households.Length; i++)
        {
            var block = call.Block(households[i]);
            (low[i], high[i]) = (block.Low, block.High);
        }
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public static void PlainTiles(in PhiloxCall call, uint firstBlock, Span<uint> words)
    {
        for (var tile = 0; tile < words.Length; tile += TileRows)
        {
            var rows = words[tile..Math.Min(words.Length, tile + TileRows)];
            for (var i = 0; i < Math.Min(TileBlocks, rows.Length); i++)
            {
                var block = call.Block(firstBlock + (uint)((tile / 4) + i));
                for (var row = i; row < rows.Length; row += TileBlocks)
                    rows[row] = block[row / TileBlocks];
            }
        }
    }

    // What the first two rounds add to the household's own part, with words 1-3 the same for all,
    // and the keys of the next.
    private readonly record struct Start(
        ulong First, ulong Second, ulong Third, ulong Fourth, uint Key0, uint Key1)
    {
        public static Start Of(in PhiloxCall call)
        {
            var (key0, key1) = Philox.RoundKeys(call.Key, call.SecondKey, 0);
            var (next0, next1) = Philox.RoundKeys(call.Key, call.SecondKey, 1);
            var product = (ulong)Multiplier1 * call.Question;
            var word0 = (uint)(product >> 32) ^ call.Year ^ key0;
            var (word1, then) = ((uint)product, (ulong)Multiplier0 * word0);
            var (third0, third1) = Philox.RoundKeys(call.Key, call.SecondKey, 2);
            return new(
                word1 ^ next0, call.Attempt ^ key1, (uint)(then >> 32) ^ next1, (uint)then,
                third0, third1);
        }
    }
}
