// A lottery over many rows, each with its own chance by a logit.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Randomness;

/// <summary>
/// The log-odds of losing are linear in a number and two bytes of a row, in single precision. A
/// row wins when the 24 high bits of its word, as a number from 0 to 1, lie below its chance
/// 1 / (1 + e^(log-odds of losing)); compared is the product, so that nothing is divided.
/// </summary>
/// <param name="Constant">Log-odds of losing where all three are 0.</param>
/// <param name="OfNumber">Their slope in the number.</param>
/// <param name="OfFirst">Their slope in the first byte.</param>
/// <param name="OfSecond">Their slope in the second byte.</param>
public readonly record struct LogitLottery(
    float Constant, float OfNumber, float OfFirst, float OfSecond)
{
    private const float Certain = 1 << 24;

    /// <summary>
    /// Lists the winners among consecutive rows, ascending, and returns how many there are.
    /// </summary>
    /// <param name="firstRow">The number of the first row.</param>
    /// <param name="rows">What is known of the rows and drawn for them.</param>
    /// <param name="winners">The list; room for all rows. What follows it is lost.</param>
    public int Winners(int firstRow, in LogitRows rows, Span<uint> winners)
    {
        rows.Check(winners.Length);
        return Avx512F.IsSupported ? Wide512(firstRow, rows, winners)
            : Avx2.IsSupported ? Wide256(firstRow, rows, winners)
            : Plain(firstRow, rows, winners);
    }

    /// <summary>One after the other: the meaning of the wide ways.</summary>
    public int Plain(int firstRow, in LogitRows rows, Span<uint> winners) =>
        Rest(firstRow, rows, 0, winners, 0);

    /// <summary>Four times sixteen rows at once; needs AVX-512.</summary>
    public int Wide512(int firstRow, in LogitRows rows, Span<uint> winners)
    {
        var columns = new Columns(rows);
        var slopes = new Slopes512(this);
        ref var list = ref MemoryMarshal.GetReference(winners);
        var (i, found) = (0, 0);
        for (; i + 64 <= rows.Numbers.Length; i += 64)
        {
            var wins = slopes.Wins(columns, i)
                | (slopes.Wins(columns, i + 16) << 16)
                | (slopes.Wins(columns, i + 32) << 32)
                | (slopes.Wins(columns, i + 48) << 48);
            found = SetBits.Append(wins, (uint)(firstRow + i), ref list, found);
        }

        return Rest(firstRow, rows, i, winners, found);
    }

    /// <summary>Eight times eight rows at once; needs AVX2.</summary>
    public int Wide256(int firstRow, in LogitRows rows, Span<uint> winners)
    {
        var columns = new Columns(rows);
        var slopes = new Slopes256(this);
        ref var list = ref MemoryMarshal.GetReference(winners);
        var (i, found) = (0, 0);
        for (; i + 64 <= rows.Numbers.Length; i += 64)
        {
            var wins = 0UL;
            for (var lane = 0; lane < 64; lane += 8)
                wins |= slopes.Wins(columns, i + lane) << lane;
            found = SetBits.Append(wins, (uint)(firstRow + i), ref list, found);
        }

        return Rest(firstRow, rows, i, winners, found);
    }

    private int Rest(int firstRow, in LogitRows rows, int i, Span<uint> winners, int found)
    {
        for (; i < rows.Numbers.Length; i++)
        {
            var odds = float.FusedMultiplyAdd(OfNumber, rows.Numbers[i], Constant);
            odds = float.FusedMultiplyAdd(OfFirst, rows.First[i], odds);
            odds = float.FusedMultiplyAdd(OfSecond, rows.Second[i], odds);
            if ((rows.Words[i] >> 8) * (1 + ExpLanes.Exp(odds)) < Certain)
                winners[found++] = (uint)(firstRow + i);
        }

        return found;
    }

    /// <summary>Where each column begins.</summary>
    private readonly ref struct Columns(in LogitRows rows)
    {
        public readonly ref float Number = ref MemoryMarshal.GetReference(rows.Numbers);
        public readonly ref byte First = ref MemoryMarshal.GetReference(rows.First);
        public readonly ref byte Second = ref MemoryMarshal.GetReference(rows.Second);
        public readonly ref uint Word = ref MemoryMarshal.GetReference(rows.Words);
    }

    private readonly struct Slopes512(in LogitLottery lottery)
    {
        private readonly Vector512<float> _constant = Vector512.Create(lottery.Constant);
        private readonly Vector512<float> _ofNumber = Vector512.Create(lottery.OfNumber);
        private readonly Vector512<float> _ofFirst = Vector512.Create(lottery.OfFirst);
        private readonly Vector512<float> _ofSecond = Vector512.Create(lottery.OfSecond);

        /// <summary>A bit for each of sixteen rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Wins(in Columns rows, int i)
        {
            var at = (nuint)i;
            var number = Vector512.LoadUnsafe(ref rows.Number, at);
            var odds = Vector512.FusedMultiplyAdd(_ofNumber, number, _constant);
            odds = Vector512.FusedMultiplyAdd(_ofFirst, Bytes(ref rows.First, at), odds);
            odds = Vector512.FusedMultiplyAdd(_ofSecond, Bytes(ref rows.Second, at), odds);
            var inverse = Vector512<float>.One + ExpLanes.Exp(odds);
            var draw = (Vector512.LoadUnsafe(ref rows.Word, at) >> 8).AsInt32();
            return Vector512.LessThan(
                    Vector512.ConvertToSingle(draw) * inverse, Vector512.Create(Certain))
                .ExtractMostSignificantBits();
        }

        private static Vector512<float> Bytes(ref byte from, nuint at) =>
            Vector512.ConvertToSingle(
                Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from, at)));
    }

    private readonly struct Slopes256(in LogitLottery lottery)
    {
        private readonly Vector256<float> _constant = Vector256.Create(lottery.Constant);
        private readonly Vector256<float> _ofNumber = Vector256.Create(lottery.OfNumber);
        private readonly Vector256<float> _ofFirst = Vector256.Create(lottery.OfFirst);
        private readonly Vector256<float> _ofSecond = Vector256.Create(lottery.OfSecond);

        /// <summary>A bit for each of eight rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Wins(in Columns rows, int i)
        {
            var at = (nuint)i;
            var number = Vector256.LoadUnsafe(ref rows.Number, at);
            var odds = Vector256.FusedMultiplyAdd(_ofNumber, number, _constant);
            odds = Vector256.FusedMultiplyAdd(_ofFirst, Bytes(ref rows.First, at), odds);
            odds = Vector256.FusedMultiplyAdd(_ofSecond, Bytes(ref rows.Second, at), odds);
            var inverse = Vector256<float>.One + ExpLanes.Exp(odds);
            var draw = (Vector256.LoadUnsafe(ref rows.Word, at) >> 8).AsInt32();
            return Vector256.LessThan(
                    Vector256.ConvertToSingle(draw) * inverse, Vector256.Create(Certain))
                .ExtractMostSignificantBits();
        }

        private static Vector256<float> Bytes(ref byte from, nuint at)
        {
            var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at));
            return Vector256.ConvertToSingle(
                Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(eight).AsByte()));
        }
    }
}

/// <summary>Columns of the rows of a lottery, all of one length.</summary>
/// <param name="numbers">The number of each.</param>
/// <param name="first">Its first byte.</param>
/// <param name="second">Its second byte.</param>
/// <param name="words">Its random word.</param>
public readonly ref struct LogitRows(
    ReadOnlySpan<float> numbers, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second,
    ReadOnlySpan<uint> words)
{
    public ReadOnlySpan<float> Numbers { get; } = numbers;

    public ReadOnlySpan<byte> First { get; } = first;

    public ReadOnlySpan<byte> Second { get; } = second;

    public ReadOnlySpan<uint> Words { get; } = words;

    /// <summary>Throws if a column is too short, or a list for all rows.</summary>
    public void Check(int room)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(First.Length, Numbers.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(Second.Length, Numbers.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(Words.Length, Numbers.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(room, Numbers.Length);
    }
}
