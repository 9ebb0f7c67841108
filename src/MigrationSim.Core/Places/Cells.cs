// The numbering of cells and alternatives: 122 counties, urban and rural, and four external zones.
namespace MigrationSim.Core.Places;

/// <summary>
/// Cell c = 2 i + z, county i = 0..121 by ascending code of 2020, z = 0 urban, 1 rural; the
/// external zones follow: Guangdong, Yangtze delta, neighbours, the rest.
/// </summary>
public static class Cells
{
    public const int CountyCount = 122;
    public const int HunanCount = 2 * CountyCount;
    public const int ZoneCount = 4;
    public const int Count = HunanCount + ZoneCount;
    public const int Guangdong = HunanCount;
    public const int YangtzeDelta = HunanCount + 1;
    public const int Neighbours = HunanCount + 2;
    public const int Elsewhere = HunanCount + 3;

    /// <summary>The alternative that stands for people the model does not follow.</summary>
    public const int OutsideModel = Count;

    /// <summary>Short names of the external zones, in their order.</summary>
    public static IReadOnlyList<string> ZoneCodes { get; } = ["GD", "YRD", "NB", "OT"];

    /// <summary>The hukou cell of a household registered outside Hunan.</summary>
    public const ushort OutsideHukou = 0xFFFF;

    public static int Urban(int county) => 2 * county;

    public static int Rural(int county) => (2 * county) + 1;

    /// <summary>The county of a Hunan cell.</summary>
    public static int County(int cell) => cell >> 1;

    public static bool IsHunan(int cell) => cell < HunanCount;

    public static bool IsUrban(int cell) => cell < HunanCount & (cell & 1) == 0;

    public static bool IsRural(int cell) => cell < HunanCount && (cell & 1) == 1;

    public static bool IsExternal(int cell) => cell is >= HunanCount and < Count;
}
