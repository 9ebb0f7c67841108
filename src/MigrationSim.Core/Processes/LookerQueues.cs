// Lookers for a partner, dealt into queues.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Small buckets of a cell, apart by whether registered in Hunan; each has a queue of men and one
/// of women, in the order of this year's ranks. Only a queue is sorted, never the whole. A looker
/// is a number, see <see cref="LookerOrder"/>.
/// </summary>
internal sealed class LookerQueues
{
    private const double MenLookingShare = 0.005;
    private const double MenPerBucket = 8;
    private readonly uint[] _bucketMask;

    // The first queue of a cell: its buckets of Hunan's hukou, then those of outside hukou.
    private readonly int[] _firstQueue;

    // Where queues begin among the lookers, one more than there are; lookers by queue.
    private readonly int[] _begin;
    private ulong[] _lookers = [];

    // By seat: the members of its household when it was listed. By looker as listed: the queue.
    private ulong[] _members = [];
    private int[] _queue = [];
    private ulong[] _listed = [];

    public LookerQueues(IReadOnlyList<double> basePersons)
    {
        _bucketMask = [.. basePersons.Select(persons => BitOperations.RoundUpToPowerOf2(
            (uint)Math.Max(1, persons * MenLookingShare / MenPerBucket)) - 1)];
        _firstQueue = new int[_bucketMask.Length + 1];
        var queues = 0;
        for (var cell = 0; cell < _bucketMask.Length; cell++)
        {
            _firstQueue[cell] = queues;
            queues += 4 * ((int)_bucketMask[cell] + 1);
        }

        _firstQueue[^1] = queues;
        _begin = new int[queues + 1];
    }

    /// <summary>The first queue of the cells that have lookers: of men, women follow.</summary>
    public int First { get; private set; }

    /// <summary>The last one and one more.</summary>
    public int End { get; private set; }

    public ReadOnlySpan<ulong> this[int queue] => Queue(queue);

    /// <summary>
    /// Those of the seats who are single still, each in his or her queue. Seats of one household
    /// follow one another.
    /// </summary>
    public void Fill(Population population, ReadOnlySpan<ListedHousehold> seats, YearDraws draws)
    {
        Deal(population, seats, draws);
        for (var queue = First; queue < End; queue++)
            LookerOrder.Sort(population, seats, Queue(queue));
    }

    /// <summary>
    /// A looker with his or her household as it is now. Who looks alone changes it alone, so that
    /// it is as listed.
    /// </summary>
    public Partner Partner(Population population, ReadOnlySpan<ListedHousehold> seats, ulong looker)
    {
        var position = LookerOrder.Position(looker);
        ref readonly var seat = ref seats[position];
        var listed = _members[position];
        var now = LookerOrder.IsAlone(looker) ? listed : population.Members[seat.Row];
        return new(population, seat, listed, now);
    }

    private Span<ulong> Queue(int queue) => _lookers.AsSpan(_begin[queue].._begin[queue + 1]);

    // Counts each queue, then writes every looker to the next free place of his or hers.
    private void Deal(Population population, ReadOnlySpan<ListedHousehold> seats, YearDraws draws)
    {
        if (_lookers.Length < seats.Length)
        {
            _lookers = new ulong[seats.Length + (seats.Length / 8)];
            _members = new ulong[_lookers.Length];
            _queue = new int[_lookers.Length];
            _listed = new ulong[_lookers.Length];
        }

        ReadMembers(population, seats);
        var queues = _begin.AsSpan(First, End - First + 1);
        queues.Clear();
        var listed = _listed.AsSpan(0, List(seats, draws));
        var sum = 0;
        foreach (ref var begin in queues) (begin, sum) = (sum, sum + begin);
        for (var i = 0; i < listed.Length; i++) _lookers[_begin[_queue[i]]++] = listed[i];

        // Each begin has moved to its queue's end, which is the next one's begin.
        queues[..^1].CopyTo(queues[1..]);
        queues[0] = 0;
    }

    // Nothing but reading, so that one does not wait for the other; and from the first cell in
    // which anybody looks to the last.
    private void ReadMembers(Population population, ReadOnlySpan<ListedHousehold> seats)
    {
        var households = population.Members;
        var members = _members.AsSpan(0, seats.Length);
        var (first, last) = (_bucketMask.Length, -1);
        for (var i = 0; i < members.Length; i++)
        {
            ref readonly var seat = ref seats[i];
            members[i] = households[seat.Row];
            first = Math.Min(first, seat.Residence);
            last = Math.Max(last, seat.Residence);
        }

        (First, End) = (_firstQueue[Math.Min(first, last + 1)], _firstQueue[last + 1]);
    }

    // Lists who is single still, with the queue, and counts the queues.
    private int List(ReadOnlySpan<ListedHousehold> seats, YearDraws draws)
    {
        var members = _members.AsSpan(0, seats.Length);
        var (count, row) = (0, -1);
        for (var i = 0; i < members.Length; i++)
        {
            ref readonly var seat = ref seats[i];
            var isSame = seat.Row == row
                || (i + 1 < seats.Length && seats[i + 1].Row == seat.Row);
            row = seat.Row;
            var slot = seat.Slot;
            var person = Members.At(members[i], slot);
            if (Members.Age(person) is < FormationCandidates.FirstPairingAge
                    or > FormationCandidates.LastPairingAge
                || !FormationCandidates.IsSingle(members[i], slot))
            {
                continue;
            }

            var mask = _bucketMask[seat.Residence];
            var seatKey = seat.Key ^ ((uint)slot * 0x9E3779B9u);
            var outside = seat.Hukou == Cells.OutsideHukou ? mask + 1 : 0;
            var bucket = (draws.Standing(seatKey) & mask) + outside;
            var queue = _firstQueue[seat.Residence] + (2 * (int)bucket) + Members.Sex(person);
            _begin[queue]++;
            _queue[count] = queue;
            _listed[count++] = LookerOrder.Looker(draws.Rank(seatKey), i, isAlone: !isSame);
        }

        return count;
    }
}
