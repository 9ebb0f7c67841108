// Who moved in a year: persons by nest and age.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Persons, already times the scale, by cell (248), then nest and census age group at the year's
/// end: index = nest * 19 + group.
/// </summary>
/// <param name="Departures">By the cell they left.</param>
/// <param name="Arrivals">By the cell they came to.</param>
public sealed record MoverTally(
    IReadOnlyList<int[]> Departures, IReadOnlyList<int[]> Arrivals)
{
    /// <summary>Short names of the nests, in their order.</summary>
    public static IReadOnlyList<string> NestCodes { get; } =
        ["other_zone", "prefecture", "province", "outside", "return"];

    /// <summary>Where persons of a nest and an age group stand in a cell's row.</summary>
    public static int Index(Nest nest, int group) => ((int)nest * Ages.GroupCount) + group;
}
