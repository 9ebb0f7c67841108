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

    private static void Holds(double[] sums, double x)
    {
        var first = Array.FindIndex(sums, sum => sum >= x);
        Assert.Equal(first < 0 ? sums.Length - 1 : first, CumulatedWeights.Find(sums, x));
    }
}
