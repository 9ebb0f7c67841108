// What the base year says of places without a count: jobs, incomes, rents.
using MigrationSim.Core.Parameters;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>Multiples of what was imputed; 1 is the centre.</summary>
internal static class ImputedFactors
{
    public static IReadOnlyList<Factor> All { get; } =
    [
        new()
        {
            Name = "jobs_level",
            Zh = "推算的城镇非农岗位数，各县同乘",
            En = "imputed urban jobs, times, all counties alike",
            Tag = Evidence.Assumption,
            Low = 0.9,
            High = 1.1,
            BecauseZh = "农业就业份额可能误差约 10 %；市场只看岗位的变化，所以只影响按绝对数下达的岗位项目",
            BecauseEn = "the share in farming may be off by a tenth; markets see changes only, so "
                + "that just programmes counted in jobs can feel it",
            Central = _ => 1,
            With = BasePlaceChanges.ScaleJobs,
        },
        new()
        {
            Name = "jobs_spread",
            Zh = "各县每个城镇劳动年龄人口岗位数的差异（对数），倍数，总数不变",
            En = "differences of counties in log jobs an urban person of 16-59, times; same total",
            Tag = Evidence.Assumption,
            Low = 0.5,
            High = 1.5,
            BecauseZh = "没有分县岗位数：差异可能有一半出自推算，也可能低估同样多",
            BecauseEn = "no count by county: half of the differences may be the imputation's, or "
                + "as much again be missing",
            Central = _ => 1,
            With = BasePlaceChanges.SpreadJobs,
        },
        new()
        {
            Name = "urban_income_spread",
            Zh = "各县城镇收入的差异（对数），倍数，全省平均不变，务农收入随之",
            En = "differences of counties in log urban income, times; same mean, farms follow",
            Tag = Evidence.Assumption,
            Low = 0.75,
            High = 1.25,
            BecauseZh = "由 2010 年市州收入与县的受教育年限推算，差异此后缩小或扩大四分之一均属可能",
            BecauseEn = "imputed from prefectures in 2010 and schooling; a quarter less or more "
                + "difference since is plausible",
            Central = _ => 1,
            With = BasePlaceChanges.SpreadIncome,
        },
        new()
        {
            Name = "rent_spread",
            Zh = "各县租金的差异（对数），倍数，全省平均不变",
            En = "differences of counties in log rent, times; same mean",
            Tag = Evidence.Assumption,
            Low = 0.75,
            High = 1.25,
            BecauseZh = "由市州挂牌价与一个固定的县区比值推算，比值本身就是假定",
            BecauseEn = "imputed from listing prices of prefectures and one ratio for counties, "
                + "itself assumed",
            Central = _ => 1,
            With = BasePlaceChanges.SpreadRent,
        },
        new()
        {
            Name = "farm_income",
            Zh = "务农收入水平，倍数",
            En = "level of farm income, times",
            Tag = Evidence.Assumption,
            Low = 0.9,
            High = 1.1,
            BecauseZh = "由全省城乡收入比倒推，比值随口径与年份约差 10 %",
            BecauseEn = "worked back from the province's urban-rural ratio, which differs by a "
                + "tenth between years and definitions",
            Central = _ => 1,
            With = BasePlaceChanges.ScaleFarmIncome,
        },
    ];
}
