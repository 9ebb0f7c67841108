// A year of a hundred thousand households and more, each replayed by the plain rules.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Files.Seeds;
using MigrationSim.Tests.Plain;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class ReplayTests
{
    private readonly Dictionary<string, Population> _after = [];
    private readonly List<Proposal> _wishes = [];
    private readonly List<Proposal> _admitted = [];
    private YearSight? _year;

    // Families form between households, not in one, and have twins of their own; every stage
    // begins with what the engine left, so that none hides behind another.
    [Fact]
    public void Every_household_of_a_sample_is_what_the_plain_rules_make_of_it()
    {
        var model = ModelFiles.Read(SeedCopy.Original).Model!;
        Simulation.RunBefore(
            model, Scenario.Baseline, new RunOptions(Scale: 200, Until: 2021, Threads: 2), See,
            token: TestContext.Current.CancellationToken);
        Assert.True(_after[YearSight.Opening].Count > 100_000);
        var (settings, inputs) = (_year!.Settings!, _year.Inputs!);

        var people = _after[YearSight.Opening].Clone();
        PlainLife.Apply(people, 0, people.Count, settings.Life, new(), new());
        Same("life", people);

        people = _after["families"].Clone();
        PlainDecisions.Prepare(people, inputs, new());
        Same("labels", people);

        var active = PlainDecisions.Active(people, inputs, new());
        Proposal[] wishes = [.. PlainWishes.List(people, active, inputs)];
        Assert.True(wishes.Length > 3000, $"{wishes.Length} wishes");
        Assert.Equal(wishes, _wishes);

        var room = new PlaceRoom(settings.Capacity, PlainDecisions.Load(people, inputs));
        var refused = new long[Core.Places.Cells.CountyCount];
        new PlainAdmission(people, wishes, inputs, room, refused).Settle();
        Assert.Equal(wishes, _admitted);

        var outcome = new MoveOutcome();
        PlainRealisation.Apply(people, wishes, inputs, outcome);
        PlainYearEndPass.Apply(people, 0, people.Count, inputs, outcome);
        AffordableHomes.Assign(people, outcome.Applicants, settings.Markets.FreeAffordable);
        foreach (var household in outcome.Born) people.Add(household);
        Same("moves", people);
    }

    private void See(string process, YearSight sight)
    {
        if (process is YearSight.Opening or "life" or "families" or "labels" or "moves")
            _after[process] = sight.World.Population.Clone();
        if (process == "proposals") Keep(sight, _wishes);
        if (process == "admission") Keep(sight, _admitted);
        if (process == "count") _year = sight;
    }

    private static void Keep(YearSight sight, List<Proposal> kept)
    {
        for (var chunk = 0; chunk < sight.Proposals!.ChunkCount; chunk++)
            kept.AddRange(sight.Proposals.OfChunk(chunk));
    }

    // Whatever their order.
    private void Same(string process, Population plain)
    {
        var a = Fingerprint.Households(plain, 1);
        var b = Fingerprint.Households(_after[process], 1);
        Assert.Equal((process, a.Count, a.First, a.Second), (process, b.Count, b.First, b.Second));
    }
}
