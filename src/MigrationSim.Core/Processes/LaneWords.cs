// The few operations on eight 64-bit lanes that the codes of deciders are made of.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Needs AVX2. Conditions are lanes of ones or of zeros; sets of bytes have their top bits set.
/// </summary>
internal static class LaneWords
{
    public const ulong Low7 = 0x7F7F7F7F7F7F7F7F;
    private const ulong High = 0x8080808080808080;
    private const ulong EveryByte = 0x0101010101010101;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes All(ulong value) => Vector512.Create(value);

    // Of byte-wise age + 1: those at least so old.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Aged(Lanes ages, int age) =>
        (ages + All(EveryByte * (ulong)(127 - age))) & All(High);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Has(Lanes traits, long flag) =>
        ~Vector512.Equals(traits & All((ulong)flag), Lanes.Zero);

    // Of the low halves of lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Product(Lanes a, Lanes b) => Avx512F.IsSupported
        ? Avx512F.Multiply(a.AsUInt32(), b.AsUInt32())
        : Vector512.Create(
            Avx2.Multiply(a.GetLower().AsUInt32(), b.GetLower().AsUInt32()),
            Avx2.Multiply(a.GetUpper().AsUInt32(), b.GetUpper().AsUInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes SumBytes(Lanes bytes) => Avx512BW.IsSupported
        ? Avx512BW.SumAbsoluteDifferences(bytes.AsByte(), Vector512<byte>.Zero).AsUInt64()
        : Vector512.Create(SumBytes(bytes.GetLower()), SumBytes(bytes.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> SumBytes(Vector256<ulong> bytes) =>
        Avx2.SumAbsoluteDifferences(bytes.AsByte(), Vector256<byte>.Zero).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Widen(ref ushort first) => Widen(Vector128.LoadUnsafe(ref first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Widen(ref uint first)
    {
        var narrow = Vector256.LoadUnsafe(ref first);
        return Avx512F.IsSupported
            ? Avx512F.ConvertToVector512UInt64(narrow)
            : Vector512.Create(
                Avx2.ConvertToVector256Int64(narrow.GetLower()).AsUInt64(),
                Avx2.ConvertToVector256Int64(narrow.GetUpper()).AsUInt64());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Widen(Vector128<ushort> narrow) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512UInt64(narrow)
        : Vector512.Create(
            Avx2.ConvertToVector256Int64(narrow).AsUInt64(),
            Avx2.ConvertToVector256Int64(Vector128.Shuffle(
                narrow.AsUInt64(), Vector128.Create(1UL, 0)).AsUInt16()).AsUInt64());
}
