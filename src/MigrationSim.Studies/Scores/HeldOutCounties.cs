// The counties that no fit may see.
using System.Globalization;

using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Studies.Scores;

/// <summary>
/// A fifth of the scoring units of each prefecture, rounded, drawn once for all: those whose code
/// has the lowest hash. Nothing but the codes decides, so nobody can choose the easy ones. Units of
/// several counties are drawn, or not, as one.
/// </summary>
public static class HeldOutCounties
{
    private const int OneIn = 5;

    // The two censuses as the key: fixed before anybody saw the draw.
    private const uint Key0 = 2010;
    private const uint Key1 = 2020;

    /// <summary>The held-out units, ascending.</summary>
    /// <param name="geography">All counties.</param>
    /// <param name="scoringUnits">
    /// For each county the county that stands for its scoring unit.
    /// </param>
    public static int[] Draw(Geography geography, IReadOnlyList<int> scoringUnits) =>
    [
        .. scoringUnits.Distinct().GroupBy(geography.PrefectureOf)
            .SelectMany(units => units
                .OrderBy(unit => Hash(geography.Counties[unit].Code)).ThenBy(unit => unit)
                .Take((units.Count() + (OneIn / 2)) / OneIn))
            .Order(),
    ];

    /// <summary>For each county whether it belongs to a held-out unit.</summary>
    public static bool[] ByCounty(Geography geography, IReadOnlyList<int> scoringUnits)
    {
        var held = Draw(geography, scoringUnits).ToHashSet();
        return [.. scoringUnits.Select(held.Contains)];
    }

    private static ulong Hash(string code) => Philox.Block(
        Key0, Key1, uint.Parse(code, CultureInfo.InvariantCulture), 0, 0, 0).Low;
}
