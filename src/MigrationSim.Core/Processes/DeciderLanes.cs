// Codes of many households at once; the same as one by one.
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Families eight side by side, a 64-bit lane each: a member is a byte, and a question about ages
/// is an addition that carries into the top bit of each byte. What is left of them, and all else,
/// sixteen side by side. Graduates, of whom more is to be known, are coded one by one.
/// </summary>
public static class DeciderLanes
{
    private const int Width = CodeLanes.Width;

    /// <summary>Codes a batch, and leaves of its members those who decide for themselves.</summary>
    public static void Code(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        var coded = Avx2.IsSupported ? Wide(batch, codes, leavers) : 0;
        for (var i = coded; i < batch.Count; i++) One(batch, i, codes, leavers);
    }

    /// <summary>One after the other: the meaning of the wide way.</summary>
    public static void Plain(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        for (var i = 0; i < batch.Count; i++) One(batch, i, codes, leavers);
    }

    private static void One(DecisionBatch batch, int i, Span<ulong> codes, Span<ulong> leavers)
    {
        var household = batch.Population[batch.First + i];
        codes[i] = DeciderCode.Of(household, batch.Inputs);
        leavers[i] = FamilySplit.Leavers(household.Members);
    }

    // How many rows were coded: all but a rest of less than sixteen.
    private static int Wide(DecisionBatch batch, Span<ulong> codes, Span<ulong> leavers)
    {
        ref var member = ref MemoryMarshal.GetReference(batch.Members);
        ref var residence = ref MemoryMarshal.GetReference(batch.Residence);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var trait = ref MemoryMarshal.GetReference(batch.Traits);
        ref var years = ref MemoryMarshal.GetReference(batch.YearsHere);
        ref var code = ref MemoryMarshal.GetReference(codes);
        ref var leaver = ref MemoryMarshal.GetReference(leavers);
        var i = 0;
        for (; i + Width <= batch.Count; i += Width)
        {
            var at = (nuint)i;
            var first = new FamilyLanes(Vector512.LoadUnsafe(ref member, at));
            first.Leavers.StoreUnsafe(ref leaver, at);
            var last = new FamilyLanes(Vector512.LoadUnsafe(ref member, at + 8));
            last.Leavers.StoreUnsafe(ref leaver, at + 8);
            var many = new CodeLanes(
                Vector256.Create(first.Word, last.Word),
                Vector256.LoadUnsafe(ref trait, at), Vector256.LoadUnsafe(ref residence, at),
                Vector256.LoadUnsafe(ref hukou, at),
                Avx2.ConvertToVector256Int16(
                    Vector128.LoadUnsafe(ref years, at)).AsUInt16());
            many.Codes(0).StoreUnsafe(ref code, at);
            many.Codes(1).StoreUnsafe(ref code, at + 8);
            var rows = many.Graduates.ExtractMostSignificantBits();
            for (; rows != 0; rows &= rows - 1)
                One(batch, i + BitOperations.TrailingZeroCount(rows), codes, leavers);
        }

        return i;
    }
}
