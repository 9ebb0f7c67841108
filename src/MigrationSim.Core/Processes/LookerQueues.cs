// Lookers for a partner, dealt into queues.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Small buckets of a cell, apart by whether registered in Hunan; each has a queue of men and one
/// of women, in the order of this year's ranks. Only a queue is sorted, never the whole.
/// </summary>
internal sealed class LookerQueues
{
    private const double MenLookingShare = 0.005;
    private const double MenPerBucket = 8;
    private const int Ahead = 16;
    private readonly uint[] _bucketMask;

    // The first queue of a cell: its buckets of Hunan's hukou, then those of outside hukou.
    private readonly int[] _firstQueue;

    // Where queues begin among the lookers, one more than there are; lookers by queue.
    private readonly int[] _begin;
    private Looker[] _lookers = [];
    private ulong _touched;
    private (int Queue, Looker Looker)[] _listed = [];

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

    public ReadOnlySpan<Looker> this[int queue] => Queue(queue);

    /// <summary>Those of the seats who are single still, each in his or her queue.</summary>
    public void Fill(Population population, ReadOnlySpan<SeekingSeat> seats, YearDraws draws)
    {
        Deal(population, seats, draws);
        for (var queue = First; queue < End; queue++) Sort(population, Queue(queue));
    }

    /// <summary>
    /// Brings near the households of this queue and the next few, see Population.Touch; to be
    /// called for each queue in turn.
    /// </summary>
    public void Touch(Population population, int queue)
    {
        if ((queue - First) % Ahead != 0) return;
        var sum = 0UL;
        foreach (ref readonly var looker in
            _lookers.AsSpan(_begin[queue].._begin[Math.Min(queue + Ahead, End)]))
        {
            sum += population.Touch(looker.Row);
        }

        _touched += sum;
    }

    private Span<Looker> Queue(int queue) => _lookers.AsSpan(_begin[queue].._begin[queue + 1]);

    // Counts each queue, then writes every looker to the next free place of his or hers.
    private void Deal(Population population, ReadOnlySpan<SeekingSeat> seats, YearDraws draws)
    {
        if (_lookers.Length < seats.Length)
        {
            _lookers = new Looker[seats.Length + (seats.Length / 8)];
            _listed = new (int, Looker)[_lookers.Length];
        }

        SetRange(seats);
        var queues = _begin.AsSpan(First, End - First + 1);
        queues.Clear();
        var listed = _listed.AsSpan(0, List(population, seats, draws));
        var sum = 0;
        foreach (ref var begin in queues) (begin, sum) = (sum, sum + begin);
        foreach (ref readonly var one in listed) _lookers[_begin[one.Queue]++] = one.Looker;

        // Each begin has moved to its queue's end, which is the next one's begin.
        queues[..^1].CopyTo(queues[1..]);
        queues[0] = 0;
    }

    // From the first cell in which anybody looks to the last.
    private void SetRange(ReadOnlySpan<SeekingSeat> seats)
    {
        var (first, last) = (_bucketMask.Length, -1);
        foreach (ref readonly var seat in seats)
        {
            first = Math.Min(first, seat.Residence);
            last = Math.Max(last, seat.Residence);
        }

        (First, End) = (_firstQueue[Math.Min(first, last + 1)], _firstQueue[last + 1]);
    }

    // Lists who is single still, with the queue, and counts the queues.
    private int List(Population population, ReadOnlySpan<SeekingSeat> seats, YearDraws draws)
    {
        var households = population.Members;
        var count = 0;
        foreach (ref readonly var seat in seats)
        {
            var (row, slot) = (seat.Row, seat.Slot);
            var person = Members.At(households[row], slot);
            if (Members.Age(person) is < FormationCandidates.FirstPairingAge
                    or > FormationCandidates.LastPairingAge
                || !FormationCandidates.IsSingle(households[row], slot))
            {
                continue;
            }

            var mask = _bucketMask[seat.Residence];
            var seatKey = seat.Key ^ (slot * 0x9E3779B9u);
            var outside = seat.Hukou == Cells.OutsideHukou ? mask + 1 : 0;
            var bucket = (draws.Standing(seatKey) & mask) + outside;
            var queue = _firstQueue[seat.Residence] + (2 * (int)bucket) + Members.Sex(person);
            _begin[queue]++;
            _listed[count++] = (queue, new(draws.Rank(seatKey), row, slot, person));
        }

        return count;
    }

    // By insertion: queues are short.
    private static void Sort(Population population, Span<Looker> queue)
    {
        for (var i = 1; i < queue.Length; i++)
        {
            var (looker, at) = (queue[i], i);
            for (; at > 0 && IsBefore(population, looker, queue[at - 1]); at--)
                queue[at] = queue[at - 1];
            queue[at] = looker;
        }
    }

    private static bool IsBefore(Population population, Looker a, Looker b)
    {
        if (a.Rank != b.Rank) return a.Rank < b.Rank;
        var order = population[a.Row].CompareTo(population[b.Row]);
        return order != 0 ? order < 0 : a.Slot < b.Slot;
    }
}

/// <summary>Who looks: the rank among the others, the seat, and who sat there.</summary>
internal readonly record struct Looker(uint Rank, int Row, byte Slot, byte Person)
{
    public Seat Seat => new(Row, Slot);
}
