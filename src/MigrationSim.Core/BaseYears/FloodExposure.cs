// Which counties are exposed to floods.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Exposure relative to a county named for reconstruction after floods. No table gives the area or
/// the people behind dikes, so two levels stand for all.
/// </summary>
public static class FloodExposure
{
    /// <summary>[A] Exposure of a county at Dongting Lake that the plan does not name.</summary>
    public const double LakeCounty = 0.5;

    // [M] Counties with dikes at the lake or at the rivers' mouths: Yueyanglou, Yunxi, Junshan,
    // Yueyang, Huarong, Xiangyin, Miluo, Linxiang; Wuling, Dingcheng, Anxiang, Hanshou, Li, Jinshi;
    // Ziyang, Heshan, Nan, Yuanjiang.
    private static readonly string[] LakeCodes =
    [
        "430602", "430603", "430611", "430621", "430623", "430624", "430681", "430682",
        "430702", "430703", "430721", "430722", "430723", "430781",
        "430902", "430903", "430921", "430981",
    ];

    /// <summary>By county: 1 with the tag FLOOD, LakeCounty at the lake, else 0.</summary>
    public static double[] Build(Geography geography)
    {
        double[] exposure =
        [
            .. geography.Counties.Select(
                county => LakeCodes.Contains(county.Code) ? LakeCounty : 0),
        ];
        foreach (var i in geography.Tags.GetValueOrDefault("FLOOD") ?? []) exposure[i] = 1;
        return exposure;
    }
}
