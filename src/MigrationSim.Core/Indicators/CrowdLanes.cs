// Persons of the many rows of a batch that live in the same place, pressed together and counted.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Rows stand by place as they were grown, and most households have not moved: what most rows of a
/// batch share need not be looked up for each of them. Needs AVX2; presses with AVX-512 VBMI2, and
/// without it sorts. Scratch of one thread.
/// </summary>
internal sealed partial class CrowdLanes
{
    private const int AtOnce = 8;
    private const int Sample = 16;
    private const int FewOfRows = 96;
    private const int Most = CountKeys.Rows * Members.SlotCount;

    // What is stored behind the last person is written over, or nobody.
    private readonly byte[] _crowd = new byte[Most + Vector512<byte>.Count];

    // The others, and the homes of each.
    private readonly byte[] _others = new byte[Most + Vector512<byte>.Count];
    private readonly ushort[] _homes = new ushort[Most + Vector512<byte>.Count];

    // Persons of one home by place among the eight and member byte: neighbours are often of the
    // same age, and then one addition to a counter would wait for the other.
    private readonly int[] _counters = new int[AtOnce * 256];
    private ushort _home;

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Adds the persons of 256 rows.</summary>
    /// <param name="keys">Of the rows.</param>
    /// <param name="persons">
    /// Counters by home * 256 + member byte. Those of the home most have are raised when it changes
    /// or at the end; bytes of 0 are nobody.
    /// </param>
    public void Count(in CountKeys keys, Span<int> persons)
    {
        if (!Avx512Vbmi2.IsSupported)
        {
            Count256(keys, persons);
            return;
        }

        var (crowd, others) = Press(keys);
        CountCrowd(keys.Home, crowd, persons);
        var person = _others.AsSpan(0, others);
        var homes = _homes.AsSpan(0, others);
        for (var i = 0; i < person.Length; i++) persons[(homes[i] << 8) | person[i]]++;
    }

    /// <summary>Carries the counters over and empties them.</summary>
    public void Close(Span<int> persons)
    {
        var home = persons.Slice(_home * 256, 256);
        for (var at = 0; at < AtOnce; at++) Sums.Add(home, _counters.AsSpan(at * 256, 256));
        Array.Clear(_counters);
    }

    /// <summary>
    /// Keeps to a home while it is common among 256 rows, else takes the commonest of a sample
    /// (majority vote, Boyer and Moore 1981).
    /// </summary>
    public static ushort Choose(in CountKeys keys, ushort home)
    {
        var same = 0;
        foreach (ref readonly var set in keys.Sets) same += BitOperations.PopCount(set.Here);
        if (same >= FewOfRows) return home;
        var (votes, candidate) = (0, home);
        for (var row = 0; row < CountKeys.Rows; row += CountKeys.Rows / Sample)
        {
            if (votes == 0) candidate = keys.Homes[row];
            votes += keys.Homes[row] == candidate ? 1 : -1;
        }

        return candidate;
    }

    private void CountCrowd(ushort home, int count, Span<int> persons)
    {
        if (count == 0) return;
        Turn(home, persons);
        ref var person = ref MemoryMarshal.GetArrayDataReference(_crowd);
        ref var counter = ref MemoryMarshal.GetArrayDataReference(_counters);
        for (var at = 0; at < count; at += AtOnce)
        {
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref person, at));
            Raise(ref counter, eight);
        }
    }

    // To the counters of a home.
    private void Turn(ushort home, Span<int> persons)
    {
        if (home != _home) Close(persons);
        _home = home;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Raise(ref int counter, ulong eight)
    {
        Unsafe.Add(ref counter, (nuint)(byte)eight)++;
        Unsafe.Add(ref counter, (nuint)(byte)(eight >> 8) + 256)++;
        Unsafe.Add(ref counter, (nuint)(byte)(eight >> 16) + 512)++;
        Unsafe.Add(ref counter, (nuint)(byte)(eight >> 24) + 768)++;
        Unsafe.Add(ref counter, (nuint)(byte)(eight >> 32) + 1024)++;
        Unsafe.Add(ref counter, (nuint)(byte)(eight >> 40) + 1280)++;
        Unsafe.Add(ref counter, (nuint)(byte)(eight >> 48) + 1536)++;
        Unsafe.Add(ref counter, (nuint)(byte)(eight >> 56) + 1792)++;
    }

    // Needs AVX-512 VBMI2. Returns how many persons have the home most have, and how many have not;
    // nobody follows the former.
    private (int Crowd, int Others) Press(in CountKeys keys)
    {
        ref var plane = ref MemoryMarshal.GetReference(keys.Planes);
        ref var present = ref MemoryMarshal.GetReference(keys.Here);
        ref var where = ref MemoryMarshal.GetReference(keys.Homes);
        ref var crowd = ref MemoryMarshal.GetArrayDataReference(_crowd);
        ref var other = ref MemoryMarshal.GetArrayDataReference(_others);
        var homes = _homes.AsSpan();
        var (crowdCount, otherCount) = (0, 0);
        for (var row = 0; row < CountKeys.Rows; row += SlotPlanes.Rows)
        {
            var here = Vector512.LoadUnsafe(ref present, (nuint)row);
            var low = Vector512.LoadUnsafe(ref where, (nuint)row);
            var high = Vector512.LoadUnsafe(ref where, (nuint)row + 32);
            for (var slot = 0; slot < Members.SlotCount; slot++)
            {
                var all = Vector512.LoadUnsafe(
                    ref plane, (nuint)((row * Members.SlotCount) + (slot * SlotPlanes.Rows)));
                if (all == Vector512<byte>.Zero) continue;
                var persons = all & here;
                var anybody = ~Vector512.Equals(persons, Vector512<byte>.Zero);
                Avx512Vbmi2.Compress(persons, anybody, persons)
                    .StoreUnsafe(ref crowd, (nuint)crowdCount);
                crowdCount += BitOperations.PopCount(anybody.ExtractMostSignificantBits());

                var rest = Vector512.AndNot(all, here);
                var strangers = ~Vector512.Equals(rest, Vector512<byte>.Zero);
                Avx512Vbmi2.Compress(rest, strangers, rest)
                    .StoreUnsafe(ref other, (nuint)otherCount);
                otherCount = WordLists.Append(
                    low, Words(strangers.GetLower()), homes, otherCount);
                otherCount = WordLists.Append(
                    high, Words(strangers.GetUpper()), homes, otherCount);
            }
        }

        Vector512<byte>.Zero.StoreUnsafe(ref crowd, (nuint)crowdCount);
        return (crowdCount, otherCount);
    }

    // Masks of bytes as masks of words.
    private static Vector512<ushort> Words(Vector256<byte> mask) =>
        Avx512BW.ConvertToVector512Int16(mask.AsSByte()).AsUInt16();
}
