// A member is what unbroken runs with its draw, seed and path say.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Ensembles;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Ensembles;

public sealed class MemberRunTests
{
    private const int Until = 2025;

    private static readonly RunOptions Options = new(Scale: 20, Until: Until);

    private static readonly Scenario[] Scenarios =
    [
        Scenario.Baseline, Parity("early", 2021), Parity("late", 2025), Parity("later", 2025, 0.8),
    ];

    private readonly EnsembleLayout _layout =
        new(TestModels.Small.BaseYear.Tables.Geography, Until);

    [Fact]
    public void It_equals_unbroken_runs_and_runs_no_year_twice()
    {
        var draw = Draw();
        var path = AssumptionPath.All[4];
        var pieces = new List<(string, int, int)>();
        var found = new MemberRun(
            TestModels.Small, [draw], Scenarios, Options, _layout,
            (model, scenario, options, branching, cancel) =>
            {
                pieces.Add((scenario.Name, branching.From?.Origin.Year ?? 2020, options.Until));
                return Simulation.Run(model, scenario, options, branching, null, cancel);
            }).Of(new(1, 3, path), TestContext.Current.CancellationToken);

        var drawn = CalibratedParameters.Apply(TestModels.Small, draw);
        foreach (var (scenario, figures) in Scenarios.Zip(found))
        {
            var alone = TestRuns.Run(
                drawn, Options with { Seed = 3, Threads = 2 },
                scenario with { Levers = path.Apply(scenario.Levers) });
            Assert.Equal(_layout.Of(alone.Years), figures);
        }

        Assert.NotEqual(found[0], found[1]);
        Assert.NotEqual(found[2], found[3]);
        Assert.Equal(
            [
                ("baseline", 2020, 2020), ("baseline", 2020, 2024), ("baseline", 2024, 2025),
                ("early", 2020, 2025), ("late", 2024, 2025), ("later", 2024, 2025),
            ],
            pieces);
    }

    [Fact]
    public void A_base_that_is_known_is_not_run_to_its_end_and_changes_nothing()
    {
        var (member, ends) = (new EnsembleMember(1, 3, AssumptionPath.Central), new List<int>());
        MemberRun Of(Func<EnsembleMember, double[]?> known) => new(
            TestModels.Small, [Draw()], Scenarios, Options, _layout,
            (model, scenario, options, branching, cancel) =>
            {
                if (scenario.Name == "baseline") ends.Add(options.Until);
                return Simulation.Run(model, scenario, options, branching, null, cancel);
            })
        {
            BaseOf = known,
        };

        var whole = Of(_ => null).Of(member, TestContext.Current.CancellationToken);
        Assert.Equal(Until, ends.Max());
        ends.Clear();
        var known = Of(one => one == member ? whole[0] : null)
            .Of(member, TestContext.Current.CancellationToken);
        Assert.Equal(Until - 1, ends.Max());
        Assert.Equal(whole, known);
    }

    private static PosteriorDraw Draw() => new(
        [.. CalibratedParameters.Central(TestModels.Small).Select((v, k) => k == 0 ? 0.3 : v)],
        0.1);

    private static Scenario Parity(string name, int from, double value = 0.95) =>
        Scenario.Baseline with
        {
            Name = name,
            Levers = new()
            {
                PublicServiceParity = Trajectory.Table(
                    LeverCatalogue.Get("public_service_parity").Facts.Baseline, from, [[value]]),
            },
        };
}
