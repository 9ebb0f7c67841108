// Which numbers were fitted to which data: the only list of it.
using MigrationSim.Core.Places;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>A published figure that a number of the model was made to meet.</summary>
/// <param name="Quantity">The figure, by the name of its indicator.</param>
/// <param name="GeoCode">The place: six digits.</param>
/// <param name="FirstYear">From which year.</param>
/// <param name="LastYear">To which year.</param>
/// <param name="Zh">What was fitted to it.</param>
/// <param name="En">What was fitted to it.</param>
public sealed record FittingTarget(
    string Quantity, string GeoCode, int FirstYear, int LastYear, string Zh, string En)
{
    /// <summary>
    /// True where nothing was solved for, but a number was chosen by somebody who had seen it.
    /// </summary>
    public bool IsSeen { get; init; }

    /// <summary>Whether a scored figure is this target or follows from it.</summary>
    public bool Covers(string scored, string geoCode, int year) =>
        geoCode == GeoCode && year >= FirstYear && year <= LastYear
        && FittingTargets.Behind(scored).Contains(Quantity);
}

/// <summary>
/// Targets of the fit in seeds/ and of the blind fits of a hindcast. A figure that stands here, or
/// follows from one that does, is not evidence.
/// </summary>
public static class FittingTargets
{
    public const string Residents = Observation.Residents;
    public const string UrbanResidents = Observation.UrbanResidents;
    public const string RegisteredOutside = "registered_outside_hunan";
    public const string Births = "births";
    public const string Deaths = "deaths";
    public const string NetExternal = "net_external_migration";
    public const string Settled = "settled";
    public const string HukouRate = "hukou_urbanization_rate_pct";

    private const string Province = Geography.ProvinceCode;

    /// <summary>The published figures a scored quantity is made of.</summary>
    public static IReadOnlyList<string> Behind(string scored) => scored switch
    {
        Quantities.Rate or Quantities.RateChange => [Residents, UrbanResidents, Observation.Rate],
        Quantities.LogResidents or Quantities.LogResidentsChange => [Residents],
        ObservedChanges.LogUrbanChange => [UrbanResidents],
        _ => [scored],
    };

    /// <summary>The fit with which the model runs from 2020 on.</summary>
    public static IReadOnlyList<FittingTarget> OfModel(Geography geography) =>
    [
        .. geography.Counties.SelectMany(county => OfCounty(county.Code)), .. OfProvince, .. Later,
    ];

    /// <summary>The fit of a hindcast from 2010, which sees some units.</summary>
    public static IReadOnlyList<FittingTarget> OfBlindFit(
        ScoringPlaces places, Func<int, bool> isSeen) =>
    [
        .. Enumerable.Range(0, places.Count).Where(isSeen)
            .SelectMany(unit => OfCounty(places.Codes[unit])),
        .. OfProvince,
    ];

    private static IEnumerable<FittingTarget> OfCounty(string code) =>
    [
        new(UrbanResidents, code, 2020, 2020, "县级城镇剩余吸引力", "urban residual of the county"),
        new(Residents, code, 2020, 2020, "县级乡村剩余吸引力", "rural residual of the county"),
    ];

    private static IEnumerable<FittingTarget> OfProvince { get; } =
    [
        new(UrbanResidents, Province, 2020, 2020, "城镇剩余吸引力的水平 a_U",
            "level of urban residuals, a_U"),
        new(RegisteredOutside, Province, 2020, 2020, "2020 年以前省外的吸引力 xi_x",
            "pull of the zones outside to 2020, xi_x"),
        new(Residents, Province, 2020, 2020, "由出生、死亡与省外人数得出",
            "follows from births, deaths and those outside"),
        new(Births, Province, 2011, 2020, "年度生育因子", "yearly factors of fertility"),
        new(Deaths, Province, 2011, 2020, "年度死亡因子", "yearly factors of mortality"),
    ];

    private static IEnumerable<FittingTarget> Later { get; } =
    [
        new(Births, Province, 2021, 2024, "年度生育因子", "yearly factors of fertility"),
        new(Deaths, Province, 2021, 2024, "年度死亡因子", "yearly factors of mortality"),
        new(NetExternal, Province, 2021, 2024, "2021 年以后省外的吸引力 xi_x（四年平均）",
            "pull of the zones outside from 2021, xi_x (mean of the four years)"),
        new(Residents, Province, 2021, 2024, "由出生、死亡与净流出得出",
            "follows from births, deaths and the net external balance")
        {
            IsSeen = true,
        },
        new(Observation.Rate, Province, 2021, 2024, "就地划转率 rho（2021 年起）看过这些年份后选定",
            "rho from 2021 was chosen after seeing these years")
        {
            IsSeen = true,
        },
        new(HukouRate, Province, 2020, 2020, "户籍城镇化率 2020 年的水平（假定）",
            "level of the hukou rate in 2020 (assumed)"),
        new(Settled, Province, 2021, 2024, "落户常数 gamma_0：基准下一年约 23 万人",
            "constant of settling, gamma_0: about 230,000 a year on the baseline"),
    ];
}
