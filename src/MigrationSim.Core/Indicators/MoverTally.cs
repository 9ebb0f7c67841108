// Who moved in a year: persons by nest and age.
namespace MigrationSim.Core.Indicators;

/// <summary>
/// Persons, already times the scale, by cell (248), then nest and census age group at the year's
/// end: index = nest * 19 + group.
/// </summary>
/// <param name="Departures">By the cell they left.</param>
/// <param name="Arrivals">By the cell they came to.</param>
public sealed record MoverTally(
    IReadOnlyList<int[]> Departures, IReadOnlyList<int[]> Arrivals);
