// Who is admitted where a place has room for fewer than want it: deferred acceptance.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Gale and Shapley (1962), households proposing. In a round every urban part keeps those it ranks
/// highest, by class and then by lot, as far as dwellings and school places go; the others propose
/// to another of their alternatives or stay. Refusals are for good, so it ends; a round looks at
/// sets and not at orders, so neither rows nor threads matter. Nobody is evicted: room is what
/// those who stay leave.
/// </summary>
public sealed class Admission
{
    private readonly Population _population;
    private readonly MoveInputs _inputs;
    private readonly Proposal[] _proposals;
    private readonly List<int>[] _queues = new List<int>[Cells.CountyCount];
    private readonly long[] _refused;
    private readonly Dictionary<int, Refusals> _refusals = [];
    private readonly PlaceRoom _room;

    private Admission(
        Population population, Proposals proposals, MoveInputs inputs, PlaceRoom room,
        long[] refused)
    {
        (_population, _inputs, _room) = (population, inputs, room);
        (_proposals, _refused) = (proposals.All, refused);
        for (var i = 0; i < _queues.Length; i++) _queues[i] = [];
    }

    /// <summary>Settles all proposals; afterwards every destination has room.</summary>
    /// <param name="population">Everybody, still where they were.</param>
    /// <param name="proposals">What they want; destinations change.</param>
    /// <param name="inputs">The year's tables, to draw again.</param>
    /// <param name="room">What is left; on return, less what was admitted.</param>
    /// <param name="refused">Counts first wishes refused, by county.</param>
    /// <returns>Rounds it took.</returns>
    public static int Settle(
        Population population, Proposals proposals, MoveInputs inputs, PlaceRoom room,
        long[] refused) =>
        new Admission(population, proposals, inputs, room, refused).Run();

    private int Run()
    {
        var open = new bool[Cells.CountyCount];
        for (var p = 0; p < _proposals.Length; p++)
        {
            _room.Leave(_proposals[p]);
            Queue(p, open);
        }

        for (var round = 1; ; round++)
        {
            var losers = new List<(int Proposal, int County)>();
            for (var county = 0; county < Cells.CountyCount; county++)
            {
                if (open[county]) Choose(county, losers);
                open[county] = false;
            }

            if (losers.Count == 0)
            {
                foreach (var proposal in _proposals) _room.Take(proposal);
                return round;
            }

            foreach (var (proposal, county) in losers) ProposeAgain(proposal, county, open);
        }
    }

    private void Queue(int proposal, bool[] open)
    {
        var wish = _proposals[proposal];
        if (wish.Stays || !Cells.IsUrban(wish.Destination)) return;
        if (wish.Dwellings == 0 && wish.Pupils == 0) return;
        _queues[wish.Destination >> 1].Add(proposal);
        open[wish.Destination >> 1] = true;
    }

    // Keeps as many as fit, in order of rank; whoever needs what is gone is refused.
    private void Choose(int county, List<(int Proposal, int County)> losers)
    {
        var queue = _queues[county];
        var (dwellings, seats) = (_room.Dwellings(county), _room.Seats(county));
        if (queue.Sum(p => (long)_proposals[p].Dwellings) <= dwellings
            && queue.Sum(p => (long)_proposals[p].Pupils) <= seats)
        {
            return;
        }

        var ranked = queue.ConvertAll(p => new Candidate(
            Priority.Of(_population[_proposals[p].Row], _proposals[p], _inputs), p));
        ranked.Sort((a, b) => Compare(a, b));
        queue.Clear();
        foreach (var candidate in ranked)
        {
            var wish = _proposals[candidate.Proposal];
            if (wish.Dwellings <= dwellings && wish.Pupils <= seats)
            {
                dwellings -= wish.Dwellings;
                seats -= wish.Pupils;
                queue.Add(candidate.Proposal);
            }
            else
            {
                losers.Add((candidate.Proposal, county));
            }
        }
    }

    // Keys may collide: then the households themselves are in order.
    private int Compare(Candidate a, Candidate b)
    {
        var order = a.Priority.CompareTo(b.Priority);
        if (order != 0) return order;
        var (one, two) = (_proposals[a.Proposal], _proposals[b.Proposal]);
        order = _population[one.Row].CompareTo(_population[two.Row]);
        return order != 0 ? order : one.Slot.CompareTo(two.Slot);
    }

    private void ProposeAgain(int proposal, int county, bool[] open)
    {
        var wish = _proposals[proposal];
        _room.Stay(wish);
        if (Cells.IsUrban(wish.Origin)) open[wish.Origin >> 1] = true;
        if (!_refusals.TryGetValue(proposal, out var refusals))
        {
            _refusals[proposal] = refusals = new();
            _refused[county]++;
        }

        var household = _population[wish.Row];
        _proposals[proposal] = Proposal.Of(
            household, wish.Row, wish.Slot, wish.Absent,
            refusals.After(county, household, wish, _inputs),
            _inputs.Draws.Block(household.Key, Question.Move + wish.Slot), _inputs);
        _room.Leave(_proposals[proposal]);
        Queue(proposal, open);
    }

    private readonly record struct Candidate(ulong Priority, int Proposal);
}
