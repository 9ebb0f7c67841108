// Persons of the many rows of a batch that live in the same place, pressed together and counted.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    private ushort _home;

    public static bool IsSupported => Avx512Vbmi2.IsSupported;

    /// <summary>Adds the persons of most of 256 rows.</summary>
    /// <param name="members">The rows.</param>
    /// <param name="homes">Their homes, see <see cref="PersonTally.At"/>.</param>
    /// <param name="persons">Counters by home * 256 + member byte; bytes of 0 are nobody.</param>
    /// <param name="others">Rows that are left, 64 a set.</param>
    public void Count(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> homes, Span<int> persons,
        Span<ulong> others)
    {
        Choose(homes);
        var count = Press(members, homes, others);
        ref var person = ref MemoryMarshal.GetArrayDataReference(_crowd);
        ref var counter = ref MemoryMarshal.GetReference(persons.Slice(_home * 256, 256));
        for (nuint at = 0; at < count; at += AtOnce)
        {
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref person, at));
            Unsafe.Add(ref counter, (byte)eight)++;
            Unsafe.Add(ref counter, (byte)(eight >> 8))++;
            Unsafe.Add(ref counter, (byte)(eight >> 16))++;
            Unsafe.Add(ref counter, (byte)(eight >> 24))++;
            Unsafe.Add(ref counter, (byte)(eight >> 32))++;
            Unsafe.Add(ref counter, (byte)(eight >> 40))++;
            Unsafe.Add(ref counter, (byte)(eight >> 48))++;
            Unsafe.Add(ref counter, (byte)(eight >> 56))++;
        }
    }

    // Keeps to the home of the batch before while it is common, else takes the commonest of a
    // sample (majority vote, Boyer and Moore 1981).
    private void Choose(ReadOnlySpan<ushort> homes)
    {
        var (same, votes, candidate) = (0, 0, _home);
        for (var row = 0; row < homes.Length; row += CountKeys.Rows / Sample)
        {
            if (homes[row] == _home) same++;
            if (votes == 0) candidate = homes[row];
            votes += homes[row] == candidate ? 1 : -1;
        }

        if (same < FewOfSample) _home = candidate;
    }

    // Returns how many persons there are; nobody follows them.
    private nuint Press(
        ReadOnlySpan<ulong> members, ReadOnlySpan<ushort> homes, Span<ulong> others)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var where = ref MemoryMarshal.GetReference(homes);
        ref var crowd = ref MemoryMarshal.GetArrayDataReference(_crowd);
        var (home, count) = (Vector128.Create(_home), (nuint)0);
        for (var set = 0; set < others.Length; set++)
        {
            var rows = 0UL;
            for (var i = 0; i < CountKeys.SetRows; i += AtOnce)
            {
                var at = (nuint)((set * CountKeys.SetRows) + i);
                var here = Vector128.Equals(Vector128.LoadUnsafe(ref where, at), home);
                var persons = (Vector512.LoadUnsafe(ref who, at)
                    & Avx512F.ConvertToVector512Int64(here.AsInt16()).AsUInt64()).AsByte();
                var anybody = ~Vector512.Equals(persons, Vector512<byte>.Zero);
                Avx512Vbmi2.Compress(persons, anybody, persons).StoreUnsafe(ref crowd, count);
                count += (nuint)BitOperations.PopCount(anybody.ExtractMostSignificantBits());
                rows |= (ulong)here.ExtractMostSignificantBits() << i;
            }

            others[set] = ~rows;
        }

        Vector512<byte>.Zero.StoreUnsafe(ref crowd, count);
        return count;
    }
}
