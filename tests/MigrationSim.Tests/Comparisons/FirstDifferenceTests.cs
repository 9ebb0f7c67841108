// The year in which two scenarios part.
using MigrationSim.Core.Levers;
using MigrationSim.Studies.Comparisons;

using Xunit;

namespace MigrationSim.Tests.Comparisons;

public sealed class FirstDifferenceTests
{
    private static readonly LeverSettings Baseline = new();

    [Fact]
    public void The_first_lever_to_differ_decides()
    {
        var levers = Baseline with
        {
            PublicServiceParity = From(2027, "public_service_parity", 0.9),
            CoastalDemandShock = From(2025, "coastal_demand_shock", 1),
        };
        Assert.Equal(2025, FirstDifference.Between(Baseline, levers));
        Assert.Equal(2025, FirstDifference.Between(levers, Baseline));
    }

    [Fact]
    public void A_single_county_is_enough()
    {
        var row = Enumerable.Repeat(0.6, 122).ToArray();
        row[121] = 0.7;
        var levers = Baseline with
        {
            PublicServiceParity = Trajectory.Table(0.6, 2030, [row]),
        };
        Assert.Equal(2030, FirstDifference.Between(Baseline, levers));
    }

    [Fact]
    public void The_same_values_written_otherwise_do_not_differ() => Assert.Null(
        FirstDifference.Between(
            Baseline,
            Baseline with { PublicServiceParity = From(2025, "public_service_parity", 0.6) }));

    private static Trajectory From(int year, string lever, double value) =>
        Trajectory.Table(LeverCatalogue.Get(lever).Facts.Baseline, year, [[value]]);
}
