// The clearing of Hunan's urban parts: groups, arrivals and what stayers leave.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Puts the choice model's newcomers against the room of a year.</summary>
public sealed class UrbanClearing(
    List<DecisionGroup> groups, MoveInputs inputs, PlaceLoad load, PlaceCapacity capacity,
    Arrivals arrivals)
{
    private readonly ChoiceLanes _lanes = new(inputs.Tables, inputs.Split);

    /// <summary>Finds the prices and leaves them in the tables and with the arrivals.</summary>
    /// <param name="arrivingPersons">Persons who come from outside the model.</param>
    /// <param name="parameters">Where to stop, and the least room.</param>
    /// <param name="mustHaveRoom">
    /// Whether it is the inputs' fault if nobody can go anywhere. Later on it is an outcome.
    /// </param>
    /// <exception cref="InfeasibleException">No urban part has any room, and must.</exception>
    public ClearingResult Run(
        double arrivingPersons, MarketParameters parameters, bool mustHaveRoom)
    {
        var arriving = arrivingPersons * ArrivingHouseholds.DwellingsPerPerson;
        var far = inputs.Tables.Far;
        var all = new ExpectedDemand(groups, _lanes);
        var merged = new MergedDemand(groups, _lanes);
        var result = Clearing.Run(
            prices =>
            {
                Price(prices);
                all.Evaluate();
                merged.Learn(all);
                return DemandOf(all.Sums, arriving, parameters.RoomFloor);
            },
            Math.Min(far.Scale(0), far.Scale(1)), parameters,
            prices =>
            {
                Price(prices);
                return DemandOf(merged.Evaluate(), arriving, parameters.RoomFloor);
            });
        inputs.Tables.Price(result.Prices);
        if (mustHaveRoom) Check(all);
        return result;
    }

    private void Price(PlacePrices prices)
    {
        _lanes.Price(prices);
        arrivals.Price(prices);
    }

    private Demand DemandOf(double[][] expected, double arriving, double floor)
    {
        var (newcomers, pupils, freed, seats) =
            (expected[0], expected[1], expected[2], expected[3]);
        var demand = new Demand(
            new double[Cells.CountyCount], new double[Cells.CountyCount],
            new double[Cells.CountyCount], new double[Cells.CountyCount]);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            demand.Dwellings[i] = newcomers[i] + (arriving * arrivals.Share(i));
            demand.Seats[i] = pupils[i];
            demand.DwellingRoom[i] = Math.Max(
                capacity.Dwellings[i] - load.Dwellings[i] + freed[i],
                floor * Math.Max(1, capacity.Dwellings[i]));
            demand.SeatRoom[i] = Math.Max(
                capacity.Seats[i] - load.Seats[i] + seats[i],
                floor * Math.Max(1, capacity.Seats[i]));
        }

        return demand;
    }

    private void Check(ExpectedDemand expected)
    {
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (capacity.Dwellings[i] + expected.Freed[i] > load.Dwellings[i]) return;
        }

        throw new InfeasibleException(
            "No urban part of Hunan has a dwelling left for a newcomer.");
    }
}
