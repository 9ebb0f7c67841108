// Codes of many households at once, for processors with AVX2.
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

public static partial class DeciderLanes
{
    private const int Half = Rows / 2;

    // How many rows were coded: all but a rest of less than 64.
    private static int Wide256(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        Span<byte> planes = stackalloc byte[SlotPlanes.SetLength];
        Span<byte> digits = stackalloc byte[SlotPlanes.SetLength];
        var thinning = batch.Tables.Thinning;
        var i = 0;
        for (; i + Rows <= batch.Count; i += Rows)
        {
            SlotPlanes.Turn(batch.Members.Slice(i, Rows), planes);
            var graduates = CodeHalf(batch, planes, i, 0, codes, leavers)
                | ((ulong)CodeHalf(batch, planes, i, Half, codes, leavers) << Half);
            SlotPlanes.Turn(batch.Low.Slice(i, Rows), digits);
            var possible = Of(batch.Possible, i);
            thinning.Leavers256(planes, digits, Of(leavers, i), possible);
            var (mayWin, ready) = thinning.Cores256(codes.Slice(i, Rows), digits[..Rows]);
            possible[0] = graduates | mayWin;
            batch.Ready[i / Rows] = ready;
            batch.Must[i / Rows] = 0;
            for (; graduates != 0; graduates &= graduates - 1)
                One(batch, i + BitOperations.TrailingZeroCount(graduates), codes, leavers);
        }

        return i;
    }

    // Thirty-two rows; returns who of them graduates.
    private static uint CodeHalf(
        DecisionBatch batch, ReadOnlySpan<byte> planes, int set, int half, Span<ulong> codes,
        Span<ulong> leavers)
    {
        ref var residence = ref MemoryMarshal.GetReference(batch.Residence);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var trait = ref MemoryMarshal.GetReference(batch.Traits);
        ref var years = ref MemoryMarshal.GetReference(batch.YearsHere);
        ref var code = ref MemoryMarshal.GetReference(codes);
        var families = new FamilyPlanes256(planes, half, Of(leavers, set));
        var (age, flags) = (families.Age, families.Flags);
        var somebody = families.IsSomebody.AsSByte();
        var at = (nuint)(set + half);
        var first = new CodeLanes256(
            Vector256.WidenLower(age), Vector256.WidenLower(flags),
            Vector256.WidenLower(somebody).AsUInt16(),
            new(ref trait, ref residence, ref hukou, ref years, at));
        first.Store(ref code, at);
        at += CodeLanes256.Width;
        var last = new CodeLanes256(
            Vector256.WidenUpper(age), Vector256.WidenUpper(flags),
            Vector256.WidenUpper(somebody).AsUInt16(),
            new(ref trait, ref residence, ref hukou, ref years, at));
        last.Store(ref code, at);
        return first.Graduates.ExtractMostSignificantBits()
            | (last.Graduates.ExtractMostSignificantBits() << CodeLanes256.Width);
    }
}
