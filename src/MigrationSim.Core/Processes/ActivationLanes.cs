// Whose first digits leave it open whether they consider a move, of many households at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using MigrationSim.Core.People;

using Words = System.Runtime.Intrinsics.Vector512<ushort>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Bounds of chances: an age's times a factor's for cores, an age's for grown children. They are
/// never too low, and too high for few; the exact rule is asked of all whom they let through. The
/// widest way needs AVX-512 VBMI, which looks a byte up among 128 for 64 households at once.
/// </summary>
public sealed partial class ActivationLanes
{
    /// <summary>Chances above so many of 256 are high: of a quarter of all households.</summary>
    public const int ReadyDigit = 16;

    private const int Ages = 128;
    private const int Factors = 64;

    // The upper half of a product of the two is in 2^-8, as a digit is.
    private const int AgeUnit = 1 << 14;
    private const int FactorUnit = 1 << 10;
    private readonly ushort[] _ages = new ushort[Ages];
    private readonly ushort[] _factors = new ushort[Factors];

    // By age + 1, as a member's byte has it.
    private readonly byte[] _leavers = new byte[Ages];
    private readonly byte[] _rows = new byte[ActivationTable.RowCount];
    private readonly byte _mostOfLeavers;

    /// <param name="activation">The year's chances.</param>
    /// <param name="readiness">What multiplies them at most.</param>
    public ActivationLanes(ActivationTable activation, Readiness readiness)
    {
        var most = readiness.Most / DecisionTables.Factor;
        for (var age = 0; age < Ages; age++)
            _ages[age] = Bound(activation.Level(age) * most, AgeUnit);
        for (var factor = 0; factor < Factors; factor++)
            _factors[factor] = Bound(activation.Factor(factor), FactorUnit);
        for (var row = 0; row < ActivationTable.Never; row++)
            _rows[row] = (byte)Math.Min(byte.MaxValue, Most(row % Ages, row / Ages));
        _rows[ActivationTable.Always] = byte.MaxValue;
        for (var age = 0; age + 1 < Ages; age++)
        {
            _leavers[age + 1] = Math.Max(
                _rows[age], _rows[(ActivationTable.TertiaryFactor * Ages) + age]);
            _mostOfLeavers = Math.Max(_mostOfLeavers, _leavers[age + 1]);
        }
    }

    /// <summary>Which cores of 32 households may win, and which are ready: all ones.</summary>
    /// <param name="rows">Theirs of <see cref="ActivationTable"/>.</param>
    /// <param name="digits">Their digits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Words MayWin, Words Ready) Cores(Words rows, Words digits)
    {
        ref var ages = ref MemoryMarshal.GetArrayDataReference(_ages);
        ref var factors = ref MemoryMarshal.GetArrayDataReference(_factors);
        var young = Avx512BW.PermuteVar32x16x2(
            Vector512.LoadUnsafe(ref ages), rows, Vector512.LoadUnsafe(ref ages, 32));
        var old = Avx512BW.PermuteVar32x16x2(
            Vector512.LoadUnsafe(ref ages, 64), rows, Vector512.LoadUnsafe(ref ages, 96));
        var isYoung = Vector512.Equals(rows & Vector512.Create((ushort)64), Words.Zero);
        var factor = Avx512BW.PermuteVar32x16x2(
            Vector512.LoadUnsafe(ref factors), rows >> 7, Vector512.LoadUnsafe(ref factors, 32));
        var most = Avx512BW.MultiplyHigh(
            Vector512.ConditionalSelect(isYoung, young, old), factor);
        var never = rows & Vector512.Create((ushort)ActivationTable.Never);
        most = Vector512.ConditionalSelect(
            Vector512.Equals(never, Words.Zero), most, Words.Zero);
        return (
            Vector512.LessThanOrEqual(digits, most),
            Vector512.GreaterThanOrEqual(most, Vector512.Create((ushort)ReadyDigit)));
    }

    /// <summary>Which grown children of 64 households may win.</summary>
    /// <param name="members">Their planes, see <see cref="SlotPlanes"/>.</param>
    /// <param name="digits">The planes of their digits.</param>
    /// <param name="leavers">Grown children, a word a slot.</param>
    /// <param name="possible">Gets those of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leavers(
        ReadOnlySpan<byte> members, ReadOnlySpan<byte> digits, ReadOnlySpan<ulong> leavers,
        Span<ulong> possible)
    {
        ref var member = ref MemoryMarshal.GetReference(members);
        ref var digit = ref MemoryMarshal.GetReference(digits);
        ref var bounds = ref MemoryMarshal.GetArrayDataReference(_leavers);
        var (low, high) = (Vector512.LoadUnsafe(ref bounds), Vector512.LoadUnsafe(ref bounds, 64));
        for (var slot = ActivationPass.FirstLeaver; slot < Members.SlotCount; slot++)
        {
            var at = (nuint)(slot * SlotPlanes.Rows);
            var most = Avx512Vbmi.PermuteVar64x8x2(
                low, Vector512.LoadUnsafe(ref member, at), high);
            var mayWin = Vector512.LessThanOrEqual(Vector512.LoadUnsafe(ref digit, at), most);
            possible[slot] = leavers[slot] & mayWin.ExtractMostSignificantBits();
        }
    }

    /// <summary>Whether a core is ready, by its row of <see cref="ActivationTable"/>.</summary>
    public bool IsReady(int row) => _rows[row] >= ReadyDigit;

    /// <summary>Marks one household after the other: the meaning of the wide way.</summary>
    /// <param name="batch">With codes and leavers; gets who may consider a move.</param>
    /// <param name="first">The first row to mark, a multiple of 64.</param>
    public void Plain(DecisionBatch batch, int first)
    {
        batch.Possible[(first / SlotPlanes.Rows * Members.SlotCount)..].Clear();
        batch.Ready[(first / SlotPlanes.Rows)..].Clear();
        for (var i = first; i < batch.Count; i++)
        {
            var (low, row) = (batch.Low[i], DeciderCode.Chance(batch.Codes[i]));
            var possible = DeciderLanes.Of(batch.Possible, i);
            var leavers = batch.Leavers.Slice(
                i / SlotPlanes.Rows * possible.Length, possible.Length);
            if ((byte)low <= _rows[row]) possible[0] |= 1UL << i;
            if (IsReady(row)) batch.Ready[i / SlotPlanes.Rows] |= 1UL << i;
            for (var slot = ActivationPass.FirstLeaver; slot < possible.Length; slot++)
            {
                if ((leavers[slot] >> i & 1) == 0) continue;
                var age = Members.Age(Members.At(batch.Members[i], slot));
                if ((byte)(low >> (8 * slot)) <= _leavers[age + 1]) possible[slot] |= 1UL << i;
            }
        }
    }

    private int Most(int age, int factor) => (_ages[age] * _factors[factor]) >> 16;

    // Rounded up, so that no product falls short.
    private static ushort Bound(double value, int unit)
    {
        var bound = Math.Ceiling(value * unit) + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bound, ushort.MaxValue);
        return (ushort)bound;
    }
}
