// The numbers behind what a place is taken to offer, each with its tag.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Tags as in ImputationParameters: [S] source, [M] memory, [A] assumption, [D] derived.
/// </summary>
public static class PlaceParameters
{
    /// <summary>
    /// [A] Log income a year of schooling adds to a county within its prefecture.
    /// </summary>
    public const double IncomePerSchoolYear = 0.05;

    /// <summary>[S] Urban to rural income a head, provincial bulletin of 2023.</summary>
    public const double UrbanToRuralIncome = 2.35;

    /// <summary>[A] Share of working time a rural earner farms.</summary>
    public const double FarmTimeShare = 0.45;

    /// <summary>[A] Employment probability of the base year.</summary>
    public const double Employment = 0.95;

    /// <summary>
    /// [D] What a rural earner's hour off the farm pays, relative to the county's urban wage.
    /// </summary>
    public const double RuralWageRatio = 1 / UrbanToRuralIncome;

    /// <summary>
    /// [A] Rent of a county outside the districts, relative to its prefecture's price.
    /// </summary>
    public const double CountyRentRatio = 0.65;

    /// <summary>[A] Road kilometres to a kilometre as the crow flies.</summary>
    public const double Detour = 1.35;

    /// <summary>[A] Road speed between county seats, km/h.</summary>
    public const double RoadKmPerHour = 55;

    /// <summary>[A] Road speed between a village and its seat, km/h.</summary>
    public const double VillageKmPerHour = 35;

    /// <summary>[A] Rail kilometres to a kilometre as the crow flies.</summary>
    public const double RailDetour = 1.2;

    /// <summary>[A] High-speed rail, km/h.</summary>
    public const double RailKmPerHour = 200;

    /// <summary>[A] Access and waiting for high-speed rail inside Hunan, minutes.</summary>
    public const double RailAccessMinutes = 45;

    /// <summary>[A] Access and waiting for rail to an external zone, minutes.</summary>
    public const double ZoneAccessMinutes = 90;

    /// <summary>[A] A place to itself, and the least from a village to its seat, minutes.</summary>
    public const double OwnMinutes = 15;

    /// <summary>
    /// Where the external zones are entered, the nearest point counting: triples of zone,
    /// longitude, latitude. Guangzhou; Suzhou; Wuhan, Nanchang, Chongqing, Guiyang, Guilin;
    /// Beijing.
    /// </summary>
    internal static ReadOnlySpan<double> ZonePoints =>
    [
        0, 113.264, 23.129,
        1, 120.585, 31.299,
        2, 114.305, 30.593,
        2, 115.858, 28.683,
        2, 106.551, 29.563,
        2, 106.630, 26.647,
        2, 110.290, 25.274,
        3, 116.407, 39.904,
    ];

    /// <summary>Places a travel time runs between: the counties, then the external zones.</summary>
    internal const int PlaceCount = Cells.CountyCount + Cells.ZoneCount;
}
