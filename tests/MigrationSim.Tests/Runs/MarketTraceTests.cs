// What markets leave with households, and movers against the ledger.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class MarketTraceTests
{
    private static readonly TinyWorld Tiny = new(41);
    private static readonly RunOptions Options = new(Threads: 2);

    [Fact]
    public void A_family_denied_a_school_place_is_readier_to_move()
    {
        var readiness = new MarketParameters().ActivationDenied;
        var (world, step) = Start(Tiny.Model, TestRuns.Grow(Tiny.Model.BaseYear));
        var fewPlaces = Tiny.With("school_seat_growth", -2);
        var settings = Resolve(Tiny.Model, fewPlaces, 2021, world);
        var activation = settings.Tables().Activation;
        var family = Members.With(
            Members.Person(35, Ages.Male), 2, Members.Person(9, Ages.Female));
        foreach (var tenure in Enum.GetValues<Tenure>())
        {
            var traits = Traits.Make(0, tenure, 0);
            Assert.Equal(
                readiness * activation.Probability(family, traits),
                activation.Probability(family, traits | Traits.Denied), 1e-15);
        }

        for (var year = 2021; year <= 2023; year++)
            step.Advance(world, Resolve(Tiny.Model, fewPlaces, year, world));
        var denied = Households(world.Population)
            .Where(h => Traits.Has(h.Traits, Traits.Denied)).ToList();
        Assert.NotEmpty(denied);
        Assert.All(denied, h => Assert.True(
            Cells.IsUrban(h.Residence) && h.Hukou >> 1 != h.Residence >> 1
                && Members.CountAged(h.Members, 6, 15) > 0));
    }

    [Fact]
    public void The_trained_are_skilled_a_year_later_and_stay_so()
    {
        var model = Tiny.Model with
        {
            Parameters = TestModels.Still.Parameters,
            Formation = TestModels.NoFormation,
        };
        var (world, step) = Start(model, TestRuns.GrowWithoutStudents(model));
        var levers = Tiny.Highest("skill_training_seats");
        step.Advance(world, Resolve(model, levers, 2021, world));
        int[] trained = [.. Rows(world.Population)
            .Where(row => Traits.Has(world.Population[row].Traits, Traits.Trained))];
        var keys = world.Population.Key.ToArray();
        Assert.NotEmpty(trained);
        Assert.All(trained, row => Assert.Equal(0, Traits.Skill(world.Population[row].Traits)));
        for (var year = 2022; year < 2025; year++)
        {
            step.Advance(world, Resolve(model, Tiny.Baseline, year, world));
            Assert.All(
                trained.Where(row => world.Population.Key[row] == keys[row]
                    && world.Population.Members[row] != 0),
                row => Assert.Equal(1, Traits.Skill(world.Population[row].Traits)));
        }
    }

    // Whoever crosses the model's edge comes and goes without a nest.
    [Fact]
    public void Movers_by_nest_and_age_are_the_moves_of_the_ledger_inside_the_model()
    {
        var run = Tiny.Run(Tiny.Baseline, 2022);
        foreach (var year in run.Years.Skip(1))
        {
            var inside = year.Flows.Where(flow =>
                flow.Origin < Cells.Count && flow.Destination < Cells.Count).ToList();
            Assert.True(inside.Count < year.Flows.Count);
            var (left, came) = (new long[Cells.Count], new long[Cells.Count]);
            foreach (var flow in inside)
            {
                left[flow.Origin] += flow.Persons;
                came[flow.Destination] += flow.Persons;
            }

            Assert.Equal(left, Persons(year.Movers!.Departures));
            Assert.Equal(came, Persons(year.Movers!.Arrivals));
        }
    }

    private static long[] Persons(IReadOnlyList<int[]> byNestAndAge) =>
        [.. byNestAndAge.Select(row => row.Sum(persons => (long)persons))];

    private static (World World, YearStep Step) Start(Model model, Population population)
    {
        var token = TestContext.Current.CancellationToken;
        return (new World(population, model, Options, token), new(model, Options, null, token));
    }

    private static YearSettings Resolve(Model model, LeverSettings levers, int year, World world) =>
        YearSettings.Resolve(
            model, Scenario.Baseline with { Levers = levers }, Options, year, world);

    private static IEnumerable<int> Rows(Population population) =>
        Enumerable.Range(0, population.Count).Where(row => population[row].Members != 0);

    private static IEnumerable<Household> Households(Population population) =>
        Rows(population).Select(row => population[row]);
}
