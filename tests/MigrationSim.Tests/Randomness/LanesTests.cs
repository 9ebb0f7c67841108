// Many draws at once are the draws one by one.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Randomness;

public sealed class LanesTests
{
    private static readonly Gen<(PhiloxCall Call, uint[] Keys)> Calls = Gen.Select(
        Gen.Select(
            Gen.UInt, Gen.UInt, Gen.UInt, Gen.UInt, Gen.UInt,
            (a, b, c, d, e) => new PhiloxCall(a, b, c, d, e)),
        Gen.UInt.Array[0, 140]);

    private static readonly Gen<(ulong[] Chances, ulong[] Members, ulong[] Digits)> Lotteries =
        Gen.Select(
            Gen.Frequency((1, Gen.Const(0UL)), (3, Gen.ULong[0, 1UL << 40])).Array[512],
            Gen.ULong.Array[0, 40], Gen.ULong.Array[40]);

    private delegate void Fill(
        in PhiloxCall call, ReadOnlySpan<uint> keys, Span<ulong> low, Span<ulong> high);

    private delegate void FillTiles(in PhiloxCall call, uint firstBlock, Span<uint> words);

    [Fact]
    public void All_ways_to_draw_many_blocks_draw_those_of_one_by_one() => Calls.Sample(draw =>
    {
        AssertDraws(PhiloxLanes.Fill, draw.Call, draw.Keys);
        AssertDraws(PhiloxLanes.Plain, draw.Call, draw.Keys);
        if (Avx2.IsSupported) AssertDraws(PhiloxLanes.Wide256, draw.Call, draw.Keys);
        if (Avx512F.IsSupported) AssertDraws(PhiloxLanes.Wide512, draw.Call, draw.Keys);
    });

    [Fact]
    public void All_ways_to_draw_a_word_a_row_take_it_from_the_block_of_its_tile() =>
        Gen.Select(Calls, Gen.UInt, Gen.Int[0, 300]).Sample((draw, first, rows) =>
        {
            AssertTiles(PhiloxLanes.FillTiles, draw.Call, first, rows);
            AssertTiles(PhiloxLanes.PlainTiles, draw.Call, first, rows);
            if (Avx2.IsSupported) AssertTiles(PhiloxLanes.Tiles256, draw.Call, first, rows);
            if (Avx512F.IsSupported) AssertTiles(PhiloxLanes.Tiles512, draw.Call, first, rows);
        });

    [Fact]
    public void All_ways_to_thin_list_the_same_seats() => Lotteries.Sample(lottery =>
    {
        var thinning = Thin(lottery.Chances);
        var (members, digits) = (lottery.Members, lottery.Digits);
        var seats = new ushort[320];
        var plain = seats[..thinning.Plain(members, digits, seats)].ToArray();
        Assert.Equal(plain, seats[..thinning.Seats(members, digits, seats)]);
        if (Avx2.IsSupported)
            Assert.Equal(plain, seats[..thinning.Wide256(members, digits, seats)]);
        if (Avx512Vbmi.IsSupported)
            Assert.Equal(plain, seats[..thinning.Wide512(members, digits, seats)]);
    });

    // Whoever the exact rule could let win on its first digit is listed.
    [Fact]
    public void Thinning_leaves_nobody_out_who_could_win() => Lotteries.Sample(lottery =>
    {
        var seats = new ushort[320];
        var count = Thin(lottery.Chances).Seats(lottery.Members, lottery.Digits, seats);
        for (var seat = 0; seat < lottery.Members.Length * 8; seat++)
        {
            var person = (byte)(lottery.Members[seat / 8] >> (8 * (seat % 8)));
            var digit = (byte)(lottery.Digits[seat / 8] >> (8 * (seat % 8)));
            var chance = Math.Max(lottery.Chances[person], lottery.Chances[256 + person]);
            if (person == 0 || chance == 0 || digit > chance >> 32) continue;
            Assert.Contains((ushort)seat, seats[..count]);
        }
    });

    [Fact]
    public void All_ways_to_thin_digits_list_all_that_could_win() => Gen.Select(
        Gen.ULong.Array[0, 40], Gen.ULong[0, 1UL << 40].Array[4]).Sample((halves, chances) =>
        {
            var limits = chances.Select(DigitThinning.Limit).ToArray();
            var all = DigitThinning.Limits(limits[0], limits[1], limits[2], limits[3]);
            var seats = new ushort[160];
            var plain = seats[..DigitThinning.Plain(halves, all, seats)].ToArray();
            Assert.Equal(plain, seats[..DigitThinning.Wide256(halves, all, seats)]);
            Assert.Equal(plain, seats[..DigitThinning.Wide512(halves, all, seats)]);
            Assert.Equal(plain, seats[..DigitThinning.Seats(halves, all, seats)]);
            for (var digit = 0; digit < 4; digit++)
            {
                var below = DigitThinning.Below(halves, digit, limits[digit]);
                Assert.Equal(
                    plain.Where(seat => seat % 4 == digit).Select(seat => seat / 4),
                    Enumerable.Range(0, 64).Where(row => (below >> row & 1) == 1));
                Assert.Equal(below, DigitThinning.BelowPlain(halves, digit, limits[digit]));
                Assert.Equal(below, DigitThinning.BelowWide256(halves, digit, limits[digit]));
            }

            for (var seat = 0; seat < halves.Length * 4; seat++)
            {
                var digit = (ushort)(halves[seat / 4] >> (16 * (seat % 4)));
                if (chances[seat % 4] == 0 || digit > chances[seat % 4] >> 24) continue;
                Assert.Contains((ushort)seat, plain);
            }
        });

    private static Thinning Thin(ulong[] chances)
    {
        (chances[0], chances[256]) = (0, 0);
        return new(chances);
    }

    private static void AssertDraws(Fill fill, in PhiloxCall call, uint[] keys)
    {
        var (low, high) = (new ulong[keys.Length], new ulong[keys.Length]);
        fill(call, keys, low, high);
        for (var i = 0; i < keys.Length; i++)
        {
            var block = Philox.Block(
                call.Key, call.SecondKey, keys[i], call.Year, call.Question, call.Attempt);
            Assert.Equal((block.Low, block.High), (low[i], high[i]));
        }
    }

    private static void AssertTiles(FillTiles fill, in PhiloxCall call, uint first, int rows)
    {
        var words = new uint[rows];
        fill(call, first, words);
        for (var row = 0; row < rows; row++)
        {
            var block = Philox.Block(
                call.Key, call.SecondKey, first + (uint)((row / 64 * 16) + (row % 16)),
                call.Year, call.Question, call.Attempt);
            Assert.Equal(block[row / 16 % 4], words[row]);
        }
    }
}
