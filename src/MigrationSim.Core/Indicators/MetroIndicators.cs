// What the metro circle is in a place and year: reach, commuters, jobs, the spread of wages.
using MigrationSim.Core.Places;

using static MigrationSim.Core.Indicators.MarketSums;

namespace MigrationSim.Core.Indicators;

/// <summary>Indicators of travel, commuting and the spread of jobs; as MarketIndicators.</summary>
internal static class MetroIndicators
{
    /// <summary>The time within which a seat counts as near.</summary>
    public const double NearMinutes = 60;

    public static Indicator[] All { get; } =
    [
        new()
        {
            Name = "within_60_minutes_of_changsha",
            Zh = "县城到长沙任一区政府驻地不超过 60 分钟的县（市、区）的年末常住人口（含乡村）",
            En = "Residents, rural ones included, of counties whose seat is within 60 minutes of "
                + "that of a district of Changsha",
            Unit = IndicatorCatalogue.Persons,
            Value = Near,
        },
        Share("commuters_out_pct", "在外县（市、区）工作的城镇劳动力比重，按当年岗位、工资与出行时间推算",
            "Urban workers who work in another county, in percent; worked out from the year's "
            + "jobs, wages and travel times", (m, i) => m.CommutersOut[i],
            (m, i) => m.LabourForce[i]),
        Share("commuters_to_changsha_core_pct", "居住在长沙各区以外、在长沙各区工作的城镇劳动力比重",
            "Urban workers who live outside Changsha's districts and work in one of them, in "
            + "percent of urban workers", (m, i) => m.CommutersToCore[i],
            (m, i) => m.LabourForce[i]),
        Share("jobs_outside_changsha_pct", "长沙市以外的城镇岗位占本地城镇岗位的比重（用于 CZT 等分组）",
            "Urban jobs outside Changsha City, in percent of the place's; tells something of "
            + "groups such as CZT", (m, i) => m.JobsOutsideChangsha[i], (m, i) => m.Jobs[i]),
        new()
        {
            Name = "wage_dispersion",
            Zh = "所辖各县（市、区）城镇工资指数对数的标准差，各县等权",
            En = "Standard deviation of the log of urban wages over the place's counties, each "
                + "counting once",
            Unit = "对数 log points",
            Value = WageDispersion,
            IsRate = true,
        },
    ];

    private static double? Near(YearTally tally, IReadOnlyList<int> cells)
    {
        if (tally.Markets is not { } markets) return null;
        var persons = 0L;
        foreach (var cell in cells)
        {
            if (markets.MinutesToChangsha[Cells.County(cell)] <= NearMinutes)
                persons += tally.Residents[cell].Closing;
        }

        return persons;
    }

    private static double? WageDispersion(YearTally tally, IReadOnlyList<int> cells)
    {
        if (tally.Markets is not { } markets) return null;
        var logs = cells.Where(Cells.IsUrban)
            .Select(cell => markets.WageIndex[Cells.County(cell)]).Where(wage => wage > 0)
            .Select(Numerics.DetMath.Log).ToList();
        if (logs.Count < 2) return null;
        var mean = logs.Sum() / logs.Count;
        return Math.Sqrt(logs.Sum(log => (log - mean) * (log - mean)) / logs.Count);
    }
}
