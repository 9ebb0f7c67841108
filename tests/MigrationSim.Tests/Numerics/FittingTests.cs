// Shares under caps, and probabilities moved to a total.
using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class FittingTests
{
    [Fact]
    public void Capped_shares_add_up_and_those_below_their_cap_keep_proportion() =>
        Gen.Select(Gen.Double[0.1, 5].Array[20], Gen.Double[0, 5].Array[20], Gen.Double[0, 1])
            .Sample((weights, caps, part) =>
            {
                var total = part * caps.Sum();
                var shares = CappedShares.Fill(weights, caps, total);
                var free = shares.Zip(weights, caps)
                    .Where(x => x.First < x.Third - 1e-9)
                    .Select(x => x.First / x.Second).ToArray();
                return Math.Abs(shares.Sum() - total) < 1e-9
                    && shares.Zip(caps).All(x => x.First <= x.Second + 1e-9)
                    && (free.Length == 0 || free.Max() - free.Min() < 1e-9);
            });

    [Fact]
    public void More_than_the_caps_hold_fills_them_all() =>
        Assert.Equal([1, 2], CappedShares.Fill([1, 1], [1, 2], 10));

    [Fact]
    public void Shifted_odds_meet_the_target_and_keep_their_ratios() =>
        Gen.Select(Gen.Double[1, 9].Array[9], Gen.Double[0.01, 20].Array[9], Gen.Double[0.05, 0.95])
            .Sample((weights, odds, part) =>
            {
                var target = part * weights.Sum();
                var chances = OddsShift.Meet(weights, odds, target);
                var factors = chances.Zip(odds, (p, o) => p / (1 - p) / o).ToArray();
                return Math.Abs(weights.Zip(chances, (w, p) => w * p).Sum() - target) < 1e-9
                    && factors.All(f => Math.Abs((f / factors[0]) - 1) < 1e-6);
            });

    [Fact]
    public void Bisection_finds_the_root_of_a_cubic() =>
        Assert.Equal(2, Bisection.Rising(x => x * x * x, 8, 0, 10), 12);
}
