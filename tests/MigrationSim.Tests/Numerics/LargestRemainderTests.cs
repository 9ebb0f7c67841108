// Rounding keeps totals.
using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class LargestRemainderTests
{
    [Fact]
    public void The_counts_add_up_and_stay_next_to_the_quotas() =>
        Gen.Double[0, 50].Array[1, 40].Sample(quotas =>
        {
            var total = (int)Math.Round(quotas.Sum());
            var counts = LargestRemainder.Round(quotas, total);
            return counts.Sum() == total
                && quotas.Zip(counts).All(p => Math.Abs(p.First - p.Second) <= 1);
        });

    [Fact]
    public void No_count_passes_its_cap_however_the_quotas_ask() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 30], Gen.Double[0, 3]).Sample((caps, greed) =>
        {
            double[] quotas = [.. caps.Select(cap => cap * greed)];
            var total = caps.Sum();
            return LargestRemainder.Round(quotas, total, caps).SequenceEqual(caps);
        });

    [Fact]
    public void A_tie_goes_to_the_lower_index() =>
        Assert.Equal([2, 2, 1], LargestRemainder.Round([1.5, 1.5, 1.5], 5));

    [Fact]
    public void A_total_beyond_the_caps_is_refused() =>
        Assert.Throws<ArgumentException>(() => LargestRemainder.Round([1, 1], 5, [2, 2]));
}
