// How much of what levers cost there was in the years of a run.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Comparisons;

/// <summary>
/// Quantities of the whole province by cost, in the order of LeverCosts, and year.
/// </summary>
public sealed class CostQuantities
{
    /// <summary>Square metres of a dwelling bought, an assumption [A].</summary>
    public const double DwellingArea = 100;

    private readonly Dictionary<int, double[]> _byYear = [];

    private CostQuantities(IEnumerable<(int Year, double[] Quantities)> years)
    {
        foreach (var (year, quantities) in years) _byYear[year] = quantities;
    }

    public IReadOnlyList<int> Years => [.. _byYear.Keys.Order()];

    /// <summary>The quantity of a cost in a year.</summary>
    public double this[int year, int cost] => _byYear[year][cost];

    /// <summary>Quantities of all years but the first, which only says what was before.</summary>
    /// <param name="model">The model.</param>
    /// <param name="planned">The scenario's levers.</param>
    /// <param name="years">Consecutive years of its run, with markets.</param>
    public static CostQuantities? Of(
        Model model, LeverSettings planned, IReadOnlyList<YearTally> years)
    {
        if (years.Any(year => year.Markets is null)) return null;
        var levers = Delivery.Of(planned);
        return new(years.Skip(1).Select((now, t) => (
            now.Year,
            OfYear(model, levers, MarketSettings.Resolve(model, levers, now.Year, scale: 1),
                years[t], now))));
    }

    private static double[] OfYear(
        Model model, LeverSettings levers, MarketLevers markets, YearTally before, YearTally now)
    {
        var (year, was, policy) = (now.Year, before.Markets!, now.Markets!.Policy);
        var prices = model.BaseYear.Tables;
        double Quantity(CostBasis basis) => basis switch
        {
            CostBasis.ServedMigrants => Sum(i => policy.Parity[i] * policy.Migrants[i]),
            CostBasis.InsuredMigrants => Sum(i => policy.Insured[i]),
            CostBasis.SchoolPlaces => Sum(
                i => Math.Max(0, levers.SchoolSeatGrowth.At(i, year)) / 100 * was.Seats[i]),
            CostBasis.PolicyJobs => Sum(
                i => Math.Max(0, levers.UrbanJobGrowth.At(i, year)) / 100 * was.Jobs[i]),
            CostBasis.TransferJobs => markets.TransferJobs.Sum()
                / (1 - model.Markets.TransferDisplaces),
            CostBasis.Trainees => markets.TrainingSeats.Sum(),
            CostBasis.AffordableDwellings => markets.AffordableUnits.Sum(),
            CostBasis.PurchasePrices => Sum(i => now.Markets.Purchases[i]
                * markets.PurchaseSupport[i] * Price(prices, i)),
            CostBasis.CountyUpgrades => Sum(i => Rise(levers.CountySeatCapacity, i, year) / 0.2),
            CostBasis.Rewards => Sum(i => Math.Max(0, now.Hukou[Cells.Urban(i)].Settled)
                * levers.SettlementReward.At(i, year)),
            _ => Sum(i => policy.LandExits[i] * levers.LandExitCompensation.At(i, year)),
        };
        return [.. LeverCosts.All.Select(cost => Quantity(cost.Basis))];
    }

    private static double Sum(Func<int, double> value)
    {
        var sum = 0.0;
        for (var i = 0; i < Cells.CountyCount; i++) sum += value(i);
        return sum;
    }

    // What is built stays: a fall of the lever gives nothing back.
    private static double Rise(Trajectory lever, int county, int year) => Math.Max(
        0,
        lever.At(county, year)
            - (year > ResolvedLevers.FirstYear ? lever.At(county, year - 1) : 0));

    private static double Price(BaseTables tables, int county)
    {
        var place = tables.Geography.Counties[county];
        return tables.HousePrice[place.Prefecture] / 1000 * DwellingArea
            * (place.IsDistrict ? 1 : PlaceParameters.CountyRentRatio);
    }
}
