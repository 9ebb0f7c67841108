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
    /// <param name="threads">Threads; change no digit.</param>
    /// <param name="mustHaveRoom">
    /// Whether it is the inputs' fault if nobody can go anywhere. Later on it is an outcome.
    /// </param>
    /// <exception cref="InfeasibleException">No urban part has any room, and must.</exception>
    public ClearingResult Run(
        double arrivingPersons, MarketParameters parameters, int threads, bool mustHaveRoom)
    {
        var expected = new ExpectedDemand(groups, _lanes);
        var arriving = arrivingPersons * ArrivingHouseholds.DwellingsPerPerson;
        var far = inputs.Tables.Far;
        var result = Clearing.Run(
            prices => DemandAt(prices, expected, arriving, parameters.RoomFloor),
            Math.Min(far.Scale(0), far.Scale(1)), parameters);
        Price(result.Prices);
        if (mustHaveRoom) Check(expected);
        return result;
    }

    private Demand DemandAt(
        PlacePrices prices, ExpectedDemand expected, double arriving, double floor)
    {
        _lanes.Price(prices);
        arrivals.Price(prices);
        expected.Evaluate();
        var demand = new Demand(
            new double[Cells.CountyCount], new double[Cells.CountyCount],
            new double[Cells.CountyCount], new double[Cells.CountyCount]);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            demand.Dwellings[i] = expected.Newcomers[i] + (arriving * arrivals.Share(i));
            demand.Seats[i] = expected.NewPupils[i];
            demand.DwellingRoom[i] = Math.Max(
                capacity.Dwellings[i] - load.Dwellings[i] + expected.Freed[i],
                floor * Math.Max(1, capacity.Dwellings[i]));
            demand.SeatRoom[i] = Math.Max(
                capacity.Seats[i] - load.Seats[i] + expected.FreedSeats[i],
                floor * Math.Max(1, capacity.Seats[i]));
        }

        return demand;
    }

    private void Price(PlacePrices prices)
    {
        inputs.Tables.Price(prices);
        arrivals.Price(prices);
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
