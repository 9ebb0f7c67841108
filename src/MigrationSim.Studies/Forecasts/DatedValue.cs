// What was observed of one quantity in one year.
namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// An observation. Histories are lists of them in ascending order of year that end at the origin
/// year or before: whoever asks for a forecast has cut off what came later.
/// </summary>
public readonly record struct DatedValue(int Year, double Value);
