// A search by halves against a walk along the sums.
using CsCheck;

using MigrationSim.Core.Processes;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class CumulatedWeightsTests
{
    [Fact]
    public void It_finds_the_first_sum_that_is_not_below_x_or_else_the_last() =>
        Gen.Frequency((1, Gen.Const(0.0)), (3, Gen.Double[0, 1])).Array[1, 60].Sample(
            weights =>
            {
                var sum = 0.0;
                double[] sums = [.. weights.Select(weight => sum += weight)];
                foreach (var edge in sums)
                {
                    Holds(sums, edge);
                    Holds(sums, Math.BitDecrement(edge));
                    Holds(sums, Math.BitIncrement(edge));
                }
            },
            iter: 1000);

    // At the edges of entries and of the guide's own stretches.
    [Fact]
    public void A_guide_finds_what_is_found_without_one() =>
        Gen.Select(
            Gen.Frequency((1, Gen.Const(0.0)), (3, Gen.Double[0, 1])).Array[1, 60],
            Gen.Int[1, 200]).Sample(
            (weights, stretches) =>
            {
                var sum = 0.0;
                double[] sums = [.. weights.Select(weight => sum += weight)];
                var guided = new GuidedWeights(sums, stretches);
                var edges = sums.Select(entry => sum > 0 ? entry / sum : 0)
                    .Concat(Enumerable.Range(0, stretches).Select(k => (double)k / stretches));
                foreach (var edge in edges)
                {
                    foreach (var u in (double[])
                        [edge, Math.BitDecrement(edge), Math.BitIncrement(edge), edge / 2])
                    {
                        if (u is < 0 or >= 1) continue;
                        Assert.Equal(CumulatedWeights.Find(sums, u * sum), guided.Find(u));
                    }
                }
            },
            iter: 1000);

    private static void Holds(double[] sums, double x)
    {
        var first = Array.FindIndex(sums, sum => sum >= x);
        Assert.Equal(first < 0 ? sums.Length - 1 : first, CumulatedWeights.Find(sums, x));
    }
}
