// What services, hazards, renewal and centres are in a place and year.
using static MigrationSim.Core.Indicators.MarketSums;

namespace MigrationSim.Core.Indicators;

/// <summary>Indicators of services and hazards, null where no markets were run.</summary>
public static class AmenityIndicators
{
    /// <summary>In the order of the columns.</summary>
    public static IReadOnlyList<Indicator> All { get; } = [.. Services(), .. Hazards()];

    private static Indicator[] Services() =>
    [
        Mean("amenity_index", "城镇公共服务指数，基年城镇居民的标准差为单位，按城镇居民加权",
            "Amenity of urban parts in standard deviations of the base year, mean weighted by "
            + "urban residents", MarketIndicators.Index,
            (m, i) => m.Amenity.Amenity[i], (m, i) => m.Amenity.Urban[i]),
        Flow("renewed_dwellings", "当年更新改造的城镇住房", "Urban dwellings renewed in the year",
            MarketIndicators.Dwellings, (m, i) => m.Amenity.Renewed[i]),
        Flow("displaced_renters", "因超出基准的更新而须另择住处的租户",
            "Tenants who lost their dwelling to renewal beyond the baseline",
            IndicatorCatalogue.Households, (m, i) => m.Amenity.DisplacedRenters[i]),
        Share("county_seat_share_pct", "县城所在县的居民中，住在城镇者的比重",
            "Urban residents of counties with a county seat, in percent of these counties' "
            + "residents", (m, i) => m.Amenity.SeatUrban[i],
            (m, i) => m.Amenity.SeatResidents[i]),
        Share("subcentre_share_pct", "省域副中心城镇居民占城镇居民的比重",
            "Urban residents of the sub-centres Yueyang and Hengyang, in percent of urban "
            + "residents", (m, i) => m.Amenity.SubcentreUrban[i], (m, i) => m.Amenity.Urban[i]),
        Count("town_jobs", "强镇赋能带来的岗位（计入城镇岗位）",
            "Jobs owed to empowered towns, of urban jobs", MarketIndicators.Jobs,
            (m, i) => m.Amenity.TownJobs[i]),
    ];

    private static Indicator[] Hazards() =>
    [
        Mean("hazard_index", "城镇灾害指数：1 为灾后重建县的洪水暴露度，按城镇居民加权",
            "Hazard index of urban parts: 1 is the exposure to floods of a county named for "
            + "reconstruction; mean weighted by urban residents", MarketIndicators.Index,
            (m, i) => m.Amenity.Hazard[i], (m, i) => m.Amenity.Urban[i]),
        Count("exposed_population", "住在有洪水暴露的县（含乡村）的居民",
            "Residents of counties exposed to floods, both parts", IndicatorCatalogue.Persons,
            (m, i) => m.Amenity.Exposed[i]),
        Flow("displaced_persons", "当年因洪灾失去住处的人",
            "Persons who lost their home to a flood in the year", IndicatorCatalogue.Persons,
            (m, i) => m.Amenity.Displaced[i]),
    ];
}
