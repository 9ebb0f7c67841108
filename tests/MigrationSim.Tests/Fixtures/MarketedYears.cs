// The hand-made years with markets, movers and absent people on their books.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;

namespace MigrationSim.Tests.Fixtures;

/// <summary>
/// Of every county 30 live at home, 5 in the next county's town and 7 in Guangdong; 3 of them
/// return each year. The last county has no town.
/// </summary>
internal static class MarketedYears
{
    public const int Figures = 45;
    public const int ReturnAge = 5;

    public static RunResult Result()
    {
        var result = HandMade.Result();
        return result with
        {
            Years = [.. result.Years.Select((tally, t) => With(tally, Markets(Figure), t > 0))],
        };
    }

    public static YearTally With(YearTally tally, MarketTally markets, bool hasMoves) => tally with
    {
        Markets = markets,
        Movers = hasMoves ? Movers() : null,
        RegisteredByResidence = Registered(),
        Flows = hasMoves ? Flows : [],
    };

    /// <summary>Figures by their number, in the order of the record, and county.</summary>
    public static MarketTally Markets(Func<int, int, double> figure)
    {
        double[] Row(int number) =>
            [.. Enumerable.Range(0, Cells.CountyCount).Select(i => figure(number, i))];
        return new()
        {
            Jobs = Row(0),
            LabourForce = Row(1),
            Employment = Row(2),
            WageIndex = Row(3),
            MigrantWageIndex = Row(4),
            RentIndex = Row(5),
            Dwellings = Row(6),
            UrbanHouseholds = Row(7),
            Affordable = Row(8),
            AffordableTenants = Row(9),
            MigrantTenants = Row(10),
            Seats = Row(11),
            LocalPupils = Row(12),
            MigrantPupils = Row(13),
            MigrantPupilsPlaced = Row(14),
            PlacesDenied = Row(15),
            DwellingPrice = Row(16),
            PlacePrice = Row(17),
            Newcomers = Row(18),
            Refused = Row(19),
            Denied = Row(20),
            Purchases = Row(21),
            Certificates = Row(22),
            Skilled = Row(23),
            WorkingHouseholds = Row(24),
            MinutesToChangsha = Row(25),
            CommutersOut = Row(26),
            CommutersToCore = Row(27),
            JobsOutsideChangsha = Row(28),
            Amenity = new()
            {
                Amenity = Row(29),
                Hazard = Row(30),
                Urban = Row(31),
                Exposed = Row(32),
                Displaced = Row(33),
                Renewed = Row(34),
                DisplacedRenters = Row(35),
                SeatResidents = Row(36),
                SeatUrban = Row(37),
                SubcentreUrban = Row(38),
                TownJobs = Row(39),
            },
            Policy = new()
            {
                Parity = Row(40),
                Migrants = Row(41),
                Insurable = Row(42),
                Insured = Row(43),
                LandExits = Row(44),
            },
        };
    }

    // County 0 in words: 1000 jobs, 1003 in the labour force, employment 0.25 and so on.
    private static double Figure(int number, int county) =>
        county == Cells.CountyCount - 1 ? 0
        : number is 2 or 3 or 4 or 5 or 16 or 17 or 25 or 26 ? (1 + (county % 4)) / 4.0
        : 1000 + (3 * number) + (county * (number + 1));

    private static Flow[] Flows { get; } =
    [
        new(0, 2, 10, 30), new(0, Cells.Guangdong, 20, 50), new(1, 0, 40, 100),
        new(2, 122, 9, 20), new(Cells.Guangdong, 3, 5, 10), new(Cells.OutsideModel, 0, 1, 2),
    ];

    private static MoverTally Movers()
    {
        int[] Row(int cell, bool isArrival) =>
        [
            .. Enumerable.Range(0, MoverTally.NestCodes.Count * Ages.GroupCount).Select(index =>
                index < MoverTally.Index(Nest.Return, 0) ? index + cell + (isArrival ? 1 : 0)
                : isArrival && Cells.IsRural(cell)
                    && index == MoverTally.Index(Nest.Return, ReturnAge) ? 3 : 0),
        ];
        return new(
            [.. Enumerable.Range(0, Cells.Count).Select(cell => Row(cell, isArrival: false))],
            [.. Enumerable.Range(0, Cells.Count).Select(cell => Row(cell, isArrival: true))]);
    }

    private static long[] Registered()
    {
        var persons = new long[Cells.CountyCount * Cells.Count];
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var row = i * Cells.Count;
            persons[row + Cells.Urban(i)] = 10;
            persons[row + Cells.Rural(i)] = 20;
            persons[row + Cells.Urban((i + 1) % Cells.CountyCount)] = 5;
            persons[row + Cells.Guangdong] = 7;
        }

        return persons;
    }
}
