// What settling depends on, for tests.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Worlds;

public static class TestSettling
{
    /// <summary>Settlement at the levers' baselines.</summary>
    public static SettlementInputs Baseline(SettlementParameters? parameters = null) => new()
    {
        Parameters = parameters ?? new(),
        Parity = Everywhere(0.6),
        Threshold = Everywhere(0.1),
        Reward = Everywhere(2),
        Protection = Everywhere(0.6),
        Compensation = Everywhere(0),
    };

    public static double[] Everywhere(double value) =>
        [.. Enumerable.Repeat(value, Cells.CountyCount)];

    /// <summary>A threshold that nobody passes.</summary>
    public static SettlementInputs Nobody() =>
        Baseline() with { Threshold = Everywhere(1), Reward = Everywhere(0) };
}
