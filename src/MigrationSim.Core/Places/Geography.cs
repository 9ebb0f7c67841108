// The places of the model: counties, their prefectures, the groups levers aim at.
namespace MigrationSim.Core.Places;

/// <summary>
/// A county-level unit of the 2020 census. Code2021 differs where it was renamed later.
/// </summary>
public sealed record County(
    string Code, string Code2021, string NameZh, string NameEn, int Prefecture, bool IsDistrict,
    double SeatLongitude, double SeatLatitude, double AreaKm2, bool HasHighSpeedRail);

/// <summary>A prefecture; its counties are a contiguous range of county numbers.</summary>
public sealed record Prefecture(
    string Code, string NameZh, string NameEn, int FirstCounty, int CountyCount);

/// <summary>All places; counties in ascending order of code, prefectures likewise.</summary>
public sealed record Geography(
    IReadOnlyList<County> Counties,
    IReadOnlyList<Prefecture> Prefectures,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Tags)
{
    public const string ProvinceCode = "430000";
    public const string ProvinceNameZh = "湖南省";
    public const string ProvinceNameEn = "Hunan";

    public int PrefectureOf(int county) => Counties[county].Prefecture;
}
