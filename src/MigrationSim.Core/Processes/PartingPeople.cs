// Who may part or join kin: the households of which that lottery must be asked.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>Picks out couples, and households in which everybody is old.</summary>
public static class PartingPeople
{
    private const ulong First = 0xFF;
    private const ulong Second = 0xFF00;

    /// <summary>Lists such households, ascending.</summary>
    /// <param name="members">Up to 65,536 households.</param>
    /// <param name="keys">Their keys.</param>
    /// <param name="rows">Gets their positions; room for all.</param>
    /// <param name="found">Gets their keys; room for all.</param>
    /// <returns>How many were listed.</returns>
    public static int Find(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, Span<ushort> rows, Span<uint> found)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keys.Length, members.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, members.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Length, members.Length);
        return Avx512F.VL.IsSupported ? Wide512(members, keys, rows, found)
            : Plain(members, keys, rows, found);
    }

    /// <summary>Whether a household that is not empty has nobody under 75.</summary>
    public static bool AreOld(ulong members) =>
        Members.CountAged(members, 0, FormationCandidates.ElderAge - 1) == 0;

    /// <summary>One household after the other: the meaning of the wide way.</summary>
    public static int Plain(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, Span<ushort> rows,
        Span<uint> found) =>
        Rest(members, keys, 0, rows, found, 0);

    /// <summary>
    /// Eight households at once; needs AVX-512. What was found is pressed together and stored
    /// with the rest of the eight, which the next eight overwrite.
    /// </summary>
    public static int Wide512(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, Span<ushort> rows, Span<uint> found)
    {
        ref var who = ref MemoryMarshal.GetReference(members);
        ref var key = ref MemoryMarshal.GetReference(keys);
        ref var toRow = ref MemoryMarshal.GetReference(rows);
        ref var toKey = ref MemoryMarshal.GetReference(found);
        var (i, count) = (0, 0);
        var numbers = Vector256<uint>.Indices;
        for (; i + 8 <= members.Length; i += 8, numbers += Vector256.Create(8u))
        {
            var hits = Avx512F.ConvertToVector256UInt32(
                MayPart(Vector512.LoadUnsafe(ref who, (nuint)i)));
            var row = Avx512F.VL.Compress(numbers, hits, numbers);
            Avx512F.VL.ConvertToVector128UInt16(row).StoreUnsafe(ref toRow, (nuint)count);
            var eight = Vector256.LoadUnsafe(ref key, (nuint)i);
            Avx512F.VL.Compress(eight, hits, eight).StoreUnsafe(ref toKey, (nuint)count);
            count += BitOperations.PopCount(hits.ExtractMostSignificantBits());
        }

        return Rest(members, keys, i, rows, found, count);
    }

    private static int Rest(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, int i, Span<ushort> rows,
        Span<uint> found, int count)
    {
        for (; i < members.Length; i++)
        {
            // Written in any case and kept if it may part: the processor need not guess.
            (rows[count], found[count]) = ((ushort)i, keys[i]);
            count += MayPart(members[i]) ? 1 : 0;
        }

        return count;
    }

    private static bool MayPart(ulong members) =>
        ((members & First) != 0 && (members & Second) != 0) || (members != 0 && AreOld(members));

    // Lanes of ones where a household may part.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes MayPart(Lanes members)
    {
        var ages = members & All(Low7);
        var younger = Vector512.AndNot(
            ((ages + All(Low7)) | members) & All(High),
            Aged(ages, FormationCandidates.ElderAge));
        var isSingle = Vector512.Equals(members & All(First), Lanes.Zero)
            | Vector512.Equals(members & All(Second), Lanes.Zero);
        var areOld = Vector512.AndNot(
            Vector512.Equals(younger, Lanes.Zero), Vector512.Equals(members, Lanes.Zero));
        return areOld | ~isSingle;
    }
}
