// Counting sorts by age.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Stable orders of many things by small whole numbers, in linear time.</summary>
internal static class AgeOrder
{
    /// <summary>
    /// Positions of the keys (below 128) in ascending order; equal keys keep theirs.
    /// </summary>
    public static int[] Of(ReadOnlySpan<byte> keys)
    {
        var next = Starts(keys);
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++) order[next[keys[i]]++] = i;
        return order;
    }

    /// <summary>
    /// The values in ascending order of their keys (below 128); those of equal keys keep theirs.
    /// </summary>
    public static T[] Sort<T>(ReadOnlySpan<byte> keys, ReadOnlySpan<T> values)
    {
        var next = Starts(keys);
        var sorted = new T[values.Length];
        for (var i = 0; i < keys.Length; i++) sorted[next[keys[i]]++] = values[i];
        return sorted;
    }

    /// <summary>
    /// Where the things of each key (below 128) begin once they stand in ascending order.
    /// </summary>
    public static int[] Starts(ReadOnlySpan<byte> keys)
    {
        var start = new int[129];
        Count(keys, start.AsSpan(1));
        for (var key = 0; key < 128; key++) start[key + 1] += start[key];
        return start;
    }

    /// <summary>How many keys have each age 0..Oldest.</summary>
    public static int[] Count(ReadOnlySpan<byte> ages)
    {
        var count = new int[128];
        Count(ages, count);
        return count[..Ages.Count];
    }

    // Of four at a time each in a count of its own: like ones often follow one another, and the
    // second would wait for the first.
    private static void Count(ReadOnlySpan<byte> keys, Span<int> count)
    {
        const int Width = 128;
        Span<int> others = stackalloc int[3 * Width];
        others.Clear();
        count = count[..Width];
        var i = 0;
        for (; i + 4 <= keys.Length; i += 4)
        {
            count[keys[i]]++;
            others[keys[i + 1]]++;
            others[Width + keys[i + 2]]++;
            others[(2 * Width) + keys[i + 3]]++;
        }

        for (; i < keys.Length; i++) count[keys[i]]++;
        for (var key = 0; key < Width; key++)
            count[key] += others[key] + others[Width + key] + others[(2 * Width) + key];
    }

    /// <summary>The ages of a count, ascending.</summary>
    public static byte[] Expand(ReadOnlySpan<int> count)
    {
        var total = 0;
        foreach (var n in count) total += n;
        var ages = new byte[total];
        var next = 0;
        for (var age = 0; age < count.Length; age++)
        {
            ages.AsSpan(next, count[age]).Fill((byte)age);
            next += count[age];
        }
        return ages;
    }

    /// <summary>
    /// The members' bytes of a table by age and sex, ascending by age, sexes mixed.
    /// </summary>
    public static byte[] ExpandMembers(ReadOnlySpan<int> table)
    {
        var total = 0;
        foreach (var n in table) total += n;
        var members = new byte[total];
        var next = 0;
        for (var age = 0; age < Ages.Count; age++)
        {
            var (men, women) = (table[age * 2], table[(age * 2) + 1]);
            var all = men + women;

            // Women are spread evenly among the men of their age: i women / all, step by step.
            for (var (i, rest) = (0, 0L); i < all; i++)
            {
                rest += women;
                var isWoman = rest >= all;
                if (isWoman) rest -= all;
                members[next++] = Members.Person(age, isWoman ? Ages.Female : Ages.Male);
            }
        }
        return members;
    }

    /// <summary>One sex of a table by age and sex.</summary>
    public static int[] OneSex(ReadOnlySpan<int> table, int sex)
    {
        var count = new int[Ages.Count];
        for (var age = 0; age < count.Length; age++) count[age] = table[(age * 2) + sex];
        return count;
    }

    public static byte Clamp(int age) =>
        (byte)Math.Clamp(age, Members.AdultAge, Ages.Oldest);
}
