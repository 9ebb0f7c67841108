// The law of levers: each, at full strength, moves the column it declares in the way it declares.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

/// <summary>
/// Pairs of runs of one seed, with the lever and without it; the mean difference of the province's
/// figure, added up over the years, against its standard error over the seeds.
/// </summary>
public sealed class EveryLeverTests
{
    private const double StandardErrors = 3;
    private const int Until = 2022;
    private const int LastUntil = 2025;

    private static readonly uint[] Seeds = [1, 2, 3];

    // Levers that begin later, or whose effect takes years to stand out from chance.
    private static readonly Dictionary<string, int> Longer = new()
    {
        ["fertility_path"] = LastUntil,
        ["metro_governance"] = LastUntil,
        ["idle_land_recovered"] = 2023,
        ["market_integration"] = 2023,
        ["shrinking_consolidation"] = 2024,
        ["supply_chain_coupling"] = 2023,
    };

    // These carry others, which stand at their goals in both runs of a pair.
    private static readonly Dictionary<string, string> Carried = new()
    {
        ["metro_governance"] = "metro_travel_time_cut",
        ["renewal_support"] = "urban_renewal_rate",
        ["funding_execution"] = "urban_renewal_rate",
    };

    // What levers act on happens often: moves, floods, paid exits, children without a place. Homes
    // there are enough, or how many can move is given by how many fit in.
    private static readonly TinyWorld World = new(31, TestModels.Small with
    {
        Parameters = new() { ActivationPeak = 0.5 },
        Amenity = new() { FloodChance = 1 },
        Settlement = new() { ExitProbability = 0.2 },
        Markets = new() { SeatsPerChild = 0.95, Vacancy = 0.4 },
    });

    private static readonly Lazy<Population[]> Grown = new(
        () => [.. Seeds.Select(seed => TestRuns.Grow(World.Model.BaseYear, seed))]);

    private static readonly Lazy<RunResult[]> Baselines = new(
        () => [.. Seeds.Select((_, at) => Run(World.Baseline, LastUntil, at))]);

    public static TheoryData<string> Levers =>
        [.. LeverCatalogue.All.Select(lever => lever.Name)];

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_at_full_strength_moves_its_column_as_declared(string name)
    {
        var facts = LeverCatalogue.Get(name).Facts;
        var isRaised = facts.Max > facts.Baseline;
        var sign = isRaised == facts.Falls ? -1 : 1;
        double[] changes = [.. Differences(name, isRaised ? facts.Max : facts.Min)];
        var mean = changes.Average();
        var error = Math.Sqrt(
            changes.Sum(x => (x - mean) * (x - mean)) / (changes.Length - 1) / changes.Length);
        var found = $"{name} changes {facts.Column} by {mean:G6}, standard error {error:G4}";
        TestContext.Current.TestOutputHelper?.WriteLine(found);
        Assert.True(sign * mean > StandardErrors * error, found);
    }

    private static IEnumerable<double> Differences(string name, double value)
    {
        var column = LeverCatalogue.Get(name).Facts.Column;
        var until = Longer.GetValueOrDefault(name, Until);
        var carried = Carried.GetValueOrDefault(name);
        var background = carried is null
            ? World.Baseline
            : World.With(carried, LeverCatalogue.Get(carried).Facts.Goal);
        for (var at = 0; at < Seeds.Length; at++)
        {
            var without = carried is null
                ? Baselines.Value[at]
                : Run(background, until, at);
            var with = Run(World.With(background, name, value), until, at);
            yield return Total(with, column, until) - Total(without, column, until);
        }
    }

    private static RunResult Run(LeverSettings levers, int until, int at) => TestRuns.Run(
        World.Model, new(Seed: Seeds[at], Until: until, Threads: 1),
        Scenario.Baseline with { Levers = levers }, Grown.Value[at].Clone());

    private static double Total(RunResult run, string column, int until)
    {
        int[] hunan = [.. Enumerable.Range(0, Cells.HunanCount)];
        var indicator = IndicatorCatalogue.All.Concat(MarketIndicators.All)
            .Single(indicator => indicator.Name == column);
        return run.Years.Skip(1).Where(tally => tally.Year <= until)
            .Sum(tally => indicator.Value(tally, hunan)!.Value);
    }
}
