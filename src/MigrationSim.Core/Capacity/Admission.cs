// Who is admitted where a place has room for fewer than want it: deferred acceptance.
using System.Runtime.InteropServices;

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
/// those who stay leave. Only places that are too full keep a queue; of the others it is enough to
/// know what is wanted.
/// </summary>
public sealed class Admission
{
    private readonly Population _population;
    private readonly MoveInputs _inputs;
    private readonly Proposals _proposals;
    private readonly Queues _queues;
    private readonly ByRank _order;
    private readonly LiningUp _lining;
    private readonly long[] _wantedDwellings = new long[Cells.CountyCount];
    private readonly long[] _wantedSeats = new long[Cells.CountyCount];
    private readonly long[] _refused;
    private readonly PlaceRoom _room;
    private readonly ParallelOptions _threads;

    private Admission(
        Population population, Proposals proposals, MoveInputs inputs, PlaceRoom room,
        long[] refused, Queues queues, ParallelOptions threads)
    {
        _threads = threads;
        (_population, _inputs, _room) = (population, inputs, room);
        (_proposals, _refused, _queues) = (proposals, refused, queues);
        _order = new(population, proposals);
        _lining = new(population, proposals, inputs, queues);
        queues.Clear(proposals.ChunkCount);
    }

    /// <summary>Settles all proposals; afterwards every destination has room.</summary>
    /// <param name="population">Everybody, still where they were.</param>
    /// <param name="proposals">What they want; destinations change.</param>
    /// <param name="inputs">The year's tables, to draw again.</param>
    /// <param name="room">What is left; on return, less what was admitted.</param>
    /// <param name="refused">Counts first wishes refused, by county.</param>
    /// <param name="queues">Scratch.</param>
    /// <param name="threads">How many may work; one if not given. They change no bit.</param>
    /// <returns>Rounds it took.</returns>
    public static int Settle(
        Population population, Proposals proposals, MoveInputs inputs, PlaceRoom room,
        long[] refused, Queues queues, ParallelOptions? threads = null) =>
        new Admission(
            population, proposals, inputs, room, refused, queues,
            threads ?? new() { MaxDegreeOfParallelism = 1 }).Run();

    private int Run()
    {
        Count();
        var losers = _queues.Losers;
        for (var round = 1; ; round++)
        {
            OpenQueues();
            losers.Clear();
            for (var county = 0; county < Cells.CountyCount; county++)
            {
                if (IsTooFull(county)) Choose(county, losers);
            }

            if (losers.Count == 0)
            {
                TakeRoom();
                return round;
            }

            foreach (var loser in losers) ProposeAgain(loser.Wish);
        }
    }

    // What all want and leave, before anybody is refused.
    private void Count()
    {
        var all = Wants.Of(_proposals, _threads);
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            var (freed, wanted) = (all.Left(county), all.Wanted(county));
            _room.Take(county, -freed.Dwellings, -freed.Seats);
            Want(county, wanted.Dwellings, wanted.Seats);
        }
    }

    private bool IsTooFull(int county) => _wantedDwellings[county] > _room.Dwellings(county)
        || _wantedSeats[county] > _room.Seats(county);

    private void Want(int county, int dwellings, int pupils)
    {
        _wantedDwellings[county] += dwellings;
        _wantedSeats[county] += pupils;
    }

    // Lines up those who want to where it has become too full, as wishes stand by now.
    private void OpenQueues()
    {
        var opens = _queues.Opens;
        Array.Clear(opens);
        var any = false;
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            var queue = _queues.ByCounty[county];
            if (queue.IsOpen || !IsTooFull(county)) continue;
            queue.Open();
            opens[Cells.Urban(county)] = any = true;
        }

        if (any) _lining.Open(_threads);
    }

    // Keeps as many as fit, in order of rank; whoever needs what is gone is refused.
    private void Choose(int county, List<Candidate> losers)
    {
        var first = losers.Count;
        _queues.ByCounty[county].Choose(
            _room.Dwellings(county), _room.Seats(county), _order, losers);
        foreach (var loser in CollectionsMarshal.AsSpan(losers)[first..])
            Want(county, -loser.Dwellings, -loser.Pupils);
    }

    private void ProposeAgain(WishId id)
    {
        ref var wish = ref _proposals.At(id);
        var county = wish.Destination >> 1;
        _room.Stay(wish);
        ref var refusals = ref CollectionsMarshal.GetValueRefOrAddDefault(
            _queues.Refusals, id, out _);
        if (refusals.IsFirst) _refused[county]++;
        var household = _population[wish.Row];
        wish = Proposal.Of(
            household, wish.Row, wish.Slot, wish.Absent,
            refusals.After(county, household, wish, _inputs),
            _inputs.Draws.Block(household.Key, Question.Move + wish.Slot), _inputs);
        _room.Leave(wish);
        if (!LiningUp.NeedsRoom(wish)) return;
        Want(wish.Destination >> 1, wish.Dwellings, wish.Pupils);
        if (_queues.ByCounty[wish.Destination >> 1] is { IsOpen: true } queue)
            queue.Add(_lining.CandidateOf(wish, id));
    }

    // Everybody is admitted where he wants to by now.
    private void TakeRoom()
    {
        for (var county = 0; county < Cells.CountyCount; county++)
            _room.Take(county, (int)_wantedDwellings[county], (int)_wantedSeats[county]);
    }
}
