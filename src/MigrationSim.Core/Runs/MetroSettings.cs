// The levers on the metro circle, resolved for one year: openings, minutes, borders, coupling.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;

using static MigrationSim.Core.Places.Counties;

namespace MigrationSim.Core.Runs;

/// <summary>What links, joint markets and supply chains do in a year.</summary>
public static class MetroSettings
{
    /// <summary>The first year to which joint governance can bring an opening forward.</summary>
    public const int FirstEarlierYear = 2025;

    private const string Centre = "430100";

    // Zhuzhou, Xiangtan, Loudi.
    private static readonly string[] Partners = ["430200", "430300", "431300"];

    /// <summary>Whether a project is open in a year.</summary>
    /// <remarks>
    /// A year counts if governance stood high enough in it or before: what is open stays open.
    /// </remarks>
    public static bool IsOpen(Model model, LeverSettings levers, Project project, int year)
    {
        if (year >= project.OpeningYear) return true;
        for (var t = FirstEarlierYear; t <= year; t++)
        {
            var governed = 0.0;
            foreach (var i in project.Counties) governed += levers.MetroGovernance.At(i, t);
            var earlier = model.Markets.GovernanceYears * governed / project.Counties.Count;
            var years = Math.Round(earlier, MidpointRounding.AwayFromZero);
            if (t >= project.OpeningYear - years) return true;
        }

        return false;
    }

    /// <summary>The year's travel times; the base year's object while nothing is saved.</summary>
    public static IReadOnlyList<double> Minutes(Model model, LeverSettings levers, int year) =>
        TravelYear.Minutes(
            model.BaseYear.Places.TravelMinutes,
            model.BaseYear.Tables.Projects.Where(
                project => project.Pairs.Count > 0 && IsOpen(model, levers, project, year)),
            ByCounty(i => levers.MetroTravelTimeCut.At(i, year)));

    /// <summary>
    /// What borders between two counties of the metro area cost, times what they cost elsewhere:
    /// square by county, row-major; empty while all cost the same.
    /// </summary>
    public static double[] BorderFactors(Model model, LeverSettings levers, int year)
    {
        var area = model.BaseYear.Tables.Geography.Tags["CZT"];
        if (area.All(i => levers.MarketIntegration.At(i, year) == 0)) return [];
        var factors = new double[Cells.CountyCount * Cells.CountyCount];
        Array.Fill(factors, 1);
        foreach (var i in area)
        {
            foreach (var j in area)
            {
                var x = (levers.MarketIntegration.At(i, year)
                    + levers.MarketIntegration.At(j, year)) / 2;
                factors[(i * Cells.CountyCount) + j] = 1 - (model.Markets.BorderCut * x);
            }
        }

        return factors;
    }

    /// <summary>Supply chains of Changsha; null while none of its growth spills over.</summary>
    public static JobCoupling? Coupling(Model model, LeverSettings levers, int year)
    {
        var geography = model.BaseYear.Tables.Geography;
        var share = ByCounty(i =>
            IsIn(geography, i, Centre) ? levers.SupplyChainCoupling.At(i, year) : 0);
        return share.All(x => x == 0)
            ? null
            : new(share, ByCounty(i => Partners.Any(code => IsIn(geography, i, code))));
    }

    /// <summary>How the year's counties lie to Changsha, for its books.</summary>
    public static MetroPlaces Places(Model model, IReadOnlyList<double> minutes)
    {
        var geography = model.BaseYear.Tables.Geography;
        var isCentre = ByCounty(i => IsIn(geography, i, Centre));
        var isCore = ByCounty(i => isCentre[i] && geography.Counties[i].IsDistrict);
        int[] core = [.. Enumerable.Range(0, Cells.CountyCount).Where(i => isCore[i])];
        return new(ByCounty(i => TravelYear.Nearest(minutes, i, core)), isCentre, isCore);
    }

    private static bool IsIn(Geography geography, int county, string prefecture) =>
        geography.Prefectures[geography.PrefectureOf(county)].Code == prefecture;
}
