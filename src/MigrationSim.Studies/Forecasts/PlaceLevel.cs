// Counties taken together: as scoring units, prefectures or the province.
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Forecasts;

/// <summary>What the counties that are taken together make.</summary>
public enum PlaceLevel
{
    ScoringUnit,
    Prefecture,
    Province,
}

/// <summary>
/// Groups of counties in the form of scoring units: each named by one of its own.
/// </summary>
public static class PlaceGroups
{
    /// <summary>For each county the first county of its prefecture.</summary>
    public static int[] Prefectures(Geography geography) =>
    [
        .. geography.Counties.Select(
            county => geography.Prefectures[county.Prefecture].FirstCounty),
    ];

    /// <summary>For each county the first of all.</summary>
    public static int[] Province(Geography geography) => new int[geography.Counties.Count];

    /// <summary>The code under which a group's figures are published.</summary>
    public static string Code(Geography geography, PlaceLevel level, int unit) => level switch
    {
        PlaceLevel.Prefecture => geography.Prefectures[geography.PrefectureOf(unit)].Code,
        PlaceLevel.Province => Geography.ProvinceCode,
        _ => geography.Counties[unit].Code,
    };
}
