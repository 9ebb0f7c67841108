// What must hold of every run, whatever the scenario.
using CsCheck;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class RunLawTests
{
    private static readonly RunOptions Options = new(Seed: 1, Scale: 1, Until: 2024, Threads: 2);
    private static readonly RunResult Baseline = TestRuns.Run(TestModels.Small, Options);

    [Fact]
    public void Every_cells_account_closes_to_the_person_every_year() =>
        Assert.All(Baseline.Years.SelectMany(year => year.Residents),
            row => Assert.Equal(0, row.Residual));

    [Fact]
    public void Cells_add_up_to_what_happened_to_everybody()
    {
        for (var t = 1; t < Baseline.Years.Count; t++)
        {
            var (before, after) = (Sum(Baseline.Years[t - 1]), Sum(Baseline.Years[t]));
            Assert.Equal(before.Closing, after.Opening);
            Assert.Equal(after.MovesIn, after.MovesOut);
            Assert.Equal(0, after.Reclassified);
            Assert.Equal(
                after.Closing - before.Closing,
                after.Births - after.Deaths + after.ExternalIn - after.ExternalOut);
        }
    }

    [Fact]
    public void Moving_alone_changes_no_hukou()
    {
        var run = TestRuns.Run(
            TestModels.Small with
            {
                Factors = TestModels.Factors(0, 0),
                Parameters = TestModels.Small.Parameters with
                {
                    HukouLossProbability = 0,
                    Reclassification = [0, 0],
                },
                Formation = TestModels.NoFormation,
                Settlement = TestModels.NoSettlement,
            },
            Options);
        Assert.NotEqual(0, run.Years[^1].Residents.Sum(row => row.MovesIn));

        // Only those of 110 and over die, and nobody is that old yet.
        Assert.All(run.Years, year =>
            Assert.Equal(run.Years[0].HukouPersons, year.HukouPersons));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public void Threads_change_no_byte(int threads) =>
        Assert.Equal(
            Baseline.Digest,
            TestRuns.Run(TestModels.Small, Options with { Threads = threads }).Digest);

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(1000)]
    public void The_order_of_storage_changes_no_byte_even_where_keys_collide(uint keys)
    {
        var grown = TestRuns.Grow(TestModels.Small.BaseYear);
        foreach (ref var key in grown.Key) key %= keys;
        var order = Enumerable.Range(0, grown.Count).ToArray();
        var plain = TestRuns.Run(
            TestModels.Small, Options with { Until = 2022 }, population: grown.Clone());
        Gen.Shuffle(order).Sample(
            shuffled =>
            {
                var population = new Population(grown.Count + 1024);
                foreach (var row in shuffled) population.Add(grown[row]);
                var run = TestRuns.Run(
                    TestModels.Small, Options with { Until = 2022 }, population: population);
                Assert.Equal(plain.Digest, run.Digest);
            },
            iter: 2, threads: 1);
    }

    [Fact]
    public void Another_seed_is_another_run() =>
        Assert.NotEqual(
            Baseline.Digest,
            TestRuns.Run(TestModels.Small, Options with { Seed = 2 }).Digest);

    [Fact]
    public void Removing_a_household_changes_no_fate_of_any_other()
    {
        var grown = TestRuns.Grow(TestModels.Still.BaseYear);
        var (keys, without) = (grown.Key.ToArray(), grown.Clone());
        without.Members[1000] = 0;
        var model = TestModels.Small with
        {
            Parameters = TestModels.Small.Parameters with { Network = 0 },
        };
        Run(model, grown);
        Run(model, without);
        for (var row = 0; row < 50_000; row++)
        {
            if (row != 1000) Assert.Equal(Fate(grown, row), Fate(without, row));
        }

        // Who is no more may have left the row to others.
        Household? Fate(Population people, int row) =>
            people.Key[row] == keys[row] && people.Members[row] != 0 ? people[row] : null;
    }

    [Fact]
    public void The_same_lever_twice_is_the_same_run_and_more_of_it_another()
    {
        Assert.Equal(Parity(0.8).Digest, Parity(0.8).Digest);
        Assert.NotEqual(Parity(0.8).Digest, Baseline.Digest);
    }

    [Fact]
    public void Twice_the_reclassification_relabels_more_and_half_of_it_less()
    {
        var (half, twice) = (Reclassified(0.5), Reclassified(2));
        var once = Baseline.Years.Sum(Reclassified);
        Assert.InRange(half, 0.4 * once, 0.6 * once);
        Assert.InRange(twice, 1.8 * once, 2.2 * once);
    }

    private static void Run(Model model, Population population) =>
        TestRuns.Run(model, Options with { Until = 2022 }, population: population);

    private static RunResult Parity(double value) => TestRuns.Run(
        TestModels.Small, Options,
        Scenario.Baseline with
        {
            Levers = new() { PublicServiceParity = Trajectory.Constant(value) },
        });

    private static long Reclassified(double multiplier) => TestRuns.Run(
        TestModels.Small, Options,
        Scenario.Baseline with
        {
            Levers = new() { ReclassificationMultiplier = Trajectory.Constant(multiplier) },
        }).Years.Sum(Reclassified);

    private static long Reclassified(YearTally year) =>
        year.Residents.Where((_, cell) => Cells.IsUrban(cell)).Sum(row => row.Reclassified);

    private static LedgerRow Sum(YearTally year) =>
        year.Residents.Take(Cells.HunanCount).Aggregate((a, b) => a + b);
}
