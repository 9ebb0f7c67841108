// A run that goes on from a saved year is the run that was never interrupted.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.States;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class BranchTests : IDisposable
{
    private static readonly RunOptions Options = new(Seed: 3, Scale: 20, Until: 2023, Threads: 2);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2020)]
    [InlineData(2021)]
    public void A_branch_is_the_unbroken_run_to_the_bit(int year)
    {
        var scenario = Parity(0.8, 2021);
        Run(scenario, Saving(year));
        var (whole, households) = Run(scenario, Branching.None);
        var (branch, after) = Run(scenario, new() { From = Load(year) });

        Assert.Equal(households, after);
        Assert.Equal(year, branch.Years[0].Year);
        Assert.Equal(whole.Years[year - 2020].HukouPersons, branch.Years[0].HukouPersons);
        Assert.Equal(
            whole.Years[year - 2020].Markets!.WageIndex, branch.Years[0].Markets!.WageIndex);
        Assert.Equal(
            whole.Years.Skip(year - 2020 + 1).Select(Text), branch.Years.Skip(1).Select(Text));
    }

    [Fact]
    public void Saving_changes_no_bit_of_the_run_that_saves() => Assert.Equal(
        TestRuns.Run(TestModels.Small, Options).Digest,
        Run(Scenario.Baseline, Saving(2022)).Result.Digest);

    [Fact]
    public void A_scenario_that_departs_later_may_branch_and_ends_as_if_run_from_the_start()
    {
        Run(Scenario.Baseline, Saving(2022));
        var later = Parity(0.9, 2023);
        Assert.Equal(
            Run(later, Branching.None).Households,
            Run(later, new() { From = Load(2022) }).Households);
    }

    [Fact]
    public void A_scenario_that_departs_before_the_saved_year_may_not_branch()
    {
        Run(Scenario.Baseline, Saving(2022));
        Assert.Throws<ArgumentException>(
            () => Run(Parity(0.9, 2022), new() { From = Load(2022) }));
    }

    private SavedYear Load(int year)
    {
        var reading = OpenedState.Open(_folder[StateFile.Name(year)]);
        Assert.Empty(reading.Faults);
        using (reading.State) return reading.State!.Load();
    }

    private Branching Saving(int year) => new()
    {
        SaveYear = year,
        Save = saved => StateFile.Write(saved, _folder[StateFile.Name(year)]),
    };

    // The last year's households by the digest of them alone.
    private static (RunResult Result, string Households) Run(
        Scenario scenario, Branching branching)
    {
        var ends = "";
        var result = Simulation.Run(
            TestModels.Small, scenario, Options,
            branching.SaveYear is null
                ? branching with
                {
                    SaveYear = Options.Until,
                    Save = last => ends = Fingerprint.Of([], last.Population),
                }
                : branching,
            null, TestContext.Current.CancellationToken);
        return (result, ends);
    }

    private static Scenario Parity(double value, int from) => Scenario.Baseline with
    {
        Levers = new()
        {
            PublicServiceParity = Trajectory.Table(
                LeverCatalogue.Get("public_service_parity").Facts.Baseline, from, [[value]]),
        },
    };

    // A tally in words: lists of numbers are compared number by number.
    private static string Text(object tally) => System.Text.Json.JsonSerializer.Serialize(tally);
}
