// The clearing of Hunan's urban parts: groups, arrivals and what stayers leave.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>What a year's clearing goes by.</summary>
/// <param name="Groups">Everybody, those of one community side by side.</param>
/// <param name="Inputs">The year's tables; they bear the prices afterwards.</param>
/// <param name="Load">What places hold if nobody moves.</param>
/// <param name="Capacity">What they can hold.</param>
/// <param name="Arrivals">Those from outside the model; they bear the prices too.</param>
/// <param name="ArrivingPersons">How many persons of them come.</param>
public sealed record ClearingInputs(
    List<DecisionGroup> Groups, MoveInputs Inputs, PlaceLoad Load, PlaceCapacity Capacity,
    Arrivals Arrivals, double ArrivingPersons);

/// <summary>
/// Puts the choice model's newcomers against the room of a year, year after year in the same
/// memory.
/// </summary>
public sealed class UrbanClearing
{
    private readonly ChoiceLanes _lanes = new();
    private readonly ExpectedDemand _all;
    private readonly MergedDemand _merged;
    private readonly Clearing _clearing = new();
    private readonly ParallelOptions _threads;
    private readonly Demand _demand = new(Counties(), Counties(), Counties(), Counties());

    /// <param name="threads">How many threads may reckon, at least 1.</param>
    public UrbanClearing(int threads = 1)
    {
        (_all, _merged) = (new(_lanes, threads), new(_lanes, threads));
        _threads = new() { MaxDegreeOfParallelism = threads };
    }

    /// <summary>Finds the prices and leaves them in the tables and with the arrivals.</summary>
    /// <param name="year">What they are found for.</param>
    /// <param name="parameters">Where to stop, and the least room.</param>
    /// <param name="mustHaveRoom">
    /// Whether it is the inputs' fault if nobody can go anywhere. Later on it is an outcome.
    /// </param>
    /// <exception cref="InfeasibleException">No urban part has any room, and must.</exception>
    public ClearingResult Run(ClearingInputs year, MarketParameters parameters, bool mustHaveRoom)
    {
        var tables = year.Inputs.Tables;
        Open(year);
        var result = _clearing.Run(
            prices =>
            {
                Price(year, prices);
                _all.Evaluate();
                _merged.Learn(_all);
                return DemandOf(_all.Sums, year, parameters.RoomFloor);
            },
            Math.Min(tables.Far.Scale(0), tables.Far.Scale(1)), parameters,
            prices =>
            {
                Price(year, prices);
                return DemandOf(_merged.Evaluate(), year, parameters.RoomFloor);
            });
        tables.Price(result.Prices);
        if (mustHaveRoom) Check(year);
        return result;
    }

    private void Open(ClearingInputs year)
    {
        Parallel.Invoke(
            _threads,
            () =>
            {
                _lanes.Fill(year.Inputs.Tables, year.Inputs.Split);
                _all.Open(year.Groups);
            },
            () => _merged.Merge(year.Groups));
        _merged.Open();
    }

    private void Price(ClearingInputs year, PlacePrices prices)
    {
        _lanes.Price(prices);
        year.Arrivals.Price(prices);
    }

    // In the same arrays each time: clearing looks at one answer before it asks for the next.
    private Demand DemandOf(double[][] expected, ClearingInputs year, double floor)
    {
        var (newcomers, pupils, freed, seats) =
            (expected[0], expected[1], expected[2], expected[3]);
        var (capacity, load, demand) = (year.Capacity, year.Load, _demand);
        var arriving = year.ArrivingPersons * ArrivingHouseholds.DwellingsPerPerson;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            demand.Dwellings[i] = newcomers[i] + (arriving * year.Arrivals.Share(i));
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

    private void Check(ClearingInputs year)
    {
        var (capacity, load) = (year.Capacity, year.Load);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (capacity.Dwellings[i] + _all.Freed[i] > load.Dwellings[i]) return;
        }

        throw new InfeasibleException(
            "No urban part of Hunan has a dwelling left for a newcomer.");
    }

    private static double[] Counties() => new double[Cells.CountyCount];
}
