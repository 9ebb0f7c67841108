// The places results are told for: the province, its prefectures, its counties.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>A place with its code and its Hunan cells, ascending.</summary>
public sealed record Place(string Code, string NameZh, string NameEn, IReadOnlyList<int> Cells)
{
    public static Place Province(Geography geography) => new(
        Geography.ProvinceCode, Geography.ProvinceNameZh, Geography.ProvinceNameEn,
        CellsOf(0, geography.Counties.Count));

    public static IReadOnlyList<Place> Prefectures(Geography geography) =>
    [
        .. geography.Prefectures.Select(p => new Place(
            p.Code, p.NameZh, p.NameEn, CellsOf(p.FirstCounty, p.CountyCount))),
    ];

    public static IReadOnlyList<Place> Counties(Geography geography) =>
    [
        .. geography.Counties.Select((c, i) => new Place(
            c.Code, c.NameZh, c.NameEn, CellsOf(i, 1))),
    ];

    private static int[] CellsOf(int firstCounty, int count) =>
        [.. Enumerable.Range(2 * firstCounty, 2 * count)];
}
