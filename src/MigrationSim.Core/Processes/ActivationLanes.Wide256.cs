// Bounds of chances looked up one by one and compared many at once, for processors with AVX2.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

public sealed partial class ActivationLanes
{
    /// <summary>Which cores of 64 households may win, and which are ready, a bit each.</summary>
    /// <param name="codes">Their codes.</param>
    /// <param name="digits">Their digits.</param>
    public (ulong MayWin, ulong Ready) Cores256(
        ReadOnlySpan<ulong> codes, ReadOnlySpan<byte> digits)
    {
        Span<byte> bounds = stackalloc byte[SlotPlanes.Rows];
        var rows = _rows;
        for (var i = 0; i < bounds.Length; i++) bounds[i] = rows[DeciderCode.Chance(codes[i])];
        ref var bound = ref MemoryMarshal.GetReference(bounds);
        ref var digit = ref MemoryMarshal.GetReference(digits);
        var ready = Vector256.Create((byte)ReadyDigit);
        var (most, most2) = (
            Vector256.LoadUnsafe(ref bound),
            Vector256.LoadUnsafe(ref bound, (nuint)Vector256<byte>.Count));
        return (
            Bits(
                AtMost(Vector256.LoadUnsafe(ref digit), most),
                AtMost(Vector256.LoadUnsafe(ref digit, (nuint)Vector256<byte>.Count), most2)),
            Bits(AtMost(ready, most), AtMost(ready, most2)));
    }

    /// <summary>
    /// Which grown children of 64 households may win. Their own bound is asked of those alone whose
    /// digit is not above all bounds.
    /// </summary>
    /// <param name="members">Their planes, see <see cref="SlotPlanes"/>.</param>
    /// <param name="digits">The planes of their digits.</param>
    /// <param name="leavers">Grown children, a word a slot.</param>
    /// <param name="possible">Gets those of them.</param>
    public void Leavers256(
        ReadOnlySpan<byte> members, ReadOnlySpan<byte> digits, ReadOnlySpan<ulong> leavers,
        Span<ulong> possible)
    {
        ref var digit = ref MemoryMarshal.GetReference(digits);
        var most = Vector256.Create(_mostOfLeavers);
        var bounds = _leavers;
        for (var slot = ActivationPass.FirstLeaver; slot < Members.SlotCount; slot++)
        {
            var asked = leavers[slot];
            possible[slot] = 0;
            if (asked == 0) continue;
            var at = slot * SlotPlanes.Rows;
            asked &= Bits(
                AtMost(Vector256.LoadUnsafe(ref digit, (nuint)at), most),
                AtMost(
                    Vector256.LoadUnsafe(ref digit, (nuint)(at + Vector256<byte>.Count)), most));
            for (var rest = asked; rest != 0; rest &= rest - 1)
            {
                var row = BitOperations.TrailingZeroCount(rest);
                if (digits[at + row] > bounds[members[at + row] & (Ages - 1)])
                    asked ^= rest & (0 - rest);
            }

            possible[slot] = asked;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> AtMost(Vector256<byte> values, Vector256<byte> most) =>
        Vector256.Equals(Vector256.Min(values, most), values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector256<byte> first, Vector256<byte> last) =>
        first.ExtractMostSignificantBits()
            | ((ulong)last.ExtractMostSignificantBits() << Vector256<byte>.Count);
}
