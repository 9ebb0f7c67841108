// What a method says of one quantity, place and year.
namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// A prediction with its address; quantities are those of <see cref="Quantities"/>.
/// </summary>
public sealed record Forecast(
    string Method, string Quantity, string GeoCode, int Year, Prediction Prediction);
