// What one thread sums over deciders, by group.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Adds those of <see cref="DemandSample"/>, batch by batch, to a table that threads share.
/// </summary>
public sealed class GroupSums(GroupTable groups)
{
    private const int Word = 64;
    private readonly ulong[] _ready = new ulong[RowMasks.Count];
    private readonly ulong[] _others = new ulong[RowMasks.Count];
    private readonly ulong[] _asked = new ulong[RowMasks.Count];
    private readonly uint[] _rows = new uint[RowMasks.ListRoom];
    private readonly ulong[] _parents = new ulong[RowMasks.Count];
    private readonly GroupNotes _notes = new();

    /// <summary>Adds the deciders of a batch: chances, no dice.</summary>
    public void Add(DecisionBatch batch)
    {
        new DemandSample(batch.Inputs.Draws).Mark(batch.Key, _ready, _others);
        var adding = new Adding(batch, _notes, groups);
        AddLeavers(adding, batch.Leavers);
        AddCores(adding, batch.Must, batch.Ready);
    }

    /// <summary>Brings all to the table; to be called when all are added.</summary>
    /// <param name="tables">The year's, as of all who were added.</param>
    public void Close(DecisionTables tables) => _notes.Close(tables, groups);

    // In one list: of each kind a batch has few, and the end of a short list is guessed wrongly.
    private void AddCores(in Adding adding, ReadOnlySpan<ulong> must, ReadOnlySpan<ulong> ready)
    {
        for (var word = 0; word < _asked.Length; word++)
        {
            _asked[word] = must[word]
                | (ready[word] & _ready[word]) | (_others[word] & ~ready[word]);
        }

        foreach (var row in _rows.AsSpan(0, RowMasks.List(_asked, _rows)))
        {
            var (word, bit) = ((int)row / Word, (int)row);
            adding.Core(bit, DemandSample.Shift(must[word] >> bit, ready[word] >> bit));
        }
    }

    // Grown children, all of whom are ready, of those who are asked. Few words of one slot have a
    // bit, so that households are listed and not seats.
    private void AddLeavers(in Adding adding, ReadOnlySpan<ulong> leavers)
    {
        for (var word = 0; word < _ready.Length; word++)
        {
            var slots = leavers.Slice(word * Members.SlotCount, Members.SlotCount);
            _parents[word] = _ready[word]
                & (slots[2] | slots[3] | slots[4] | slots[5] | slots[6] | slots[7]);
        }

        foreach (var row in _rows.AsSpan(0, RowMasks.List(_parents, _rows)))
        {
            var slots = leavers.Slice((int)row / Word * Members.SlotCount, Members.SlotCount);
            for (var slot = ActivationPass.FirstLeaver; slot < slots.Length; slot++)
            {
                if ((slots[slot] >> (int)row & 1) != 0) adding.Leaver((int)row, slot);
            }
        }
    }

    // A batch's columns side by side, and what is looked up for those who are asked.
    private readonly ref struct Adding(DecisionBatch batch, GroupNotes notes, GroupTable groups)
    {
        // Grown children have none, hold no affordable rental and leave no dwelling.
        private const ulong CoreBits =
            (ulong)(DeciderCode.PartKinds - 1) << DeciderCode.TakingShift
            | (1UL << DeciderCode.AffordableShift);

        private readonly KeyHash _standings = batch.Inputs.Draws.Standings;
        private readonly DecisionTables _tables = batch.Tables;
        private readonly ReadOnlySpan<ulong> _insured = batch.Tables.Insured;
        private readonly Readiness _readiness = batch.Tables.Readiness;
        private readonly ReadOnlySpan<uint> _coarse = batch.Inputs.Activation.Coarse;
        private readonly ReadOnlySpan<ulong> _codes = batch.Codes;
        private readonly ReadOnlySpan<uint> _key = batch.Key;
        private readonly ReadOnlySpan<ulong> _members = batch.Members;
        private readonly ReadOnlySpan<ushort> _residence = batch.Residence;
        private readonly ReadOnlySpan<ushort> _hukou = batch.Hukou;
        private readonly ReadOnlySpan<ushort> _traits = batch.Traits;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Core(int i, int shift)
        {
            var code = _codes[i];
            Add(i, code, DeciderCode.Type(code), DeciderCode.Chance(code), shift);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Leaver(int i, int slot)
        {
            var person = Members.At(_members[i], slot);
            var taking = Members.Age(person) < Deciders.DormitoryAge
                ? Taking.DwellingOrBed
                : Taking.Dwelling;
            Add(
                i, (_codes[i] & ~CoreBits) | ((ulong)taking << DeciderCode.TakingShift),
                Traits.Skill(_traits[i]) * 3, ActivationTable.LeaverRow(person, _traits[i]),
                DemandSample.ReadyShift);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Add(int i, ulong code, int type, int row, int shift)
        {
            int residence = _residence[i];
            int hukou = _hukou[i];
            var limit = _insured[DecisionTables.InsuredIn(residence, hukou)];
            var place = DeciderCode.IsAtHome(code)
                ? (type << 3) | (DeciderCode.Own(code) & 7)
                : DecisionPlaces.Away(hukou) + type;
            var chance = row == ActivationTable.Always
                ? ActivationTable.Certain
                : ActivationTable.Times(
                    _coarse[row], _readiness.Factor(residence, hukou, DeciderCode.Land(code)));
            notes.Add(
                residence, GroupTable.Slot(place, _standings.Of(_key[i]) < limit), code,
                chance << shift, _tables, groups);
        }
    }
}
