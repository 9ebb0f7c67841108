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
    public const ulong High = 0x8080808080808080;
    private const ulong EveryByte = 0x0101010101010101;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes All(ulong value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes If(Lanes condition, ulong value) =>
        Vector512.ConditionalSelect(condition, All(value), Lanes.Zero);

    // Of byte-wise age + 1: those at least so old.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Aged(Lanes ages, int age) =>
        (ages + All(EveryByte * (ulong)(127 - age))) & All(High);

    // Top bits to whole bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Whole(Lanes set) => (set << 1) - (set >> 7);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Has(Lanes traits, int flag) =>
        ~Vector512.Equals(traits & All((ulong)flag), Lanes.Zero);

    // Products of numbers below 2^32.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Times(Lanes value, uint factor) =>
        (value.AsUInt32() * Vector512.Create(factor)).AsUInt64();

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
    public static Lanes WidenBytes(ref byte first)
    {
        var narrow = Vector128.CreateScalar(
            Unsafe.ReadUnaligned<ulong>(ref first)).AsByte();
        return Widen(Vector128.WidenLower(narrow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Widen(Vector128<ushort> narrow) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512UInt64(narrow)
        : Vector512.Create(
            Avx2.ConvertToVector256Int64(narrow).AsUInt64(),
            Avx2.ConvertToVector256Int64(Vector128.Shuffle(
                narrow.AsUInt64(), Vector128.Create(1UL, 0)).AsUInt16()).AsUInt64());
}
