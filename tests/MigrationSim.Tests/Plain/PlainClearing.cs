// Clearing by plain steps: everybody at every step, and the room written out.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;

namespace MigrationSim.Tests.Plain;

/// <summary>The reference of prices found by following merged groups.</summary>
internal static class PlainClearing
{
    public static ClearingResult Run(
        Population people, YearSettings settings, PlaceLoad load, PlaceCapacity capacity,
        double arrivingPersons, MarketParameters parameters)
    {
        var inputs = settings.Tables();
        var groups = new DecisionGroups();
        groups.Add(people, 0, people.Count, inputs);
        var lanes = new ChoiceLanes();
        lanes.Fill(inputs.Tables, inputs.Split);
        var demand = new ExpectedDemand(lanes);
        demand.Open(groups.List());
        var arrivals = new Arrivals(settings.Choice, inputs.Tables);
        var arriving = arrivingPersons * ArrivingHouseholds.DwellingsPerPerson;
        var scale = Math.Min(inputs.Tables.Far.Scale(0), inputs.Tables.Far.Scale(1));
        return new Clearing().Run(
            prices =>
            {
                lanes.Price(prices);
                arrivals.Price(prices);
                demand.Evaluate();
                return new(
                    [.. demand.Newcomers.Select((n, i) => n + (arriving * arrivals.Share(i)))],
                    [.. demand.NewPupils],
                    Room(capacity.Dwellings, load.Dwellings, demand.Freed),
                    Room(capacity.Seats, load.Seats, demand.FreedSeats));
            },
            scale, parameters);

        double[] Room(double[] all, long[] taken, double[] freed) =>
        [
            .. all.Select((n, i) => Math.Max(
                n - taken[i] + freed[i], parameters.RoomFloor * Math.Max(1, n))),
        ];
    }
}
