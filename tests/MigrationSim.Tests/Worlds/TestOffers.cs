// What places offer, for tests.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Worlds;

public static class TestOffers
{
    /// <summary>Nobody buys, trains, applies or is denied.</summary>
    public static YearEndChances NothingHappens { get; } = new()
    {
        SchoolOpen = new ulong[Cells.CountyCount],
        SchoolPlaced = new ulong[Cells.CountyCount],
        Purchase = new ulong[Cells.CountyCount],
        Applies = new ulong[Cells.CountyCount],
        Training = new ulong[Cells.CountyCount],
        YouthTraining = new ulong[Cells.CountyCount],
    };

    /// <summary>
    /// Incomes and rents of the base year; every skill is as well employed, nobody commutes.
    /// </summary>
    public static PlaceOffers AsInTheBaseYear(
        BasePlaces places, ModelParameters parameters) => new()
        {
            LogUrbanWage = [.. places.LogUrbanIncome],
            LogCrowding = new double[Cells.CountyCount],
            LogEmployment =
            [.. Enumerable.Repeat(Math.Log(parameters.Employment), 3 * Cells.CountyCount)],
            LogUrbanIncome = Earned(places, parameters),
            LogCrowdedIncome = Earned(places, parameters),
            LogFarmIncome = [.. places.LogFarmIncome],
            LogRent = [.. places.LogRent],
            LogSupport = new double[Cells.CountyCount],
            AffordableChance = new double[Cells.CountyCount],
            Openings = new double[Cells.CountyCount],
            SchoolAccess = TestSettling.Everywhere(parameters.SchoolAccess),
            SchoolAccessBefore = TestSettling.Everywhere(parameters.SchoolAccess),
            Amenity = AmenityIndex.Services(places, PlaceWorks.None),
            Hazard = AmenityIndex.Hazard(places, PlaceWorks.None),
        };

    /// <summary>Offers in which every place differs in everything.</summary>
    public static PlaceOffers Random(BasePlaces places, ModelParameters parameters)
    {
        double[] Noisy(int question, double low, double high, int count = Cells.CountyCount) =>
            [.. Enumerable.Range(0, count)
                .Select(i => low + ((high - low) * Noise.At(7, i, question)))];
        return AsInTheBaseYear(places, parameters) with
        {
            LogCrowding = Noisy(1, -0.2, 0.1),
            LogEmployment = Noisy(2, -0.2, 0, 3 * Cells.CountyCount),
            LogSupport = Noisy(3, -0.1, 0),
            AffordableChance = Noisy(4, 0, 1),
            LogUrbanIncome = Noisy(9, -0.4, 0.4, 3 * Cells.CountyCount),
            LogCrowdedIncome = Noisy(10, -0.5, 0.3, 3 * Cells.CountyCount),
            Openings = Noisy(5, 0, 0.3),
            SchoolAccess = Noisy(6, 0.3, 1),
            SchoolAccessBefore = Noisy(6, 0.3, 1),
            Amenity = Noisy(7, -2, 2, Cells.HunanCount),
            Hazard = Noisy(8, -1, 2),
        };
    }

    private static double[] Earned(BasePlaces places, ModelParameters parameters) =>
    [
        .. from skill in Enumerable.Range(0, 3)
           from log in places.LogUrbanIncome
           select log + Math.Log(parameters.Employment),
    ];

    /// <summary>Prices of dwellings and places that differ by county.</summary>
    public static PlacePrices Prices() => new(
        [.. Enumerable.Range(0, Cells.CountyCount).Select(i => 0.8 * Noise.At(8, i, 1))],
        [.. Enumerable.Range(0, Cells.CountyCount).Select(i => 0.5 * Noise.At(8, i, 2))]);
}
