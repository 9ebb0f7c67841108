// Alias tables: every alternative is drawn as often as it should be.
using CsCheck;

using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Randomness;

public sealed class AliasTablesTests
{
    private const int Words = 1 << 18;

    private static readonly Gen<float[]> Chances = Gen
        .Frequency((1, Gen.Const(0F)), (4, Gen.Float[0, 1])).Array[1, 256]
        .Where(weights => weights.Sum() > 0.1f)
        .Select(weights => weights.Select(weight => weight / weights.Sum()).ToArray());

    // Words at even distances: a share misses by a word where a part of a column ends, at most.
    [Fact]
    public void Every_alternative_is_drawn_in_its_share_of_all_words() => Chances.Sample(chances =>
    {
        var tables = Set(chances);
        var drawn = new int[chances.Length];
        for (var k = 0U; k < Words; k++) drawn[tables.Draw(1, k << 14)]++;
        for (var d = 0; d < chances.Length; d++)
        {
            var error = Math.Abs(((double)drawn[d] / Words) - chances[d]);
            Assert.InRange(error, 0, (chances.Length + 2.0) / Words);
        }
    }, iter: 20);

    [Fact]
    public void An_alternative_without_a_chance_is_never_drawn() =>
        Gen.Select(Chances, Gen.UInt.Array[200]).Sample((chances, words) =>
        {
            var tables = Set(chances);
            Assert.All(words, word => Assert.True(chances[tables.Draw(1, word)] > 0));
        });

    // A row beside others, so that a wrong stride shows.
    private static AliasTables Set(float[] chances)
    {
        var tables = new AliasTables(3, chances.Length);
        var cumulative = new float[chances.Length];
        var sum = 0F;
        for (var d = 0; d < chances.Length; d++) cumulative[d] = sum += chances[d];
        cumulative[^1] = 1;
        // The last alternative takes what rounding left; without a chance it takes nothing.
        for (var d = chances.Length - 1; d >= 0 && chances[d] == 0 && d > 0; d--)
            cumulative[d - 1] = 1;
        tables.Set(1, cumulative);
        return tables;
    }
}
