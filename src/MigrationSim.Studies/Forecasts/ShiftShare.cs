// The forecast that each part of a county grows as that part does in the province.
namespace MigrationSim.Studies.Forecasts;

/// <summary>
/// Shift-share (Dunn 1960) with town and country in the place of industries. A county's growth is
/// the province's, plus what its mix of town and country makes of it, plus a shift of its own
/// (Stevens and Moore 1980 on forecasting with it). Esteban-Marquillas (1972) divides the shift
/// further; a forecast gains nothing by it.
/// </summary>
public static class ShiftShare
{
    /// <summary>Growth by mix alone: the county's own shift is taken to be 0.</summary>
    public static UrbanRural Mix(UrbanRural county, PartGrowth province, double years) =>
        province.Grow(county, years);

    /// <summary>Growth by mix, and the county's shift of a past period goes on.</summary>
    /// <param name="county">The county's people today.</param>
    /// <param name="province">The province's growth to come.</param>
    /// <param name="countyPast">The county's growth in the past period.</param>
    /// <param name="provincePast">The province's in the same.</param>
    /// <param name="years">Years ahead.</param>
    public static UrbanRural WithShift(
        UrbanRural county, PartGrowth province, PartGrowth countyPast, PartGrowth provincePast,
        double years) =>
        new PartGrowth(
            province.Urban + countyPast.Urban - provincePast.Urban,
            province.Rural + countyPast.Rural - provincePast.Rural).Grow(county, years);
}
