// Grown children: who of them considers moving.
using System.Runtime.InteropServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Goes through the grown children of a batch, slot by slot: as one list, not household by
/// household, whose numbers of children would have to be guessed.
/// </summary>
public sealed class LeaverPass
{
    private const int FirstSlot = 2;
    private const int RowBits = 8;
    private const uint RowMask = DecisionBatch.Rows - 1;
    private readonly uint[] _seats = new uint[(DecisionBatch.Rows * 6) + RowMasks.ListRoom];

    /// <summary>Marks who of a batch considers moving.</summary>
    internal void Apply(DecisionBatch batch, ActiveSeats winners)
    {
        var seats = Seats(batch.Leavers);
        foreach (var seat in seats[..Possible(batch, seats)])
        {
            var (i, slot) = ((int)(seat & RowMask), (int)(seat >> RowBits));
            if (Considers(batch, i, slot)) winners.Add(i, slot);
        }
    }

    // All grown children, slot by slot: row, then slot.
    private Span<uint> Seats(ReadOnlySpan<ulong> leavers)
    {
        ref var list = ref MemoryMarshal.GetArrayDataReference(_seats);
        var count = 0;
        for (var slot = FirstSlot; slot < Members.SlotCount; slot++)
        {
            var first = (uint)slot << RowBits;
            for (var word = 0; word < RowMasks.Count; word++, first += 64)
            {
                count = SetBits.Append(
                    leavers[(word * Members.SlotCount) + slot], first, ref list, count);
            }
        }

        return _seats.AsSpan(0, count);
    }

    // Presses together whose first digit may win.
    private static int Possible(DecisionBatch batch, Span<uint> seats)
    {
        var bounds = batch.Tables.Bounds;
        var members = batch.Members;
        var low = batch.Low[..members.Length];
        var traits = batch.Traits[..members.Length];
        var possible = 0;
        foreach (var seat in seats)
        {
            var (i, shift) = ((int)(seat & RowMask), (int)(seat >> RowBits) * 8);
            var row = ActivationTable.LeaverRow((byte)(members[i] >> shift), traits[i]);
            seats[possible] = seat;
            possible += (byte)(low[i] >> shift) <= bounds[row] ? 1 : 0;
        }

        return possible;
    }

    // The exact rule, for those who may win.
    private static bool Considers(DecisionBatch batch, int i, int slot)
    {
        var traits = batch.Traits[i];
        var row = ActivationTable.LeaverRow(Members.At(batch.Members[i], slot), traits);
        var chance = batch.Tables.Readiness.Times(
            batch.Inputs.Activation.Exact[row], batch.Residence[i], batch.Hukou[i],
            DeciderCode.Land(batch.Codes[i]));
        return Lottery.Happens8(
            chance, (byte)(batch.Low[i] >> (8 * slot)), batch.Inputs.Draws, batch.Key[i],
            Question.Choice, slot);
    }
}
