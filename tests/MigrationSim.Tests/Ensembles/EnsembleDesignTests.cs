// Which members there are, and what a path does to a scenario.
using MigrationSim.Core.Levers;
using MigrationSim.Studies.Ensembles;

using Xunit;

namespace MigrationSim.Tests.Ensembles;

public sealed class EnsembleDesignTests
{
    [Fact]
    public void All_draws_meet_all_seeds_on_the_central_path_and_a_few_meet_every_path()
    {
        var design = EnsembleDesign.Of(200, 20, firstSeed: 5, replicates: 3, withPaths: true);
        Assert.Equal((20 * 3) + (4 * 2 * 8), design.Members.Count);
        Assert.Equal(design.Members.Count, design.Members.Select(m => m.Name).Distinct().Count());
        Assert.Equal([5u, 6u, 7u], design.OnCentralPath.Seeds);
        Assert.Equal([6, 16, 26], design.OnCentralPath.Draws.Take(3));
        Assert.Equal(196, design.OnCentralPath.Draws[^1]);
        Assert.Subset(
            design.OnCentralPath.Draws.ToHashSet(), design.OnAllPaths!.Draws.ToHashSet());
    }

    [Fact]
    public void Every_draw_can_be_taken_and_none_at_all()
    {
        Assert.Equal(
            Enumerable.Range(1, 7), EnsembleDesign.Of(7, 7, 1, 1, false).OnCentralPath.Draws);
        var central = EnsembleDesign.Of(0, 0, 1, 2, withPaths: true);
        Assert.Equal([0], central.OnCentralPath.Draws);
        Assert.Equal(2 * 9, central.Members.Count);
    }

    [Fact]
    public void Every_level_of_an_assumption_meets_every_level_of_another_once()
    {
        var paths = AssumptionPath.All;
        Assert.Equal(AssumptionPath.Central, paths[0]);
        Assert.Equal(9, paths.Select(p => (p.Fertility, p.CoastalDemand)).Distinct().Count());
        Assert.Equal(9, paths.Select(p => (p.Fertility, p.Reclassification)).Distinct().Count());
        Assert.Equal(
            9, paths.Select(p => (p.CoastalDemand, p.Reclassification)).Distinct().Count());
        Assert.Equal(9, paths.Select(p => p.Name).Distinct().Count());
    }

    [Fact]
    public void A_path_moves_the_baseline_to_its_levels_from_2025_on()
    {
        var low = new AssumptionPath(-1, -1, -1).Apply(new());
        var high = new AssumptionPath(1, 1, 1).Apply(new());
        Assert.Equal((1.05, 0.95), (low.FertilityPath.At(2024), low.FertilityPath.At(2029)));
        Assert.Equal(0, low.CoastalDemandShock.At(2024));
        Assert.Equal(-2, low.CoastalDemandShock.At(2025));
        Assert.Equal(0.5, low.ReclassificationMultiplier.At(121, 2025));
        Assert.Equal((1.15, 2.0), (high.FertilityPath.At(2029), high.CoastalDemandShock.At(2029)));
        Assert.Equal(1, high.ReclassificationMultiplier.At(3, 2024));
        Assert.Equal(2, high.ReclassificationMultiplier.At(3, 2029));
    }

    [Fact]
    public void A_path_adds_to_what_a_scenario_says_within_the_lever_s_limits()
    {
        var own = new LeverSettings
        {
            CoastalDemandShock = Trajectory.Constant(-1),
            ReclassificationMultiplier = Trajectory.Constant(2),
        };
        var moved = new AssumptionPath(0, -1, 1).Apply(own);
        Assert.Equal(-3, moved.CoastalDemandShock.At(2026));
        Assert.Equal(2, moved.ReclassificationMultiplier.At(0, 2026));
        Assert.Same(own.FertilityPath, moved.FertilityPath);
        Assert.Equal(
            ResolvedLevers.CanonicalText(own),
            ResolvedLevers.CanonicalText(AssumptionPath.Central.Apply(own)));
    }
}
