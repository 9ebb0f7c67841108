// A comparison is that of unbroken runs, and runs no year twice.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Comparisons;

public sealed class ComparisonStudyTests
{
    private const int Until = 2023;

    private static readonly RunOptions Options = new(Seed: 3, Scale: 20, Until: Until, Threads: 2);

    private static readonly ComparedVariant[] Variants =
        [Parity("early", 2021), Parity("late", 2023), Parity("later", 2023, 0.8)];

    private readonly List<(string Scenario, int From, int Until)> _pieces = [];
    private readonly List<ComparedRun> _told = [];

    [Fact]
    public void It_finds_what_unbroken_runs_of_each_scenario_differ_in()
    {
        var found = Study(replicates: 1);
        var inBase = Unbroken(Scenario.Baseline);
        foreach (var (comparison, variant) in found.Zip(Variants))
        {
            var alone = Unbroken(variant.Scenario);
            var pair = comparison.Replicates.Single();
            var whole = PairedDifference.Of(
                comparison.Geography, Options.Seed, inBase.Result, alone.Result,
                variant.PartsAfter);
            Assert.Equal(variant.PartsAfter + 1, pair.FirstYear);
            Assert.Equal(Until, pair.LastYear);
            Assert.Equal(Values(whole), Values(pair));
            var changes = HouseholdPairs.Count<HouseholdChanges>(
                inBase.AtEnd, alone.AtEnd, 1, TestContext.Current.CancellationToken);
            Assert.Equal(Fates(changes), Fates(pair.Households!));
        }
    }

    [Fact]
    public void The_runs_of_the_first_seed_are_handed_out_as_if_made_in_one_go()
    {
        var shown = new List<(Scenario Scenario, RunResult Result)>();
        Study(replicates: 2, (scenario, result) => shown.Add((scenario, result)));
        Assert.Equal(
            [Scenario.Baseline, .. Variants.Select(v => v.Scenario)],
            shown.Select(run => run.Scenario));
        foreach (var (scenario, result) in shown)
        {
            var whole = Unbroken(scenario).Result;
            Assert.Equal(
                (whole.Digest, whole.ClippedEntries, whole.AgentsAtStart, whole.AgentsAtEnd),
                (result.Digest, result.ClippedEntries, result.AgentsAtStart, result.AgentsAtEnd));
            Assert.Equal(whole.Clearings.Select(c => c.Year), result.Clearings.Select(c => c.Year));
        }
    }

    [Fact]
    public void No_year_of_any_scenario_is_run_twice()
    {
        Study(replicates: 2);
        Assert.Equal(
            [
                ("baseline", 2020, 2020), ("baseline", 2020, 2022), ("baseline", 2022, 2023),
                ("early", 2020, 2023), ("late", 2022, 2023), ("later", 2022, 2023),
            ],
            _pieces[..6]);
        Assert.Equal(12, _pieces.Count);
        Assert.Equal(Enumerable.Range(1, 8), _told.Select(run => run.Number));
        Assert.Equal([3u, 3u, 3u, 3u, 4u, 4u, 4u, 4u], _told.Select(run => run.Seed));
    }

    [Fact]
    public void Households_and_indicators_tell_the_same_difference()
    {
        var comparison = Study(replicates: 1)[0];
        var changes = comparison.Replicates.Single().Households!;
        foreach (var (condition, indicator) in new[]
            {
                ("lives_in_hunan", "resident_population"), ("lives_in_town", "urban_population"),
                ("urban_hukou", "urban_hukou_population"),
            })
        {
            var at = Condition.NumberOf(condition);
            var net = Grouping.All[0].Groups.Select((_, k) => changes[0, k, at].Net).Sum();
            Assert.Equal(
                comparison.Difference(Until, 0, IndicatorTable.NumberOf(indicator))!.Value.Mean,
                Options.Scale * net);
        }
    }

    [Fact]
    public void Roads_add_up_to_the_difference_of_the_rates()
    {
        var pair = Study(replicates: 1)[0].Replicates.Single();
        var rate = IndicatorTable.NumberOf("resident_urbanization_rate_pct");
        Assert.NotEqual(0, pair.Difference(Until, 0, rate));
        for (var place = 0; place < pair.Base.Indicators.PlaceCount; place++)
        {
            if (pair.Difference(Until, place, rate) is not { } difference) continue;
            var roads = RateRoads.All.Sum(
                road => pair.RoadsSince(RateKind.Resident, Until, place, road));
            Assert.Equal(difference, roads, 1e-9);
        }
    }

    private IReadOnlyList<Comparison> Study(
        int replicates, Action<Scenario, RunResult>? shown = null)
    {
        var study = new ComparisonStudy(
            TestModels.Small, Scenario.Baseline, Variants, Options, Run, _told.Add)
        {
            FirstSeed = shown,
        };
        return study.Run(replicates, TestContext.Current.CancellationToken);
    }

    private RunResult Run(Scenario scenario, RunOptions options, Branching branching)
    {
        _pieces.Add((scenario.Name, branching.From?.Origin.Year ?? 2020, options.Until));
        return Simulation.Run(
            TestModels.Small, scenario, options, branching, null,
            TestContext.Current.CancellationToken);
    }

    private static (RunResult Result, Population AtEnd) Unbroken(Scenario scenario)
    {
        var atEnd = new Population(0);
        var result = Simulation.Run(
            TestModels.Small, scenario, Options,
            new Branching { SaveYear = Until, Save = year => atEnd = year.Population }, null,
            TestContext.Current.CancellationToken);
        return (result, atEnd);
    }

    private static IEnumerable<double?> Values(PairedDifference pair) =>
        from year in Enumerable.Range(pair.FirstYear, Until - pair.FirstYear + 1)
        from place in Enumerable.Range(0, pair.Base.Indicators.PlaceCount)
        from indicator in Enumerable.Range(0, IndicatorTable.Indicators.Count)
        select pair.Difference(year, place, indicator);

    private static IEnumerable<FateCount> Fates(HouseholdChanges changes) =>
        Fate.All.Select(fate => changes[fate]);

    private static ComparedVariant Parity(string name, int from, double value = 0.95) => new(
        Scenario.Baseline with
        {
            Name = name,
            Levers = new()
            {
                PublicServiceParity = Trajectory.Table(
                    LeverCatalogue.Get("public_service_parity").Facts.Baseline, from, [[value]]),
            },
        },
        from - 1);
}
