// One thread's count of everybody: a few counters a household, from which all stocks follow.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Counters of 32 bits, enough for two thousand million persons. Every household raises the same
/// handful of counters whatever it is: a wrongly guessed branch costs more than a counter.
/// </summary>
public sealed class StockTally
{
    private const ulong Low7 = 0x7F7F7F7F7F7F7F7F;
    private const ulong High = 0x8080808080808080;
    private const ulong Ones = 0x0101010101010101;

    // Adding 127 - a to age + 1 sets a byte's top bit from age a on.
    private const ulong From6 = Ones * (127 - 6);
    private const ulong From16 = Ones * (127 - 16);
    private const ulong From18 = Ones * (127 - Members.AdultAge);
    private const ulong From20 = Ones * (127 - 20);
    private const ulong From60 = Ones * (127 - 60);

    // Bytes that are nobody, one for each of four places; places in use stay 0.
    private const ulong Nobody = 0xFF807F00;

    private readonly int[] _persons = new int[Cells.Count * 2 * 256];

    /// <summary>Households by alternative and kind.</summary>
    internal int[] Households { get; } = new int[Cells.Count * HouseholdKind.Count];

    /// <summary>Persons by hukou (244, then outside Hunan) and alternative of residence.</summary>
    internal int[] Registered { get; } = new int[(Cells.HunanCount + 1) * Cells.Count];

    /// <summary>Persons in households relabelled and not moved since, by alternative.</summary>
    internal int[] Relabelled { get; } = new int[Cells.Count];

    /// <summary>
    /// Children of 6-15 by alternative, then registered in the county (0) or elsewhere (1).
    /// </summary>
    internal int[] Pupils { get; } = new int[Cells.Count * 2];

    private int[][] All => [_persons, Households, Registered, Relabelled, Pupils];

    /// <summary>Persons by member byte, of family (0) or collective households (1).</summary>
    internal ReadOnlySpan<int> PersonsAt(int cell, int collective) =>
        _persons.AsSpan(((cell * 2) + collective) * 256, 256);

    /// <summary>Whether a member byte is somebody: age + 1 of 1-126.</summary>
    internal static bool IsPerson(int person) => (person & 0x7F) is > 0 and < 0x7F;

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        foreach (var counters in All) Array.Clear(counters);
    }

    /// <summary>Adds another thread's.</summary>
    public void Add(StockTally other)
    {
        foreach (var (sum, part) in All.Zip(other.All)) Sums.Add(sum, part);
    }

    /// <summary>Counts the rows from first to end.</summary>
    public void Count(Population population, int first, int end)
    {
        var count = end - first;
        var allMembers = population.Members.Slice(first, count);
        var residences = population.Residence.Slice(first, count);
        var hukous = population.Hukou.Slice(first, count);
        var allTraits = population.Traits.Slice(first, count);
        var (persons, households, pupils) = (_persons, Households, Pupils);
        var (registered, relabelled) = (Registered, Relabelled);
        for (var i = 0; i < allMembers.Length; i++)
        {
            var members = allMembers[i];
            if (members == 0) continue;
            int cell = residences[i], hukou = hukous[i], traits = allTraits[i];
            var ages = members & Low7;
            var occupied = ((ages + Low7) | members) & High;
            var size = BitOperations.PopCount(occupied);
            var foreign = (cell ^ hukou) > 1 ? 1 : 0;
            var kind = HouseholdKind.Of(
                traits, IsWorking(ages, occupied),
                ((ages + From16) & ~(ages + From20) & High) != 0, foreign);
            households[(cell * HouseholdKind.Count) + kind]++;
            registered[(Math.Min(hukou, Cells.HunanCount) * Cells.Count) + cell] += size;
            relabelled[cell] += size * ((traits / Traits.Relabelled) & 1);
            pupils[(cell * 2) + foreign] += BitOperations.PopCount(
                (ages + From6) & ~(ages + From16) & High);
            var home = (cell * 2) + ((traits / Traits.Collective) & 1);
            Add(persons.AsSpan(home * 256, 256), members, occupied, size);
        }
    }

    // Whether the reference person, the first adult or else the first of all, is 16-59.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWorking(ulong ages, ulong occupied)
    {
        var adults = (ages + From18) & High;
        var first = adults != 0 ? adults : occupied;
        return ((ages + From16) & ~(ages + From60) & first & (~first + 1)) != 0;
    }

    // Up to four persons are packed side by side and counted without a branch.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<int> persons, ulong members, ulong occupied, int size)
    {
        if (Bmi2.X64.IsSupported && size <= 4)
        {
            var packed = Bmi2.X64.ParallelBitExtract(members, (occupied >> 7) * 0xFF)
                | (Nobody & (ulong.MaxValue << (8 * size)));
            persons[(byte)packed]++;
            persons[(byte)(packed >> 8)]++;
            persons[(byte)(packed >> 16)]++;
            persons[(byte)(packed >> 24)]++;
            return;
        }

        for (var rest = members; rest != 0; rest >>= 8) persons[(byte)rest]++;
    }
}
