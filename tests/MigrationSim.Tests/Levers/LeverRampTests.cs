// Ramps: how far a lever is on its way in each year.
using CsCheck;

using MigrationSim.Core.Levers;

using Xunit;

namespace MigrationSim.Tests.Levers;

public sealed class LeverRampTests
{
    private static readonly Gen<(int From, int Length, double Baseline, double Value)> Ramps =
        Gen.Select(Gen.Int[2021, 2035], Gen.Int[0, 14], Gen.Double[-5, 5], Gen.Double[-5, 5]);

    [Fact]
    public void A_ramp_from_2025_to_2029_gives_a_fifth_more_each_year()
    {
        var ramp = new LeverRamp(2025, 2029);
        double[] shares = [.. Enumerable.Range(2024, 8).Select(ramp.Share)];
        Assert.Equal([0, 0.2, 0.4, 0.6, 0.8, 1, 1, 1], shares);
    }

    [Fact]
    public void Without_a_ramp_the_value_holds_from_the_first_year_on()
    {
        var step = new LeverRamp(2026, null);
        Assert.Equal(1, step.Value(1, 2, 2025));
        Assert.Equal(2, step.Value(1, 2, 2026));
        Assert.Equal(2, step.Value(1, 2, 2035));
    }

    [Fact]
    public void A_ramp_starts_at_the_baseline_and_ends_at_the_value_exactly() =>
        Ramps.Sample(r =>
        {
            var ramp = new LeverRamp(r.From, r.From + r.Length);
            return ramp.Value(r.Baseline, r.Value, r.From - 1) == r.Baseline
                && ramp.Value(r.Baseline, r.Value, r.From + r.Length) == r.Value;
        });

    [Fact]
    public void A_ramp_never_turns_back() =>
        Ramps.Sample(r =>
        {
            var ramp = new LeverRamp(r.From, r.From + r.Length);
            return Enumerable.Range(2020, 16).All(year => ramp.Share(year) <= ramp.Share(year + 1));
        });
}
