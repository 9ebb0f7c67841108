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
/// few whatever it is: a wrongly guessed branch costs more than a counter.
/// </summary>
public sealed class StockTally
{
    /// <summary>Kinds of household that persons are counted apart in.</summary>
    internal const int HomesACell = 4;

    internal const int Collective = 1;

    /// <summary>Relabelled, and not moved since.</summary>
    internal const int Relabelled = 2;

    // Bytes that are nobody, one for each of four places; places in use stay 0.
    private const ulong Nobody = 0xFF807F00;

    private readonly int[] _persons = new int[Cells.Count * HomesACell * 256];

    // By alternative and kind: households in the low half, their pupils in the high one.
    private readonly long[] _households = new long[Cells.Count * HouseholdKind.Count];

    /// <summary>Persons by hukou (244, then outside Hunan) and alternative of residence.</summary>
    internal int[] Registered { get; } = new int[(Cells.HunanCount + 1) * Cells.Count];

    /// <summary>
    /// Persons by member byte in the households of a cell that are Collective or not, plus
    /// Relabelled or not.
    /// </summary>
    internal ReadOnlySpan<int> PersonsAt(int cell, int home) =>
        _persons.AsSpan(((cell * HomesACell) + home) * 256, 256);

    /// <summary>Households of a kind, and their children of 6-15.</summary>
    internal (int Households, int Pupils) KindAt(int cell, int kind)
    {
        var both = _households[(cell * HouseholdKind.Count) + kind];
        return ((int)both, (int)(both >> 32));
    }

    /// <summary>Whether a member byte is somebody: age + 1 of 1-126.</summary>
    internal static bool IsPerson(int person) => (person & 0x7F) is > 0 and < 0x7F;

    /// <summary>Back to nothing.</summary>
    public void Clear()
    {
        Array.Clear(_persons);
        Array.Clear(_households);
        Array.Clear(Registered);
    }

    /// <summary>Adds another thread's.</summary>
    public void Add(StockTally other)
    {
        Sums.Add(_persons, other._persons);
        Sums.Add(_households, other._households);
        Sums.Add(Registered, other.Registered);
    }

    /// <summary>Counts the rows from first to end.</summary>
    public void Count(Population population, int first, int end)
    {
        var keys = new CountKeys(
            stackalloc ulong[CountKeys.Rows], stackalloc ushort[CountKeys.PlaceCount]);
        for (var at = first; at < end; at += CountKeys.Rows)
        {
            var count = Math.Min(CountKeys.Rows, end - at);
            var members = population.Members.Slice(at, count);
            keys.Set(
                members, population.Residence.Slice(at, count), population.Hukou.Slice(at, count),
                population.Traits.Slice(at, count));
            Count(members, keys);
        }
    }

    // Hot: eight reads and six counters a row, no call that does not inline.
    private void Count(ReadOnlySpan<ulong> allMembers, in CountKeys keys)
    {
        var (persons, households, registered) = (_persons, _households, Registered);
        var marks = keys.Marks[..allMembers.Length];
        var kinds = keys.Kinds[..allMembers.Length];
        var papers = keys.Registered[..allMembers.Length];
        var homes = keys.Homes[..allMembers.Length];
        for (var i = 0; i < allMembers.Length; i++)
        {
            var (members, mark) = (allMembers[i], marks[i]);
            var occupied = Members.Occupied(members);
            var size = BitOperations.PopCount(occupied);
            var pupils = (long)BitOperations.PopCount(mark & MemberMarks.Pupils);
            households[kinds[i] + (int)(mark & HouseholdKind.OfMembers)] +=
                (pupils << 32) | ((long)(mark & MemberMarks.Living) >> MemberMarks.LivingBit);
            registered[papers[i]] += size;
            Add(persons.AsSpan(homes[i] * 256, 256), members, occupied, size);
        }
    }

    // The persons are packed side by side and counted four at a time, without a branch; a loop over
    // the slots of the few households above four would be guessed wrongly.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Span<int> persons, ulong members, ulong occupied, int size)
    {
        if (!Bmi2.X64.IsSupported)
        {
            for (var rest = members; rest != 0; rest >>= 8) persons[(byte)rest]++;
            return;
        }

        var packed = Bmi2.X64.ParallelBitExtract(members, occupied * 0xFF);
        AddFour(persons, packed, size);
        if (size > 4) AddFour(persons, packed >> 32, size - 4);
    }

    // The first four bytes, size of them persons.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(Span<int> persons, ulong packed, int size)
    {
        packed |= Nobody & (ulong.MaxValue << (8 * Math.Min(size, 4)));
        persons[(byte)packed]++;
        persons[(byte)(packed >> 8)]++;
        persons[(byte)(packed >> 16)]++;
        persons[(byte)(packed >> 24)]++;
    }
}
