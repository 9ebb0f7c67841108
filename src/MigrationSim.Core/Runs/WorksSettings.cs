// The levers on services, safety and renewal, resolved into plain numbers for one year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;

using static MigrationSim.Core.Places.Counties;

namespace MigrationSim.Core.Runs;

/// <summary>Levers that change what places are, not who lives there.</summary>
internal static class WorksSettings
{
    private const double Percent = 100;

    private static readonly LeverSettings Baseline = new();

    /// <summary>The works of a year; floods are not among them.</summary>
    public static PlaceWorks Resolve(Model model, LeverSettings levers, int year)
    {
        var p = model.Amenity;
        return PlaceWorks.None with
        {
            Amenity = Amenity(model, levers, year),
            Hazard = ByCounty(i => -p.Lifeline * levers.LifelineSafety.At(i, year)),
            RuralSeatLoss = ByCounty(
                i => p.RuralSeatLoss * levers.ShrinkingConsolidation.At(i, year)),
            Renewed = ByCounty(i => Supported(model, levers, i, year)
                * levers.UrbanRenewalRate.At(i, year) / Percent),
            Renewal = ByCounty(i => Renewal(model, levers, i, year)),
            Conversion = ByCounty(i => p.Conversion * levers.RenewalSupport.At(i, year)),
            TownJobs = ByCounty(i => CentreSettings.TownJobs(model, levers, i, year)),
        };
    }

    /// <summary>
    /// Share of low-rent dwellings taken down in a year beyond the baseline; support carries it on.
    /// </summary>
    internal static double Renewal(Model model, LeverSettings levers, int county, int year) =>
        Supported(model, levers, county, year)
            * (levers.UrbanRenewalRate.At(county, year)
                - Baseline.UrbanRenewalRate.At(county, year)) / Percent;

    /// <summary>Chance of a tenant to be displaced by renewal in a year.</summary>
    internal static double DisplacedShare(
        Model model, LeverSettings levers, int county, int year) =>
        Math.Clamp(
            model.Amenity.LowRentShare * Renewal(model, levers, county, year), 0, 1);

    private static double Supported(Model model, LeverSettings levers, int county, int year) =>
        1 + (model.Amenity.RenewalSupport * levers.RenewalSupport.At(county, year));

    // By cell; all terms of a place together stay within the cap.
    private static double[] Amenity(Model model, LeverSettings levers, int year)
    {
        var p = model.Amenity;
        var changsha = Changsha.Amenity(model.BaseYear);
        var terms = new double[Cells.HunanCount];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var merged = p.Consolidation * levers.ShrinkingConsolidation.At(i, year);
            var distance = Changsha.IsDistrict(model.BaseYear.Tables.Geography, i)
                ? 0
                : Math.Max(0, changsha - model.BaseYear.Places.Amenity[i]);
            var urban = CentreSettings.LastYear(levers.CountySeatCapacity, i, year)
                + merged
                + (p.GreenCity * levers.GreenSmartCity.At(i, year))
                + (p.TownAmenity * levers.TownEmpowerment.At(i, year))
                + (p.Sharing * levers.ServiceSharing.At(i, year) * distance)
                + (p.RenewalAmenity * Percent * Renewal(model, levers, i, year));
            terms[Cells.Urban(i)] = Math.Clamp(urban, -p.Cap, p.Cap);
            terms[Cells.Rural(i)] = Math.Clamp(-merged, -p.Cap, p.Cap);
        }

        return terms;
    }
}
