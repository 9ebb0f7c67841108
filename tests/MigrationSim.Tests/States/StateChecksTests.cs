// Whether a run may go on from a state: every objection at once.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;
using MigrationSim.Files.States;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.States;

public sealed class StateChecksTests : IDisposable
{
    private static readonly SavedOrigin Origin = SavedOrigin.Of(
        TestModels.Small, Scenario.Baseline, new(Seed: 7, Scale: 20), 2024);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_that_speaks_against_going_on_is_told_at_once_and_names_the_levers()
    {
        using var state = Saved(Origin with { ModelVersion = "0.0" });
        var scenario =
            Scenario.Baseline with { Levers = TestLevers.At("school_seat_growth", 2) };
        var wanted = SavedOrigin.Of(
            TestModels.Small, scenario, new(Seed: 7, Scale: 20), 2024);
        wanted = wanted with { BaseDigest = "other", BaseYear = 2010 };
        Fault[] faults =
        [
            .. StateChecks.OfWish(state, new(Seed: 1, Scale: 1, Until: 2024, SaveYear: 2023)),
            .. StateChecks.OfOrigin(state, wanted, isScenarioKnown: true),
        ];
        Assert.Equal(
            [
                "MS3006", "MS3008", "MS3008", "MS3010", "MS3010", "MS3007", "MS3009",
            ],
            faults.Select(fault => fault.Code));
        Assert.Contains(": school_seat_growth.", faults[^1].En);
        Assert.Contains("--scale is 1 and the file's is 20", faults[2].En);
        Assert.Contains("state-2024.bin: ", faults[0].Text(zh: true));
    }

    [Fact]
    public void A_scenario_that_differs_only_afterwards_is_no_fault()
    {
        using var state = Saved(Origin);
        var later = new LeverSettings
        {
            PublicServiceParity = Trajectory.Table(
                LeverCatalogue.Get("public_service_parity").Facts.Baseline, 2025, [[0.9]]),
        };
        Assert.Empty(StateChecks.OfOrigin(
            state,
            SavedOrigin.Of(
                TestModels.Small, Scenario.Baseline with { Levers = later },
                new(Seed: 7, Scale: 20), 2024),
            isScenarioKnown: true));
        Assert.Empty(StateChecks.OfWish(state, new(7, 20, 2029, 2025)));
    }

    private OpenedState Saved(SavedOrigin origin)
    {
        var path = _folder[StateFile.Name(2024)];
        StateFile.Write(HandMadeState.Of(origin), path);
        return OpenedState.Open(path).State!;
    }
}
