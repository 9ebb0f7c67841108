// The codes of what is forecast.
namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Rates in percent of residents as in the indicators, their changes since the origin in points;
/// residents in natural logarithms, so that a big county weighs no more than a small one.
/// </summary>
public static class Quantities
{
    public const string Rate = "resident_urbanization_rate_pct";
    public const string LogResidents = "log_resident_population";
    public const string RateChange = "resident_urbanization_rate_change_pp";
    public const string LogResidentsChange = "log_resident_population_change";
}
