// Every simple method's change of every quantity of every unit, 2010 to 2020.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>
/// What baselines say of the decade when some units are seen. Methods that take the change of the
/// same years take that of the seen units.
/// </summary>
public sealed class UnitForecasts(ScoringPlaces places, ProvincePast province)
{
    /// <summary>Forecasts by unit of all quantities, reasons included.</summary>
    public IReadOnlyList<Forecast> Of(IReadOnlyList<bool> isSeen)
    {
        var (before, after) = (Sum(places.Before, isSeen), Sum(places.After, isSeen));
        var origin = new CountyOrigin(
            places.Tables, places.UnitOfCounty, 2010, province, new DemographicParameters())
        {
            Training = (Stock(2010, before), Stock(2020, after)),
        };
        return
        [
            .. CountyBaselines.Predict(origin, 2020),
            .. UnitQuantity.All.Skip(2).SelectMany(quantity => OfOther(quantity, before, after)),
        ];
    }

    // Neither rate nor residents: most methods have nothing to say.
    private IEnumerable<Forecast> OfOther(
        UnitQuantity quantity, CountyCensus before, CountyCensus after)
    {
        var training = quantity.OfCensus(after) - quantity.OfCensus(before);
        for (var k = 0; k < places.Count; k++)
        {
            foreach (var method in Methods.All)
            {
                var prediction = method switch
                {
                    Methods.LastValue => Prediction.Of(0),
                    Methods.ProvinceChangeOfTraining => Prediction.Of(training),
                    Methods.NaturalChange when quantity.IsOfAges =>
                        Prediction.Of(Natural(quantity, k)),
                    Methods.Linear => Prediction.None(Reason.OneObservation),
                    Methods.CohortComponent when quantity.IsOfAges =>
                        Prediction.None(Reason.OneCensus),
                    _ => Prediction.None(Reason.OtherQuantities),
                };
                yield return new(method, quantity.Change, places.Codes[k], 2020, prediction);
            }
        }
    }

    private double Natural(UnitQuantity quantity, int unit) =>
        quantity.OfCensus(Natured[unit]) - quantity.OfCensus(places.Before[unit]);

    private CountyCensus[] Natured => _natured ??= Nature();

    private CountyCensus[]? _natured;

    // The people of 2010 ten years later without migration, in the form of a census.
    private CountyCensus[] Nature()
    {
        var tables = places.Tables;
        var known = tables.Province.Where(year => year.Year <= 2020).ToList();
        var people = new CohortComponent(tables.Vital, new DemographicParameters(), known).Project(
            UnitCensus.AgeTables(tables.Census2010, places.UnitOfCounty), 2010, 2020, null);
        return
        [
            .. places.Before.Select((census, k) =>
            {
                var groups = Groups(people[2 * k], people[(2 * k) + 1]);
                return census with { AgeSex = groups, Residents = groups.Sum() };
            }),
        ];
    }

    private static int[] Groups(double[] urban, double[] rural)
    {
        var groups = new double[Ages.GroupCount * 2];
        for (var i = 0; i < Ages.TableSize; i++)
            groups[(Ages.Group(i / 2) * 2) + (i & 1)] += urban[i] + rural[i];
        return [.. groups.Select(persons => (int)Math.Round(persons))];
    }

    private static CountyCensus Sum(
        IReadOnlyList<CountyCensus> census, IReadOnlyList<bool> isSeen)
    {
        CountyCensus[] seen = [.. census.Where((_, k) => isSeen[k])];
        return UnitCensus.Merge(seen, new int[seen.Length])[0];
    }

    private static DatedStock Stock(int year, CountyCensus census) =>
        new(year, new(census.UrbanResidents, census.Residents - census.UrbanResidents));
}
