// The levers on choice, resolved for one year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using static MigrationSim.Core.Places.Counties;

namespace MigrationSim.Core.Runs;

/// <summary>What the year's choice tables are built from.</summary>
internal static class ChoiceSettings
{
    public static ChoiceInputs Resolve(
        Model model, LeverSettings levers, RunOptions options, int year, long[] network,
        PlaceOffers offers)
    {
        var p = model.Parameters;
        var halfLife = p.ResidualHalfLifeYears;
        var baseline = new LeverSettings().SocialInsuranceCoverage;
        return new()
        {
            Parameters = p,
            Geography = model.BaseYear.Tables.Geography,
            Places = model.BaseYear.Places with
            {
                TravelMinutes = MetroSettings.Minutes(model, levers, year),
            },
            BorderFactors = MetroSettings.BorderFactors(model, levers, year),
            Offers = offers,
            AffordableRent = model.Markets.AffordableRent,
            Parity = ByCounty(i => levers.PublicServiceParity.At(i, year)),
            FundPortability = ByCounty(i =>
                model.Amenity.Portability * levers.ServiceSharing.At(i, year)),
            HazardDisutility = model.Amenity.Hazard,
            InsuranceRaised = ByCounty(i =>
                levers.SocialInsuranceCoverage.At(i, year) > baseline.At(i, year)),
            Residual = CentreSettings.Residual(model, levers, year, model.Fit.At(
                year, Cells.ZoneCount, years => DetMath.Pow(0.5, years / halfLife))),
            OutsideLogWageShift = WageShift(levers, year),
            Cooperation = ByCounty(i =>
                model.Settlement.Cooperation * levers.LaborCooperation.At(i, year)),
            Network = network,
            NetworkScale = options.Scale,
        };
    }

    // A growth in points a year adds up over the years since the base year.
    private static double WageShift(LeverSettings levers, int year)
    {
        var shift = 0.0;
        for (var t = 2021; t <= year; t++) shift += levers.CoastalDemandShock.At(t) / 100;
        return shift;
    }
}
