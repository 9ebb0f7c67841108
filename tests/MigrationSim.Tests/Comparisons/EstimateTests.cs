// Means of paired differences and their intervals.
using MigrationSim.Studies.Comparisons;

using Xunit;

namespace MigrationSim.Tests.Comparisons;

public sealed class EstimateTests
{
    // Quantiles of Student's t with 4 degrees of freedom from printed tables: 1.533 and 2.776.
    [Fact]
    public void Five_replicates_have_the_interval_of_Students_tables()
    {
        var estimate = Estimate.Of([1, 2, 3, 4, 5])!.Value;
        var error = Math.Sqrt(2.5 / 5);
        Assert.Equal(3, estimate.Mean);
        Assert.Equal(1.533206 * error, estimate.Half80!.Value, 1e-5);
        Assert.Equal(2.776445 * error, estimate.Half95!.Value, 1e-5);
        Assert.Equal(3 - (2.776445 * error), estimate.Low95!.Value, 1e-5);
        Assert.False(estimate.HoldsZero);
    }

    [Fact]
    public void An_interval_about_zero_holds_it() =>
        Assert.True(Estimate.Of([-1, 1, 0.1])!.Value.HoldsZero);

    [Fact]
    public void One_replicate_has_no_interval_and_does_not_say_whether_it_is_zero()
    {
        var estimate = Estimate.Of([7])!.Value;
        Assert.Equal(7, estimate.Mean);
        Assert.Null(estimate.Half80);
        Assert.Null(estimate.High95);
        Assert.Null(estimate.HoldsZero);
    }

    [Fact]
    public void What_no_replicate_knows_has_no_estimate_and_gaps_do_not_count()
    {
        Assert.Null(Estimate.Of([null, null]));
        Assert.Equal(2, Estimate.Of([1, null, 3])!.Value.Count);
    }
}
