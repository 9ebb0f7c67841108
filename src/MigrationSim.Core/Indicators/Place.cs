// The places results are told for: the province, its prefectures, groups and counties.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>A place with its code and its Hunan cells, ascending.</summary>
public sealed record Place(string Code, string NameZh, string NameEn, IReadOnlyList<int> Cells)
{
    /// <summary>What the code of a tag begins with: TAG:POTENTIAL.</summary>
    public const string TagPrefix = "TAG:";

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

    /// <summary>
    /// The groups of counties that levers aim at, by name; they may overlap and need not cover the
    /// province. They have no names but their codes.
    /// </summary>
    public static IReadOnlyList<Place> Tags(Geography geography) =>
    [
        .. geography.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Place(
            TagPrefix + tag.Key, tag.Key, tag.Key,
            [.. tag.Value.Distinct().Order().SelectMany(i => CellsOf(i, 1))])),
    ];

    /// <summary>Province, prefectures, tags, counties.</summary>
    public static IReadOnlyList<Place> All(Geography geography) =>
    [
        Province(geography), .. Prefectures(geography), .. Tags(geography),
        .. Counties(geography),
    ];

    private static int[] CellsOf(int firstCounty, int count) =>
        [.. Enumerable.Range(2 * firstCounty, 2 * count)];
}
