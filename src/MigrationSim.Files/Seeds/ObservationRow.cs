// A published figure as a table of observations has it.
namespace MigrationSim.Files.Seeds;

/// <summary>A row; basis and source are empty in tables that need not tell them.</summary>
/// <param name="GeoCode">A county, a prefecture or the province, six digits.</param>
/// <param name="Year">End of the year.</param>
/// <param name="Indicator">Name of the indicator.</param>
/// <param name="Value">In its unit.</param>
/// <param name="Basis">census, revised_series, published, derived or rounded.</param>
/// <param name="Source">Where it was read.</param>
public sealed record ObservationRow(
    string GeoCode, int Year, string Indicator, double Value, string Basis, string Source)
{
    /// <summary>What one figure may stand for once.</summary>
    public (string, int, string) Key => (GeoCode, Year, Indicator);
}
