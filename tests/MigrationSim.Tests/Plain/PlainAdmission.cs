// Deferred acceptance with every queue kept and sorted whole: the reference of admission.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>In each round every town ranks all who want to live there.</summary>
internal sealed class PlainAdmission(
    Population population, Proposal[] wishes, MoveInputs inputs, PlaceRoom room, long[] refused)
{
    private readonly Dictionary<int, (HashSet<int> Counties, uint Draws)> _refusals = [];

    /// <summary>Changes the wishes; rounds it took.</summary>
    public int Settle()
    {
        foreach (var wish in wishes) room.Leave(wish);
        for (var round = 1; ; round++)
        {
            var losers = Enumerable.Range(0, Cells.CountyCount).SelectMany(Losers).ToList();
            if (losers.Count == 0)
            {
                foreach (var wish in wishes) room.Take(wish);
                return round;
            }

            foreach (var loser in losers) ProposeAgain(loser);
        }
    }

    private List<int> Losers(int county)
    {
        var queue = Enumerable.Range(0, wishes.Length)
            .Where(p => !wishes[p].Stays && wishes[p].Destination == Cells.Urban(county))
            .Where(p => wishes[p].Dwellings + wishes[p].Pupils > 0)
            .OrderBy(p => Priority.Of(population[wishes[p].Row], wishes[p], inputs))
            .ThenBy(p => population[wishes[p].Row])
            .ThenBy(p => wishes[p].Slot);
        var (dwellings, seats) = (room.Dwellings(county), room.Seats(county));
        var losers = new List<int>();
        foreach (var p in queue)
        {
            if (wishes[p].Dwellings > dwellings || wishes[p].Pupils > seats)
            {
                losers.Add(p);
                continue;
            }

            dwellings -= wishes[p].Dwellings;
            seats -= wishes[p].Pupils;
        }

        return losers;
    }

    private void ProposeAgain(int p)
    {
        var wish = wishes[p];
        room.Stay(wish);
        if (_refusals.TryAdd(p, ([], 0))) refused[wish.Destination >> 1]++;
        _refusals[p].Counties.Add(wish.Destination);
        var household = population[wish.Row];
        wishes[p] = Proposal.Of(
            household, wish.Row, wish.Slot, wish.Absent, Next(p, household, wish),
            inputs.Draws.Block(household.Key, Question.Move + wish.Slot), inputs);
        room.Leave(wishes[p]);
    }

    private int Next(int p, Household household, Proposal wish)
    {
        const uint MostDraws = 64;
        var (counties, draws) = _refusals[p];
        while (draws < MostDraws)
        {
            var block = inputs.Draws.Block(
                household.Key, Question.Acceptance + wish.Slot, ++draws);
            _refusals[p] = (counties, draws);
            var place = Deciders.Draw(Proposal.Decider(household, wish.Slot), block, inputs);
            if (place == wish.Origin || !counties.Contains(place)) return place;
        }

        return wish.Origin;
    }
}
