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
/// batch share need not be looked up for each of them. Needs AVX-512 VBMI2. Scratch of one thread.
/// </summary>
internal sealed class CrowdLanes
{
    private const int AtOnce = 8;
    private const int Sample = 16;
    private const int FewOfSample = 6;

    // What is stored behind the last person is written over, or nobody.
    private readonly byte[] _crowd =
        new byte[(CountKeys.Rows * Members.SlotCount) + Vector512<byte>.Count];

    // Persons of one home by place among the eight and member byte: neighbours are often of the
    // same age, and then one addition to a counter would wait for the other.
    private readonly int[] _counters = new int[AtOnce * 256];
    private ushort _home;

    public static bool IsSupported => Avx512Vbmi2.IsSupported;

    /// <summary>Adds the persons of those of 256 rows that share a home.</summary>
    /// <param name="members">The rows.</param>
    /// <param name="homes">Their homes, see <see cref="PersonTally.At"/>.</param>
    /// <param name="home">The home in question.</param>
    /// <param name="persons">
    /// Counters by home * 256 + member byte, raised when the home changes or at the end; bytes of 0
    /// are nobody.
    /// </param>
    public void Count(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> homes, ushort home, Span<int> persons)
    {
        if (home != _home) Close(persons);
        _home = home;
        var count = Press(members, homes, home);
        ref var person = ref MemoryMarshal.GetArrayDataReference(_crowd);
        ref var counter = ref MemoryMarshal.GetArrayDataReference(_counters);
        for (nuint at = 0; at < count; at += AtOnce)
        {
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref person, at));
            Unsafe.Add(ref counter, (byte)eight)++;
            Unsafe.Add(ref counter, 256 + (byte)(eight >> 8))++;
            Unsafe.Add(ref counter, 512 + (byte)(eight >> 16))++;
            Unsafe.Add(ref counter, 768 + (byte)(eight >> 24))++;
            Unsafe.Add(ref counter, 1024 + (byte)(eight >> 32))++;
            Unsafe.Add(ref counter, 1280 + (byte)(eight >> 40))++;
            Unsafe.Add(ref counter, 1536 + (byte)(eight >> 48))++;
            Unsafe.Add(ref counter, 1792 + (byte)(eight >> 56))++;
        }
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
    public static ushort Choose(ReadOnlySpan<ushort> homes, ushort home)
    {
        var (same, votes, candidate) = (0, 0, home);
        for (var row = 0; row < homes.Length; row += CountKeys.Rows / Sample)
        {
            if (homes[row] == home) same++;
            if (votes == 0) candidate = homes[row];
            votes += homes[row] == candidate ? 1 : -1;
        }

        return same < FewOfSample ? candidate : home;
    }

    // Returns how many persons there are; nobody follows them.
    private nuint Press(ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> homes, ushort home)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var where = ref MemoryMarshal.GetReference(homes);
        ref var crowd = ref MemoryMarshal.GetArrayDataReference(_crowd);
        var (common, count) = (Vector128.Create(home), (nuint)0);
        for (nuint at = 0; at < CountKeys.Rows; at += AtOnce)
        {
            var here = Vector128.Equals(Vector128.LoadUnsafe(ref where, at), common);
            var persons = (Vector512.LoadUnsafe(ref who, at)
                & Avx512F.ConvertToVector512Int64(here.AsInt16()).AsUInt64()).AsByte();
            var anybody = ~Vector512.Equals(persons, Vector512<byte>.Zero);
            Avx512Vbmi2.Compress(persons, anybody, persons).StoreUnsafe(ref crowd, count);
            count += (nuint)BitOperations.PopCount(anybody.ExtractMostSignificantBits());
        }

        Vector512<byte>.Zero.StoreUnsafe(ref crowd, count);
        return count;
    }
}
