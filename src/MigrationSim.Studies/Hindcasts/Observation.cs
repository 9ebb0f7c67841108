// A published figure of a place.
namespace MigrationSim.Studies.Hindcasts;

/// <summary>What somebody counted: an indicator of a place at the end of a year.</summary>
/// <param name="GeoCode">Six digits: a county, a prefecture or the province.</param>
/// <param name="Year">The year.</param>
/// <param name="Indicator">By its name in the result tables.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record Observation(string GeoCode, int Year, string Indicator, double Value)
{
    public const string Residents = "resident_population";
    public const string UrbanResidents = "urban_population";
    public const string Rate = "resident_urbanization_rate_pct";
}
