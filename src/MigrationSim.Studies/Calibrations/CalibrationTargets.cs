// The seven figures of 2020 that global parameters are calibrated to.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// All of the province and of 2020, the run beginning with the census of 2010. Province totals
/// include the counties held out of other fits; no figure after 2020 is among them. Not among them
/// either: people registered elsewhere in their own county, since the model knows no townships;
/// where in the rest of China people are, which is assumed and not counted; anything by county,
/// since the counties' residuals were fitted at the central values and would vouch for these.
/// </summary>
public static class CalibrationTargets
{
    private const string Census = "census 2020";

    public static IReadOnlyList<CalibrationTarget> Of(BaseTables tables)
    {
        double Sum(Func<CountyCensus, double> part) => tables.Census2020.Sum(part);
        var (residents, urban) = (Sum(c => c.Residents), Sum(c => c.UrbanResidents));
        var households = Sum(c => c.Households);
        return
        [
            Target(
                "urban_rate_pct", "城镇化率 %", "urban residents in percent of residents",
                100 * urban / residents, 0.1, 0.49, Evidence.Source, Census,
                end => 100 * end.UrbanResidents / end.Residents),
            Target(
                "log_residents", "常住人口（对数）", "log of residents", DetMath.Log(residents),
                0.001, 0.005, Evidence.Source, Census, end => DetMath.Log(end.Residents)),
            Target(
                "log_outside", "在省外的湖南户籍人口（对数）",
                "log of Hunan-hukou people outside Hunan",
                DetMath.Log(ImputationParameters.OutsidePerResident2020 * residents), 0.02, 0.022,
                Evidence.Memory, "8.04 million in 2020", end => DetMath.Log(end.Outside)),
            Target(
                "log_from_other_counties", "户籍在省内他县的常住人口（对数）",
                "log of residents registered in another county of Hunan",
                DetMath.Log(Sum(c => c.ElsewhereSameProvince)), 0.02, 0.046, Evidence.Source,
                Census, end => DetMath.Log(end.FromOtherCounties)),
            Target(
                "log_from_other_provinces", "户籍在省外的常住人口（对数）",
                "log of residents registered outside Hunan",
                DetMath.Log(Sum(c => c.OtherProvince)), 0.02, 0.046, Evidence.Source, Census,
                end => DetMath.Log(end.FromOtherProvinces)),
            Target(
                "household_size_persons", "家庭户户均人数", "persons a family household",
                Sum(c => c.HouseholdMembers!.Value) / households, 0.01, 0.049, Evidence.Source,
                Census, end => end.FamilyPersons / end.FamilyHouseholds),
            Target(
                "one_person_households_pct", "一人户占家庭户 %",
                "family households of one in percent of family households",
                100 * Sum(c => c.OnePersonHouseholds) / households, 0.5, 1.94, Evidence.Source,
                Census, end => 100 * end.OnePersonHouseholds / end.FamilyHouseholds),
        ];
    }

    private static CalibrationTarget Target(
        string name, string zh, string en, double observed, double observation,
        double discrepancy, Evidence tag, string source, Func<CalibrationEnd, double> simulated) =>
        new()
        {
            Name = name,
            Zh = zh,
            En = en,
            Observed = observed,
            ObservationDeviation = observation,
            DiscrepancyDeviation = discrepancy,
            Tag = tag,
            Source = source,
            Simulated = simulated,
        };
}
