// Where two runs part: nowhere, at the start, or where one lever was turned.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Bisections;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Bisections;

public sealed class BisectionTests
{
    private static readonly TinyWorld World = new(7);
    private static readonly RunOptions Options = new(Seed: 1, Until: 2022, Threads: 2);

    [Fact]
    public void A_run_is_the_same_as_itself_and_has_the_digest_of_a_run_alone()
    {
        var found = Compare(World.Baseline, Options, World.Baseline, Options);
        Assert.True(found.IsSame);
        var alone = World.Run(World.Baseline, Options.Until);
        Assert.Equal((alone.Digest, alone.Digest), found.Digests);
    }

    [Fact]
    public void Two_seeds_part_in_the_population_they_grow()
    {
        var found = Compare(World.Baseline, Options, World.Baseline, Options with { Seed = 2 });
        Assert.Equal((2020, YearSight.Opening), (found.Household!.Year, found.Household.Process));
        Assert.NotEqual(found.Household.First, found.Household.Second);
        Assert.Null(found.Digests);
    }

    // A threshold acts on settling alone, and on that of its county alone: at 1 nobody may.
    [Fact]
    public void One_lever_in_one_county_parts_them_there_when_people_settle()
    {
        const int County = 40;
        var row = new double[Cells.CountyCount];
        Array.Fill(row, LeverCatalogue.Get("hukou_threshold").Facts.Baseline);
        row[County] = 1;
        var closed = new LeverSettings
        {
            HukouThreshold = Trajectory.Table(row[0], ResolvedLevers.FirstYear, [row]),
        };
        var found = Compare(new(), Options, closed, Options, TestModels.Small);
        var odd = found.Household!;
        Assert.Null(found.Numbers);
        Assert.Equal((2021, "moves", Cells.Urban(County)), (odd.Year, odd.Process, odd.Cell));
        Assert.Equal(Cells.Urban(County), odd.First!.Value.Hukou);
        Assert.NotEqual(Cells.Urban(County), odd.Second!.Value.Hukou);
    }

    [Fact]
    public void A_lever_on_utility_shows_in_a_term_of_its_county_before_anybody_moves()
    {
        const int County = 40;
        var parity = World.With("public_service_parity", 1, [County]);
        var found = Compare(World.Baseline, Options, parity, Options);
        var numbers = found.Numbers!;
        Assert.Equal(
            (2021, "choice", Cells.Urban(County), "hukou_cost"),
            (numbers.Year, numbers.Process, numbers.Cell, numbers.Term));
    }

    private static RunDifference Compare(
        LeverSettings first, RunOptions one, LeverSettings second, RunOptions two,
        Model? model = null) =>
        new Bisection(model ?? World.Model, threads: 2).Run(
            new(Scenario.Baseline with { Levers = first }, one),
            new(Scenario.Baseline with { Levers = second }, two),
            TestContext.Current.CancellationToken);
}
