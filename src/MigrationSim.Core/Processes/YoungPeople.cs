// Who is of an age to study or free to pair: the households of which that lottery must be asked.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;


namespace MigrationSim.Core.Processes;

/// <summary>
/// Picks out everybody of eighteen, and everybody of twenty to forty without a partner: a single
/// core adult or a grown child (see <see cref="FormationCandidates.IsSingle"/>).
/// </summary>
public static class YoungPeople
{
    private const ulong Low7 = 0x7F7F7F7F7F7F7F7F;
    private const ulong High = 0x8080808080808080;
    private const ulong SingleSlots = 0x0000FFFFFFFFFFFF;
    private const ulong ChildSlots = 0x0000FFFFFFFF0000;

    // Bytes hold age + 1.
    private const byte Student = FormationCandidates.StudentAge + 1;
    private const byte First = FormationCandidates.FirstPairingAge + 1;
    private const byte Last = FormationCandidates.LastPairingAge + 1;

    /// <summary>Lists the households that have such members, ascending.</summary>
    /// <param name="members">Up to 65,536 households.</param>
    /// <param name="keys">Their keys.</param>
    /// <param name="found">The list; room for all.</param>
    /// <returns>How many were listed.</returns>
    public static int Find(ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, YoungList found)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keys.Length, members.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(found.Room, members.Length);
        return Avx512F.VL.IsSupported ? Wide512(members, keys, found)
            : Plain(members, keys, found);
    }

    /// <summary>One household after the other: the meaning of the wide way.</summary>
    public static int Plain(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, YoungList found) =>
        Rest(members, keys, 0, found, 0);

    /// <summary>
    /// Eight households at once; needs AVX-512. What was found is pressed together and stored
    /// with the rest of the eight, which the next eight overwrite.
    /// </summary>
    public static int Wide512(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, YoungList found)
    {
        ref var from = ref MemoryMarshal.GetReference(members);
        ref var key = ref MemoryMarshal.GetReference(keys);
        ref var toRow = ref MemoryMarshal.GetReference(found.Rows);
        ref var toKey = ref MemoryMarshal.GetReference(found.Keys);
        ref var toMembers = ref MemoryMarshal.GetReference(found.Members);
        var (i, count, rows) = (0, 0, Vector512<ulong>.Indices);
        for (; i + 8 <= members.Length; i += 8, rows += Vector512.Create(8UL))
        {
            var young = Of(Vector512.LoadUnsafe(ref from, (nuint)i));
            var hits = ~Vector512.Equals(young, Vector512<ulong>.Zero);
            var hitKeys = Avx512F.ConvertToVector256UInt32(hits);
            var (row, to) = (Avx512F.Compress(rows, hits, rows), (nuint)count);
            Avx512F.ConvertToVector128UInt16(row).StoreUnsafe(ref toRow, to);
            Avx512F.Compress(young, hits, young).StoreUnsafe(ref toMembers, to);
            var eight = Vector256.LoadUnsafe(ref key, (nuint)i);
            Avx512F.VL.Compress(eight, hitKeys, eight).StoreUnsafe(ref toKey, to);
            count += BitOperations.PopCount(hits.ExtractMostSignificantBits());
        }

        return Rest(members, keys, i, found, count);
    }

    private static int Rest(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, int i, YoungList found, int count)
    {
        for (; i < members.Length; i++)
        {
            // Written in any case and kept if it is not 0: the processor need not guess.
            var young = Of(members[i]);
            (found.Rows[count], found.Keys[count]) = ((ushort)i, keys[i]);
            found.Members[count] = young;
            count += young == 0 ? 0 : 1;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Of(Vector512<ulong> members)
    {
        var ages = members.AsByte() & Vector512.Create((byte)0x7F);
        var grown = Vector512.LessThanOrEqual(
            ages - Vector512.Create(First), Vector512.Create((byte)(Last - First)));
        var eighteen = Vector512.Equals(ages, Vector512.Create(Student));
        var isAlone = Vector512.Equals(members & Vector512.Create(0xFFUL), Vector512<ulong>.Zero)
            | Vector512.Equals(members & Vector512.Create(0xFF00UL), Vector512<ulong>.Zero);
        var slots = Vector512.ConditionalSelect(
            isAlone, Vector512.Create(SingleSlots), Vector512.Create(ChildSlots));
        return members & ((grown.AsUInt64() & slots) | eighteen.AsUInt64());
    }

    // Top bits of bytes whose ages are within bounds (see Members.CountAged), then whole bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Of(ulong members)
    {
        var isAlone = (members & 0xFF) == 0 || (members & 0xFF00) == 0;
        var grown = Within(members, First, Last) & (isAlone ? SingleSlots : ChildSlots);
        var tops = grown | Within(members, Student, Student);
        return members & ((tops << 1) - (tops >> 7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Within(ulong members, ulong first, ulong last)
    {
        const ulong Ones = 0x0101010101010101;
        var ages = members & Low7;
        return (ages + (Ones * (128 - first))) & ~(ages + (Ones * (127 - last))) & High;
    }
}

/// <summary>Households of a batch that have young members.</summary>
/// <param name="rows">Their positions in the batch.</param>
/// <param name="keys">Their keys.</param>
/// <param name="members">Their young members alone.</param>
public readonly ref struct YoungList(Span<ushort> rows, Span<uint> keys, Span<ulong> members)
{
    public Span<ushort> Rows { get; } = rows;

    public Span<uint> Keys { get; } = keys;

    public Span<ulong> Members { get; } = members;

    /// <summary>How many households fit.</summary>
    public int Room => Math.Min(Rows.Length, Math.Min(Keys.Length, Members.Length));
}
