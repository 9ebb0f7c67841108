// What policies on services, insurance, land and labour come to in a place and year.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

using static MigrationSim.Core.Indicators.MarketSums;

namespace MigrationSim.Core.Indicators;

/// <summary>Indicators that show a policy at work; null where no markets were run.</summary>
internal static class PolicyIndicators
{
    public static Indicator[] All { get; } =
    [
        Mean("parity_index", "向无本地户籍者开放的基本公共服务比例，按城镇中户籍不在本县的居民加权",
            "Share of public services open to residents without local hukou, mean weighted by "
            + "urban residents without hukou in the county", MarketIndicators.Index,
            (m, i) => m.Policy.Parity[i], (m, i) => m.Policy.Migrants[i]),
        Share("insured_migrants_pct", "户籍不在本县的城镇居民中参加社会保险者的比重（当年迁移之后）",
            "Persons in insured households, in percent of urban residents without hukou in the "
            + "county, when the year's moves are over", (m, i) => m.Policy.Insured[i],
            (m, i) => m.Policy.Insurable[i]) with
        { IsFlow = true },
        Flow("land_exits", "当年落户时有偿退出土地权益的农户，按原户籍所在县",
            "Households that gave up their land rights for pay on settling, by county of the rural "
            + "hukou", IndicatorCatalogue.Households, (m, i) => m.Policy.LandExits[i]),
        new()
        {
            Name = "moves_between_counties",
            Zh = "当年在省内跨县（市、区）迁移的人（含乡村，不含回流），按迁出地",
            En = "Persons who moved to another county of the province, ways home apart, by the "
                + "place they left; both parts",
            Unit = IndicatorCatalogue.Persons,
            Value = BetweenCounties,
            IsFlow = true,
        },
    ];

    private static double? BetweenCounties(YearTally tally, IReadOnlyList<int> cells)
    {
        if (tally.Movers is not { } movers) return null;
        var persons = 0L;
        foreach (var cell in cells)
        {
            for (var group = 0; group < Ages.GroupCount; group++)
            {
                persons += movers.Departures[cell][MoverTally.Index(Nest.Prefecture, group)]
                    + movers.Departures[cell][MoverTally.Index(Nest.Province, group)];
            }
        }

        return persons;
    }
}
