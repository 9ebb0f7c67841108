// The same households in two runs, side by side.
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Comparisons;

/// <summary>Is shown a household as it is in each run; one without members is not there.</summary>
public interface IPairCounter<TSelf>
    where TSelf : class
{
    void Add(in Household inBase, in Household inVariant);

    /// <summary>Adds another thread's.</summary>
    void Add(TSelf other);
}

/// <summary>
/// Pairs by key. Keys may collide: of several households with one key those that are equal in both
/// runs are paired first, and the others in the order of Household. Whatever the order of rows and
/// the number of threads, the pairs are the same.
/// </summary>
public static class HouseholdPairs
{
    /// <summary>Shows every pair to counters and returns the sum of them.</summary>
    public static TCounter Count<TCounter>(
        Population inBase, Population inVariant, int threads, CancellationToken cancel)
        where TCounter : class, IPairCounter<TCounter>, new()
    {
        var (first, second) = (new KeyBuckets(inBase), new KeyBuckets(inVariant));
        var (total, gate) = (new TCounter(), new Lock());
        Parallel.For(
            0, KeyBuckets.Count,
            new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel },
            () => (Counter: new TCounter(), Desk: new Desk()),
            (bucket, _, own) =>
            {
                own.Desk.Pair(
                    inBase, first.Rows(bucket), inVariant, second.Rows(bucket), own.Counter);
                return own;
            },
            own =>
            {
                // Whole numbers: the order in which threads end changes no sum.
                lock (gate) total.Add(own.Counter);
            });
        return total;
    }

    // One thread's room to sort two buckets.
    private sealed class Desk
    {
        private readonly Side _base = new();
        private readonly Side _variant = new();

        public void Pair<TCounter>(
            Population inBase, ReadOnlySpan<int> baseRows, Population inVariant,
            ReadOnlySpan<int> variantRows, TCounter counter)
            where TCounter : class, IPairCounter<TCounter>
        {
            _base.Open(inBase, baseRows);
            _variant.Open(inVariant, variantRows);
            while (!_base.IsDone || !_variant.IsDone)
            {
                var key = (uint)Math.Min(_base.NextKey, _variant.NextKey);
                var (a, b) = (_base.Take(key), _variant.Take(key));
                if (a.Count == 1 && b.Count == 1) counter.Add(a[0], b[0]);
                else PairSets(a, b, counter);
            }
        }

        private static void PairSets<TCounter>(
            List<Household> a, List<Household> b, TCounter counter)
            where TCounter : class, IPairCounter<TCounter>
        {
            a.Sort();
            b.Sort();
            for (var i = a.Count - 1; i >= 0; i--)
            {
                var same = b.IndexOf(a[i]);
                if (same < 0) continue;
                counter.Add(a[i], b[same]);
                a.RemoveAt(i);
                b.RemoveAt(same);
            }

            for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
            {
                counter.Add(
                    i < a.Count ? a[i] : default,
                    i < b.Count ? b[i] : default);
            }
        }
    }

    // A bucket of one run in the order of keys.
    private sealed class Side
    {
        private readonly List<Household> _taken = [];
        private Population _people = new(0);
        private uint[] _keys = [];
        private int[] _rows = [];
        private int _count;
        private int _at;

        public bool IsDone => _at == _count;

        /// <summary>Beyond every key when done.</summary>
        public long NextKey => IsDone ? long.MaxValue : _keys[_at];

        public void Open(Population people, ReadOnlySpan<int> rows)
        {
            if (_rows.Length < rows.Length)
                (_keys, _rows) = (new uint[2 * rows.Length], new int[2 * rows.Length]);
            (_people, _count, _at) = (people, rows.Length, 0);
            rows.CopyTo(_rows);
            var keys = people.Key;
            for (var i = 0; i < rows.Length; i++) _keys[i] = keys[rows[i]];
            Array.Sort(_keys, _rows, 0, _count);
        }

        /// <summary>All of a key, perhaps none; the list lasts until the next call.</summary>
        public List<Household> Take(uint key)
        {
            _taken.Clear();
            while (_at < _count && _keys[_at] == key) _taken.Add(_people[_rows[_at++]]);
            return _taken;
        }
    }
}
