// Deciders gathered by where they live.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// The sums lie all over the table of groups, out of the processor's reach. Who belongs to them is
/// noted by residence, and summed when a residence has many: its sums come near once for all.
/// </summary>
public sealed class GroupNotes
{
    private const int Room = 2048;

    // Of a note: slot, then a code's bits from taking to home, then the chance.
    private const int SlotBits = 13;
    private const int KindBits = DeciderCode.AtHomeShift + 1 - DeciderCode.TakingShift;
    private readonly ulong[] _notes = new ulong[Cells.Count * Room];
    private readonly int[] _counts = new int[Cells.Count];

    /// <summary>Notes a decider.</summary>
    /// <param name="residence">Where it lives.</param>
    /// <param name="slot">Of <see cref="GroupTable.Slot"/>.</param>
    /// <param name="code">What it takes, leaves, and what weighs in staying.</param>
    /// <param name="chance">
    /// To consider a move, in 2^-24, times how many it speaks for; below 2^27.
    /// </param>
    /// <param name="tables">The year's weights.</param>
    /// <param name="groups">Where it is summed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        int residence, int slot, ulong code, ulong chance, DecisionTables tables,
        GroupTable groups)
    {
        var count = _counts[residence];
        var kind = (code >> DeciderCode.TakingShift) & ((1UL << KindBits) - 1);
        _notes[(residence * Room) + count] =
            (uint)slot | (kind << SlotBits) | (chance << (SlotBits + KindBits));

        // Students never consider it. Without a branch: who does has to be guessed.
        count += chance != 0 ? 1 : 0;
        _counts[residence] = count;
        if (count == Room) Sum(residence, tables, groups);
    }

    /// <summary>Sums all that are noted.</summary>
    public void Close(DecisionTables tables, GroupTable groups)
    {
        for (var residence = 0; residence < Cells.Count; residence++)
            Sum(residence, tables, groups);
    }

    private void Sum(int residence, DecisionTables tables, GroupTable groups)
    {
        var notes = _notes.AsSpan(residence * Room, _counts[residence]);
        _counts[residence] = 0;
        if (notes.Length == 0) return;
        lock (groups.GateOf(residence))
        {
            var sums = groups.OfResidence(residence);
            var shares = new Shares(tables);
            var (none, land) = (tables.Attachment[0], tables.Attachment[1]);
            foreach (var note in notes)
            {
                var code = note >> SlotBits << DeciderCode.TakingShift;
                sums[(int)note & ((1 << SlotBits) - 1)].Add(
                    shares.Of(code, note >> (SlotBits + KindBits)),
                    DeciderCode.Land(code) == 0 ? none : land);
            }
        }
    }
}
