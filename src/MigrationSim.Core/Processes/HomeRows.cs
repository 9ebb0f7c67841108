// Where most households of a batch live, and who of the others has to be looked at one by one.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Neighbours in the rows mostly live in one cell, where much is the same for all of them. The
/// others are strangers: who lives elsewhere, and who lives in a village and holds land in another.
/// Which cell it is changes what is near in memory, and no result.
/// </summary>
public sealed class HomeRows
{
    /// <summary>Before the first batch: nobody lives there.</summary>
    public const int Nowhere = 0xFFF0;

    private const int Word = 64;
    private readonly ulong[] _masks = new ulong[RowMasks.Count];
    private readonly uint[] _strangers = new uint[RowMasks.ListRoom];
    private int _count;

    /// <summary>The cell or zone that most live in, of this batch or one before.</summary>
    public int Cell { get; private set; } = Nowhere;

    /// <summary>Strangers, ascending.</summary>
    public ReadOnlySpan<uint> Strangers => _strangers.AsSpan(0, _count);

    /// <summary>The same as bits, 64 rows a word.</summary>
    public ReadOnlySpan<ulong> Masks => _masks;

    /// <summary>Turns to a batch.</summary>
    public void Find(DecisionBatch batch)
    {
        Settle(batch.Residence);
        RowMasks.NotZero(batch.Members, _masks);
        var done = Vector256.IsHardwareAccelerated ? Wide(batch) : 0;
        for (var i = done; i < batch.Count; i++)
        {
            if (!IsStranger(batch, i, Cell)) _masks[i / Word] &= ~(1UL << i);
        }

        _count = RowMasks.List(_masks, _strangers);
    }

    /// <summary>Whether a row of a batch is a stranger's if most live in a cell.</summary>
    public static bool IsStranger(DecisionBatch batch, int i, int cell) =>
        batch.Residence[i] != cell
        || (Cells.IsRural(cell) && batch.Hukou[i] != cell
            && Traits.Has(batch.Traits[i], Traits.ContractLand));

    // Moving house costs: only for more than half of a batch.
    private void Settle(ReadOnlySpan<ushort> residence)
    {
        if (residence.Length == 0) return;
        var middle = residence[residence.Length / 2];
        if (middle != Cell && residence.Count(middle) * 2 > residence.Length) Cell = middle;
    }

    // Sixteen rows at once, up to a rest of less than 64.
    private int Wide(DecisionBatch batch)
    {
        ref var residence = ref MemoryMarshal.GetReference(batch.Residence);
        ref var hukou = ref MemoryMarshal.GetReference(batch.Hukou);
        ref var traits = ref MemoryMarshal.GetReference(batch.Traits);
        var cell = Vector256.Create((ushort)Cell);
        var land = Vector256.Create(
            Cells.IsRural(Cell) ? (ushort)Traits.ContractLand : (ushort)0);
        var i = 0;
        for (; i + Word <= batch.Count; i += Word)
        {
            var mask = 0UL;
            for (var at = 0; at < Word; at += Vector256<ushort>.Count)
            {
                var row = (nuint)(i + at);
                var lives = Vector256.Equals(Vector256.LoadUnsafe(ref residence, row), cell);
                var isRegistered = Vector256.Equals(Vector256.LoadUnsafe(ref hukou, row), cell);
                var holds = Vector256.LoadUnsafe(ref traits, row) & land;
                var hasNone = Vector256.Equals(holds, Vector256<ushort>.Zero);
                var own = lives & (isRegistered | hasNone);
                mask |= (ulong)own.ExtractMostSignificantBits() << at;
            }

            _masks[i / Word] &= ~mask;
        }

        return i;
    }
}
