// Observed levels after 2020 as changes since the census of 2020.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>A quantity's change since 2020 as observed.</summary>
public sealed record ObservedChange(
    string Quantity, string GeoCode, int Year, double Value);

/// <summary>
/// From published levels to changes. The census of 2020 is the origin for all: bulletins restated
/// their own end of 2020 by up to .2 %, which stays in the change as noise.
/// </summary>
public sealed class ObservedChanges(BaseTables tables)
{
    /// <summary>The code of the change of urban residents, in natural logarithms.</summary>
    public const string LogUrbanChange = "log_urban_population_change";

    private readonly Geography _geography = tables.Geography;

    /// <summary>
    /// What an observation says, or null if its indicator is no stock that is judged.
    /// </summary>
    public ObservedChange? Of(Observation observation)
    {
        if (Stock(observation.GeoCode) is not { } base2020) return null;
        ObservedChange Change(string quantity, double value) =>
            new(quantity, observation.GeoCode, observation.Year, value);
        return observation.Indicator switch
        {
            Observation.Rate => Change(
                Quantities.RateChange, observation.Value - (100 * base2020.UrbanShare)),
            Observation.Residents => Change(
                Quantities.LogResidentsChange,
                DetMath.Log(observation.Value) - base2020.LogResidents),
            Observation.UrbanResidents => Change(
                LogUrbanChange, DetMath.Log(observation.Value) - DetMath.Log(base2020.Urban)),
            _ => null,
        };
    }

    /// <summary>The census of 2020 of a place, or null for a code that is none.</summary>
    public UrbanRural? Stock(string code) => Stock(code, tables.Census2020);

    /// <summary>The same of a given census.</summary>
    public UrbanRural? Stock(string code, IReadOnlyList<CountyCensus> counties)
    {
        if (Cells(code) is not { } cells) return null;
        var (urban, residents) = (0.0, 0.0);
        foreach (var cell in cells.Where(Core.Places.Cells.IsUrban))
        {
            var census = counties[Core.Places.Cells.County(cell)];
            urban += census.UrbanResidents;
            residents += census.Residents;
        }

        return new(urban, residents - urban);
    }

    /// <summary>The cells of a place by its code; null where there is none.</summary>
    public IReadOnlyList<int>? Cells(string code)
    {
        if (code == Geography.ProvinceCode)
            return [.. Enumerable.Range(0, 2 * _geography.Counties.Count)];
        if (_geography.Prefectures.FirstOrDefault(p => p.Code == code) is { } prefecture)
        {
            return
            [
                .. Enumerable.Range(2 * prefecture.FirstCounty, 2 * prefecture.CountyCount),
            ];
        }

        for (var county = 0; county < _geography.Counties.Count; county++)
        {
            if (_geography.Counties[county].Code == code)
                return [Core.Places.Cells.Urban(county), Core.Places.Cells.Rural(county)];
        }

        return null;
    }
}
