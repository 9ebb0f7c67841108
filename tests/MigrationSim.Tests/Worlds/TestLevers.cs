// Settings in which one lever differs from its baseline.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Tests.Worlds;

internal static class TestLevers
{
    /// <summary>A lever at a value in the small world's places that the plan aims it at.</summary>
    public static LeverSettings At(string name, double value) => Set(
        name, LeverCatalogue.Get(name).Counties(TestModels.Small.BaseYear.Tables.Geography),
        value);

    /// <summary>A lever at a value in given counties from the first year on.</summary>
    public static LeverSettings Set(string name, IReadOnlyList<int> counties, double value)
    {
        var lever = LeverCatalogue.Get(name);
        var row = new double[Cells.CountyCount];
        Array.Fill(row, lever.Facts.Baseline);
        foreach (var i in counties) row[i] = value;
        return lever.With(
            new(), Trajectory.Table(lever.Facts.Baseline, ResolvedLevers.FirstYear, [row]));
    }
}
