// What must hold of every lever, and of the hukou books under all of them.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class LeverLawTests
{
    private static readonly RunOptions Options = new(Until: 2027, Threads: 2);
    private static readonly RunResult Baseline = TestRuns.Run(TestModels.Small, Options);

    public static TheoryData<bool> Extremes => [true, false];

    [Theory]
    [MemberData(nameof(Extremes))]
    public void Books_close_with_every_lever_at_its_limit(bool highest)
    {
        var levers = LeverCatalogue.All.Aggregate(
            new LeverSettings(),
            (settings, lever) => lever.With(settings, Trajectory.Constant(
                highest ? lever.Facts.Max : lever.Facts.Min)));
        // With so few dwellings built, arrivals of a whole province would leave no room anywhere.
        var model = TestModels.Small with
        {
            Parameters = TestModels.Small.Parameters with { ArrivalsPersons = 700 },
        };
        var run = TestRuns.Run(model, Options, Scenario.Baseline with { Levers = levers });
        Assert.All(
            run.Years.SelectMany(year => year.Residents.Concat(year.Hukou)),
            row => Assert.Equal(0, row.Residual));
    }

    [Fact]
    public void Levers_set_to_their_baseline_change_no_byte()
    {
        var levers = LeverCatalogue.All.Aggregate(
            new LeverSettings(),
            (settings, lever) => lever.With(
                settings,
                Trajectory.Table(lever.Facts.Baseline, 2021, [[lever.Facts.Baseline]])));
        var scenario = Scenario.Baseline with { Levers = levers };
        Assert.Equal(
            Baseline.Digest, TestRuns.Run(TestModels.Small, Options, scenario).Digest);
    }

    [Fact]
    public void Hukou_accounts_add_up_to_births_deaths_and_what_crosses_the_province()
    {
        foreach (var year in Baseline.Years.Skip(1))
        {
            var all = year.Hukou.Aggregate((a, b) => a + b);
            Assert.Equal(0, all.Settled);
            Assert.Equal(0, all.Reclassified);
            Assert.Equal(all.MovesIn, all.MovesOut);
            Assert.Equal(year.HukouPersons.Sum(), all.Closing);
            Assert.True(year.PairingIn.Zip(year.Hukou).All(p => p.First <= p.Second.MovesIn));
        }

        Assert.NotEqual(0, Urban(Baseline).Sum(row => row.Settled));
    }

    [Fact]
    public void Net_moves_by_age_add_up_to_the_resident_accounts()
    {
        foreach (var year in Baseline.Years.Skip(1))
        {
            for (var c = 0; c < Cells.HunanCount; c++)
            {
                var row = year.Residents[c];
                Assert.Equal(
                    row.MovesIn - row.MovesOut + row.ExternalIn - row.ExternalOut,
                    year.NetMovesByAge[c].Sum());
                Assert.Equal(row.Deaths, year.DeathsByAge[c].Sum());
            }
        }
    }

    [Fact]
    public void A_reward_in_one_county_from_2025_leaves_every_year_before_as_it_was()
    {
        const int County = 40;
        double[] reward = [.. Enumerable.Range(0, Cells.CountyCount)
            .Select(i => i == County ? 20.0 : 2.0)];
        var run = Run(new() { SettlementReward = Trajectory.Table(2, 2025, [reward]) });
        foreach (var (before, after) in Baseline.Years.Zip(run.Years))
        {
            if (before.Year < 2025)
            {
                Assert.Equal(before.Residents, after.Residents);
                Assert.Equal(before.Hukou, after.Hukou);
            }
        }

        Assert.True(Settled(run, County) > Settled(Baseline, County));
    }

    [Fact]
    public void Protecting_land_rights_raises_the_hukou_rate_at_each_step()
    {
        double[] rates = [.. Enumerable.Range(6, 5).Select(tenths => HukouRate(Run(
            new() { LandRightsProtection = Trajectory.Constant(tenths / 10.0) })))];
        for (var step = 1; step < rates.Length; step++)
            Assert.True(rates[step] > rates[step - 1], $"{rates[step]} after {rates[step - 1]}");
    }

    [Fact]
    public void Parity_draws_migrants_and_lowers_settling_of_those_who_may()
    {
        var parity = Run(new() { PublicServiceParity = Trajectory.Constant(1) });
        Assert.True(Migrants(parity) > Migrants(Baseline));
        Assert.True(SettlingShare(parity) < SettlingShare(Baseline));
    }

    private static double Migrants(RunResult run) =>
        Last(run, "residents_without_local_hukou");

    private static double SettlingShare(RunResult run) =>
        Last(run, "settled") / Last(run, "settlement_eligible");

    private static RunResult Run(LeverSettings levers) => TestRuns.Run(
        TestModels.Small, Options, Scenario.Baseline with { Levers = levers });

    private static IEnumerable<LedgerRow> Urban(RunResult run) =>
        run.Years.SelectMany(year => year.Hukou.Where((_, cell) => Cells.IsUrban(cell)));

    private static long Settled(RunResult run, int county) =>
        run.Years.Sum(year => year.Hukou[Cells.Urban(county)].Settled);

    private static double HukouRate(RunResult run) => Last(run, "hukou_urbanization_rate_pct");

    private static double Last(RunResult run, string indicator) =>
        IndicatorCatalogue.Get(indicator)
            .Value(run.Years[^1], [.. Enumerable.Range(0, Cells.HunanCount)])!.Value;
}
