// Taking people out of a pool by age: by odds, or as near as can be to the ages wanted.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Syntheses;

/// <summary>Pools are counts by age (or by age and sex); nobody is taken twice.</summary>
internal static class AgeTaking
{
    /// <summary>
    /// Takes a total with chances whose odds are those given times one common factor. Tiny odds
    /// mean: only when nobody else is left. The total is met exactly, no entry exceeds its pool.
    /// </summary>
    public static int[] ByOdds(ReadOnlySpan<int> pool, ReadOnlySpan<double> odds, int total)
    {
        var all = 0;
        foreach (var count in pool) all += count;
        if (total < 0 || total > all)
            throw new InvalidOperationException($"{total} people wanted of a pool of {all}.");
        if (total == 0) return new int[pool.Length];

        var (low, high) = (1e-18, 1e18);
        for (var step = 0; step < 60; step++)
        {
            var middle = Math.Sqrt(low * high);
            if (Expected(pool, odds, middle, []) < total) low = middle;
            else high = middle;
        }
        var expected = new double[pool.Length];
        Expected(pool, odds, high, expected);
        return Capped(LargestRemainder.Share(expected, total), pool);
    }

    /// <summary>The number living as the odds say, without any factor.</summary>
    public static double Natural(ReadOnlySpan<int> pool, ReadOnlySpan<double> odds) =>
        Expected(pool, odds, 1, []);

    /// <summary>
    /// As many as are wanted, at the ages wanted where the pool has them, else at the nearest ages,
    /// younger and older in equal parts. The pool must hold as many as are wanted in all.
    /// </summary>
    public static int[] Nearest(ReadOnlySpan<int> wanted, ReadOnlySpan<int> pool)
    {
        var taken = new int[pool.Length];
        var need = wanted.ToArray();
        for (var distance = 0; distance < pool.Length; distance++)
        {
            if (!need.AsSpan().ContainsAnyExcept(0)) break;
            for (var age = 0; age < need.Length; age++)
            {
                if (need[age] == 0) continue;
                var (below, above) = (age - distance, age + distance);
                need[age] -= Move((need[age] + 1) / 2, below, pool, taken);
                need[age] -= Move(need[age], above, pool, taken);
                need[age] -= Move(need[age], below, pool, taken);
            }
        }
        foreach (var left in need)
            if (left > 0) throw new InvalidOperationException("The pool is too small.");
        return taken;
    }

    /// <summary>
    /// Nearest, with all wishes moved by as many years as bring the mean age taken closest to the
    /// mean age wanted: a pool that is thin on one side then biases no mean.
    /// </summary>
    public static int[] NearestKeepingMean(ReadOnlySpan<int> wanted, ReadOnlySpan<int> pool)
    {
        const int MaxShift = 8;
        var wish = Mean(wanted);
        var best = Nearest(wanted, pool);
        var shifted = new int[wanted.Length];
        for (var shift = -MaxShift; shift <= MaxShift; shift++)
        {
            Array.Clear(shifted);
            for (var age = 0; age < wanted.Length; age++)
                shifted[Math.Clamp(age + shift, 0, wanted.Length - 1)] += wanted[age];
            var taken = Nearest(shifted, pool);
            if (Math.Abs(Mean(taken) - wish) < Math.Abs(Mean(best) - wish)) best = taken;
        }
        return best;
    }

    private static double Mean(ReadOnlySpan<int> ages)
    {
        var (count, sum) = (0L, 0L);
        for (var age = 0; age < ages.Length; age++)
        {
            count += ages[age];
            sum += (long)ages[age] * age;
        }
        return count == 0 ? 0 : (double)sum / count;
    }

    private static int Move(int count, int age, ReadOnlySpan<int> pool, int[] taken)
    {
        if (age < 0 || age >= pool.Length) return 0;
        var moved = Math.Min(count, pool[age] - taken[age]);
        taken[age] += moved;
        return moved;
    }

    private static double Expected(
        ReadOnlySpan<int> pool, ReadOnlySpan<double> odds, double factor, Span<double> each)
    {
        var sum = 0.0;
        for (var i = 0; i < pool.Length; i++)
        {
            // Nobody to be taken adds nothing, and dividing takes time.
            if (pool[i] == 0) continue;
            var expected = pool[i] * (odds[i] * factor / (1 + (odds[i] * factor)));
            if (!each.IsEmpty) each[i] = expected;
            sum += expected;
        }
        return sum;
    }

    // Rounding may lift an entry one above its pool: hand that one on to an entry with room.
    private static int[] Capped(int[] taken, ReadOnlySpan<int> pool)
    {
        var over = 0;
        for (var i = 0; i < taken.Length; i++)
        {
            over += Math.Max(0, taken[i] - pool[i]);
            taken[i] = Math.Min(taken[i], pool[i]);
        }
        for (var i = 0; i < taken.Length && over > 0; i++)
        {
            var room = Math.Min(over, pool[i] - taken[i]);
            taken[i] += room;
            over -= room;
        }
        return taken;
    }
}
