// Balancing households and persons together against a published case, and its laws.
using MigrationSim.Core.Numerics;
using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class ListBalancingTests
{
    // Columns: two household controls, three person controls. The case of the package
    // populationsim (tests/test_balancer.py), after Ye, Konduri, Pendyala et al. 2009.
    private static readonly int[][] Incidence =
    [
        [1, 0, 1, 1, 1], [1, 0, 1, 0, 1], [1, 0, 2, 1, 0], [0, 1, 1, 0, 2],
        [0, 1, 0, 2, 1], [0, 1, 1, 1, 0], [0, 1, 2, 1, 2], [0, 1, 1, 1, 0],
    ];

    private static readonly double[] Controls = [35, 65, 91, 65, 104];

    [Fact]
    public void Households_and_persons_hold_together_as_in_populationsim()
    {
        var weight = ListBalancing.Balance(Ones(), Incidence, Controls, 20_000, 1e-9);
        for (var control = 0; control < Controls.Length; control++)
        {
            var sum = weight.Zip(Incidence, (w, row) => w * row[control]).Sum();
            Assert.Equal(Controls[control], sum, 1e-6);
        }
        Assert.All(weight, w => Assert.True(w > 0));
    }

    [Fact]
    public void Rows_of_equal_incidence_keep_the_ratio_of_their_weights()
    {
        var start = Ones();
        start[5] = 3;
        var weight = ListBalancing.Balance(start, Incidence, Controls);
        Assert.Equal(3, weight[5] / weight[7], 1e-9);
    }

    [Fact]
    public void Weights_that_meet_the_controls_are_left_alone()
    {
        double[] controls = [3, 5, 9, 7, 7];
        Assert.Equal(Ones(), ListBalancing.Balance(Ones(), Incidence, controls));
    }

    private static double[] Ones() => Enumerable.Repeat(1.0, Incidence.Length).ToArray();
}
