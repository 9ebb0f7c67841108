// Codes of many households at once; the same as one by one.
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Families sixty-four side by side, slot by slot; what is left of them, and all else, thirty-two
/// side by side. Graduates, of whom more is to be known, are coded one by one.
/// </summary>
public static partial class DeciderLanes
{
    private const int Rows = SlotPlanes.Rows;

    /// <summary>Words of leavers of a whole batch: a bit a row, then slot by slot.</summary>
    public const int LeaverWords = RowMasks.Count * Members.SlotCount;

    /// <summary>
    /// Codes a batch, finds its members who decide for themselves, and marks who may consider a
    /// move.
    /// </summary>
    /// <param name="batch">The batch.</param>
    /// <param name="codes">Gets a code a row.</param>
    /// <param name="leavers">
    /// Gets who decides for themselves: word w * 8 + s has slot s of rows 64 w and following, a
    /// bit a row.
    /// </param>
    public static void Code(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        var coded = Avx512Vbmi.IsSupported ? Wide512(batch, codes, leavers)
            : Avx2.IsSupported ? Wide256(batch, codes, leavers) : 0;
        leavers[(coded / Rows * Members.SlotCount)..].Clear();
        batch.Must[(coded / Rows)..].Clear();
        for (var i = coded; i < batch.Count; i++) One(batch, i, codes, leavers);
        batch.Tables.Thinning.Plain(batch, coded);
    }

    /// <summary>Who of 64 households decide for themselves: their words, by slot.</summary>
    public static Span<ulong> Of(Span<ulong> leavers, int row) =>
        leavers.Slice(row / Rows * Members.SlotCount, Members.SlotCount);

    private static void One(DecisionBatch batch, int i, Span<ulong> codes, Span<ulong> leavers)
    {
        var household = batch.Population[batch.First + i];
        codes[i] = DeciderCode.Of(household, batch.Inputs);
        if (DeciderCode.Chance(codes[i]) == ActivationTable.Always)
            batch.Must[i / Rows] |= 1UL << i;
        var words = Of(leavers, i);
        var slots = Members.Slots(FamilySplit.Leavers(household.Members));
        for (var slot = 0; slot < words.Length; slot++)
            words[slot] = (words[slot] & ~(1UL << i)) | ((ulong)(slots >> slot & 1) << i);
    }

    // How many rows were coded: all but a rest of less than 64. Needs AVX-512 VBMI.
    private static int Wide512(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        ref var residence = ref MemoryMarshal.GetReference(batch.Residence);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var trait = ref MemoryMarshal.GetReference(batch.Traits);
        ref var years = ref MemoryMarshal.GetReference(batch.YearsHere);
        ref var code = ref MemoryMarshal.GetReference(codes);
        Span<byte> planes = stackalloc byte[SlotPlanes.SetLength];
        Span<byte> digits = stackalloc byte[SlotPlanes.SetLength];
        var thinning = batch.Tables.Thinning;
        var i = 0;
        for (; i + Rows <= batch.Count; i += Rows)
        {
            SlotPlanes.Turn(batch.Members.Slice(i, Rows), planes);
            var families = new FamilyPlanes(planes, Of(leavers, i));
            var (age, flags) = (families.Age, families.Flags);
            var somebody = families.IsSomebody.AsSByte();
            var at = (nuint)i;
            var first = new CodeLanes(
                Vector512.WidenLower(age), Vector512.WidenLower(flags),
                Vector512.WidenLower(somebody).AsUInt16(),
                new(ref trait, ref residence, ref hukou, ref years, at));
            first.Store(ref code, at);
            var last = new CodeLanes(
                Vector512.WidenUpper(age), Vector512.WidenUpper(flags),
                Vector512.WidenUpper(somebody).AsUInt16(),
                new(ref trait, ref residence, ref hukou, ref years, at + CodeLanes.Width));
            last.Store(ref code, at + CodeLanes.Width);
            var rows = Mask(first.Graduates, last.Graduates);
            SlotPlanes.Turn(batch.Low.Slice(i, Rows), digits);
            var cores = Vector512.Create<byte>(digits[..Rows]);
            var possible = Of(batch.Possible, i);
            thinning.Leavers(planes, digits, Of(leavers, i), possible);
            var (mayWin, ready) = thinning.Cores(first.Rows, Vector512.WidenLower(cores));
            var (mayWin2, ready2) = thinning.Cores(last.Rows, Vector512.WidenUpper(cores));
            possible[0] = rows | Mask(mayWin, mayWin2);
            batch.Ready[i / Rows] = Mask(ready, ready2);
            batch.Must[i / Rows] = 0;
            for (; rows != 0; rows &= rows - 1)
                One(batch, i + BitOperations.TrailingZeroCount(rows), codes, leavers);
        }

        return i;
    }

    private static ulong Mask(Vector512<ushort> first, Vector512<ushort> last) =>
        first.ExtractMostSignificantBits()
            | (last.ExtractMostSignificantBits() << CodeLanes.Width);
}
