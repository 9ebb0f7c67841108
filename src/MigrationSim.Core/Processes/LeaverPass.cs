// Grown children: who of them considers moving, and what all of them expect to take.
using System.Runtime.InteropServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Grown children of a household, and what they expect to take.</summary>
/// <param name="Row">The household's row in its batch.</param>
/// <param name="Dwellings">Dwellings to expect they take if they consider it, in 2^-24.</param>
public readonly record struct LeaverGroup(int Row, uint Dwellings);

/// <summary>
/// Goes through the grown children of a batch, slot by slot: as one list, not household by
/// household, whose numbers of children would have to be guessed.
/// </summary>
public sealed class LeaverPass
{
    private const int YoungAge = 30;
    private const int FirstSlot = 2;
    private const int RowBits = 8;
    private const uint RowMask = DecisionBatch.Rows - 1;
    private readonly uint[] _rows = new uint[RowMasks.ListRoom];
    private readonly uint[] _seats = new uint[(DecisionBatch.Rows * 6) + RowMasks.ListRoom];
    private readonly ulong[] _expected = new ulong[DecisionBatch.Rows];
    private readonly LeaverGroup[] _groups = new LeaverGroup[DecisionBatch.Rows];
    private int _groupCount;

    /// <summary>The grown children, household by household.</summary>
    public ReadOnlySpan<LeaverGroup> Groups => _groups.AsSpan(0, _groupCount);

    /// <summary>Turns to another batch, and marks who of it considers moving.</summary>
    internal void Apply(DecisionBatch batch, ActiveSeats winners)
    {
        var rows = Households(batch.Leavers);
        Array.Clear(_expected);
        var seats = Seats(batch.Leavers);
        foreach (var seat in seats[..Possible(batch, seats)])
        {
            var (i, slot) = ((int)(seat & RowMask), (int)(seat >> RowBits));
            if (Considers(batch, i, slot)) winners.Add(i, slot);
        }

        _groupCount = rows.Length;
        for (var at = 0; at < rows.Length; at++)
        {
            var i = (int)rows[at];
            _groups[at] = new(i, (uint)(_expected[i] >> DecisionTables.FactorBits));
        }
    }

    // Those who have any.
    private Span<uint> Households(ReadOnlySpan<ulong> leavers)
    {
        Span<ulong> any = stackalloc ulong[RowMasks.Count];
        for (var word = 0; word < any.Length; word++)
        {
            var slots = leavers.Slice(word * Members.SlotCount, Members.SlotCount);
            any[word] = slots[2] | slots[3] | slots[4] | slots[5] | slots[6] | slots[7];
        }

        return _rows.AsSpan(0, RowMasks.List(any, _rows));
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

    // Adds up what each expects to take, in 2^-40; presses together whose first digit may win.
    private int Possible(DecisionBatch batch, Span<uint> seats)
    {
        var readiness = batch.Tables.Readiness;
        var slack = readiness.Matters ? DecisionTables.Slack : 0;
        var coarse = batch.Inputs.Activation.Coarse;
        var taken = batch.Tables.Taken;
        var (young, older) = (taken[(int)Taking.DwellingOrBed], taken[(int)Taking.Dwelling]);
        var members = batch.Members;
        var low = batch.Low[..members.Length];
        var traits = batch.Traits[..members.Length];
        var residence = batch.Residence[..members.Length];
        var hukou = batch.Hukou[..members.Length];
        var codes = batch.Codes[..members.Length];
        var expected = _expected;
        var possible = 0;
        foreach (var seat in seats)
        {
            var (i, shift) = ((int)(seat & RowMask), (int)(seat >> RowBits) * 8);
            var person = (byte)(members[i] >> shift);
            var chance = ActivationTable.Times(
                coarse[ActivationTable.LeaverRow(person, traits[i])],
                readiness.Factor(residence[i], hukou[i], DeciderCode.Land(codes[i])));
            expected[i] += (ulong)chance * (Members.Age(person) < YoungAge ? young : older);
            seats[possible] = seat;
            possible += ActivationTable.MayWin((byte)(low[i] >> shift), chance + slack) ? 1 : 0;
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
