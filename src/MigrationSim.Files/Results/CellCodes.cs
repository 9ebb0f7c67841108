// How the tables name the places people move between.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Results;

/// <summary>County code and part, external zone, or outside the model.</summary>
public static class CellCodes
{
    public const string OutsideModel = "OUT";

    /// <summary>The names of the 248 cells and, last, of what lies outside the model.</summary>
    public static string[] All(Geography geography) =>
    [
        .. geography.Counties.SelectMany(c => new[] { c.Code + "-U", c.Code + "-R" }),
        .. Cells.ZoneCodes, OutsideModel,
    ];

    public static string Of(string[] codes, int alternative) =>
        alternative == YearTally.OutsideModel ? codes[^1] : codes[alternative];
}
