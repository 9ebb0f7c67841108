// Draws of many households that do not all ask the same, against one by one.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Randomness;

public sealed class MixedLanesTests
{
    private static readonly Gen<PhiloxCall> Calls = Gen.Select(
        Gen.UInt, Gen.UInt, Gen.UInt, Gen.UInt, Gen.UInt,
        (a, b, c, d, e) => new PhiloxCall(a, b, c, d, e));

    private delegate void Fill(
        in PhiloxCall call, ReadOnlySpan<uint> keys, ReadOnlySpan<uint> asks, Span<ulong> low,
        Span<ulong> high);

    [Fact]
    public void They_draw_the_blocks_of_what_each_asks() =>
        Gen.Select(
            Calls, Gen.UInt.Array[0, 140], Gen.Int[0, 65_535].Array[140],
            Gen.Int[0, 65_535].Array[140]).Sample((call, keys, questions, attempts) =>
            {
                var asks = new uint[keys.Length];
                for (var i = 0; i < asks.Length; i++)
                    asks[i] = PhiloxLanes.Ask(questions[i], attempts[i]);
                AssertDraws(PhiloxLanes.FillMixed);
                AssertDraws(PhiloxLanes.PlainMixed);
                if (Avx2.IsSupported) AssertDraws(PhiloxLanes.Mixed256);

                void AssertDraws(Fill fill)
                {
                    var (low, high) = (new ulong[keys.Length], new ulong[keys.Length]);
                    fill(call, keys, asks, low, high);
                    for (var i = 0; i < keys.Length; i++)
                    {
                        var block = Philox.Block(
                            call.Key, call.SecondKey, keys[i], call.Year,
                            call.Question + (uint)questions[i],
                            call.Attempt + (uint)attempts[i]);
                        Assert.Equal((block.Low, block.High), (low[i], high[i]));
                    }
                }
            });
}
