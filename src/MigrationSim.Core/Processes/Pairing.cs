// Singles who find a partner in their cell.
using System.Runtime.InteropServices;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Matches the year's lookers within small buckets of a cell, men and women in the order of their
/// ranks, so that one more single disturbs its bucket only. The number of buckets depends on the
/// base year's residents and never on who is there now. Lookers are dealt into queues, of which
/// each bucket has one of men and one of women, and only a queue is sorted.
/// </summary>
public sealed class Pairing
{
    private const double MenLookingShare = 0.005;
    private const double MenPerBucket = 8;
    private const int QueuesAhead = 16;
    private readonly FormationParameters _parameters;
    private readonly uint[] _bucketMask;

    // The first queue of a cell: its buckets of Hunan's hukou, then those of outside hukou.
    private readonly int[] _firstQueue;

    // Where queues begin among the lookers, one more than there are; lookers by queue.
    private readonly int[] _begin;
    private Looker[] _lookers = [];
    private ulong _touched;
    private (int Queue, Looker Looker)[] _listed = [];

    public Pairing(FormationParameters parameters, IReadOnlyList<double> basePersons)
    {
        _parameters = parameters;
        _bucketMask = [.. basePersons.Select(persons =>
        {
            var buckets = Math.Max(1, persons * MenLookingShare / MenPerBucket);
            return System.Numerics.BitOperations.RoundUpToPowerOf2((uint)buckets) - 1;
        })];
        _firstQueue = new int[_bucketMask.Length];
        var queues = 0;
        for (var cell = 0; cell < _bucketMask.Length; cell++)
        {
            _firstQueue[cell] = queues;
            queues += 4 * ((int)_bucketMask[cell] + 1);
        }

        _begin = new int[queues + 1];
    }

    /// <summary>Pairs the listed seats; returns how many couples were made.</summary>
    public int Match(
        Population population, List<Seat> seats, YearDraws draws, HukouCounts counts)
    {
        Deal(population, CollectionsMarshal.AsSpan(seats), draws);
        for (var queue = 0; queue < _begin.Length - 1; queue++)
            Sort(population, Queue(queue));
        var pairs = 0;
        for (var queue = 0; queue < _begin.Length - 1; queue += 2)
        {
            if (queue % QueuesAhead == 0) Touch(population, queue);
            var men = Queue(queue);
            var women = Queue(queue + 1);
            for (var i = 0; i < Math.Min(men.Length, women.Length); i++)
            {
                if (Join(population, men[i], women[i], draws, counts)) pairs++;
            }
        }

        return pairs;
    }

    private Span<Looker> Queue(int queue) => _lookers.AsSpan(_begin[queue].._begin[queue + 1]);

    // Counts each queue, then writes every looker to the next free place of his or hers.
    private void Deal(Population population, ReadOnlySpan<Seat> seats, YearDraws draws)
    {
        if (_lookers.Length < seats.Length)
        {
            _lookers = new Looker[seats.Length + (seats.Length / 8)];
            _listed = new (int, Looker)[_lookers.Length];
        }

        Array.Clear(_begin);
        var listed = _listed.AsSpan(0, List(population, seats, draws));
        var sum = 0;
        foreach (ref var begin in _begin.AsSpan()) (begin, sum) = (sum, sum + begin);
        foreach (ref readonly var one in listed) _lookers[_begin[one.Queue]++] = one.Looker;

        // Each begin has moved to its queue's end, which is the next one's begin.
        Array.Copy(_begin, 0, _begin, 1, _begin.Length - 1);
        _begin[0] = 0;
    }

    // Lists who is single still, with the queue, and counts the queues.
    private int List(Population population, ReadOnlySpan<Seat> seats, YearDraws draws)
    {
        var keys = population.Key;
        var households = population.Members;
        var residence = population.Residence;
        var hukou = population.Hukou;
        var count = 0;
        foreach (var (row, slot) in seats)
        {
            var person = Members.At(households[row], slot);
            if (Members.Age(person) is < FormationCandidates.FirstPairingAge
                    or > FormationCandidates.LastPairingAge
                || !FormationCandidates.IsSingle(households[row], slot))
            {
                continue;
            }

            var mask = _bucketMask[residence[row]];
            var seatKey = keys[row] ^ ((uint)slot * 0x9E3779B9u);
            var outside = hukou[row] == Cells.OutsideHukou ? mask + 1 : 0;
            var bucket = (draws.Standing(seatKey) & mask) + outside;
            var queue = _firstQueue[residence[row]] + (2 * (int)bucket) + Members.Sex(person);
            _begin[queue]++;
            _listed[count++] = (queue, new(draws.Rank(seatKey), row, (byte)slot, person));
        }

        return count;
    }

    // Households of the next queues, see Population.Touch.
    private void Touch(Population population, int queue)
    {
        var lookers = _lookers.AsSpan(
            _begin[queue].._begin[Math.Min(queue + QueuesAhead, _begin.Length - 1)]);
        var sum = 0UL;
        foreach (ref readonly var looker in lookers) sum += population.Touch(looker.Row);
        _touched += sum;
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

    private bool Join(
        Population population, Looker man, Looker woman, YearDraws draws, HukouCounts counts)
    {
        var (his, hers) = (population.Members[man.Row], population.Members[woman.Row]);
        return man.Row != woman.Row
            && Members.At(his, man.Slot) == man.Person
            && Members.At(hers, woman.Slot) == woman.Person
            && new Couple(
                population, new(man.Row, man.Slot), new(woman.Row, woman.Slot), _parameters,
                draws, counts).Join();
    }

    private readonly record struct Looker(uint Rank, int Row, byte Slot, byte Person);
}
