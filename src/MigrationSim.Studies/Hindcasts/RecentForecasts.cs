// What simple methods say of places after 2020.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>Every baseline from the censuses of 2010 and 2020.</summary>
public sealed class RecentForecasts(BaseTables tables)
{
    private readonly ObservedChanges _changes = new(tables);

    /// <summary>Of counties, prefectures and the province, which share no code.</summary>
    public IEnumerable<Forecast> Of(int year)
    {
        var geography = tables.Geography;
        int[] single = [.. Enumerable.Range(0, geography.Counties.Count)];
        var forecasts = new[]
        {
            At(PlaceLevel.ScoringUnit, single, year),
            At(PlaceLevel.Prefecture, PlaceGroups.Prefectures(geography), year),
            At(PlaceLevel.Province, PlaceGroups.Province(geography), year),
        }.SelectMany(level => level).ToList();
        return forecasts.Concat(Urban(forecasts));
    }

    private IReadOnlyList<Forecast> At(PlaceLevel level, int[] groups, int year) =>
        CountyBaselines.Predict(
            new(tables, groups, 2020, ProvincePast.Of(tables, 2020), new DemographicParameters())
            {
                Level = level,
            },
            year);

    // Urban residents are the rate times the residents.
    private IEnumerable<Forecast> Urban(List<Forecast> forecasts)
    {
        var logs = forecasts.Where(f => f.Quantity == Quantities.LogResidents)
            .ToDictionary(f => (f.Method, f.GeoCode), f => f.Prediction);
        foreach (var rate in forecasts.Where(f => f.Quantity == Quantities.Rate))
        {
            var log = logs[(rate.Method, rate.GeoCode)];
            var before = _changes.Stock(rate.GeoCode)!.Value.Urban;
            yield return rate with
            {
                Quantity = ObservedChanges.LogUrbanChange,
                Prediction = rate.Prediction.Value is not { } percent ? rate.Prediction
                    : log.Value is not { } residents ? log
                    : percent <= 0 || before <= 0 ? Prediction.None(Reason.NoLogit)
                    : Prediction.Of(DetMath.Log(percent / 100) + residents - DetMath.Log(before)),
            };
        }
    }
}
