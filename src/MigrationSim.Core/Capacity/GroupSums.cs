// What one thread sums over deciders, by group.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Adds those of <see cref="DemandSample"/>, batch by batch, to a table that threads share.
/// </summary>
public sealed class GroupSums(GroupTable groups)
{
    // Grown children have none, hold no affordable rental and leave no dwelling.
    private const ulong CoreBits = (ulong)(DeciderCode.PartKinds - 1) << DeciderCode.TakingShift
        | (1UL << DeciderCode.AffordableShift);
    private const int Word = 64;
    private const int FirstSlot = 2;
    private readonly ulong[] _asked = new ulong[RowMasks.Count];
    private readonly uint[] _rows = new uint[RowMasks.ListRoom];
    private readonly GroupNotes _notes = new();

    /// <summary>Adds the deciders of a batch: chances, no dice.</summary>
    public void Add(DecisionBatch batch)
    {
        new DemandSample(batch.Inputs.Draws).Mark(batch.Key, _asked);
        AddCores(batch);
        AddLeavers(batch);
    }

    /// <summary>Brings all to the table; to be called when all are added.</summary>
    /// <param name="tables">The year's, as of all who were added.</param>
    public void Close(DecisionTables tables) => _notes.Close(tables, groups);

    private void AddCores(DecisionBatch batch)
    {
        var place = new Places(batch);
        var codes = batch.Codes;
        foreach (var row in _rows.AsSpan(0, RowMasks.List(_asked, _rows)))
        {
            var i = (int)row;
            var code = codes[i];
            var chance = DeciderCode.Chance(code);
            _notes.Add(
                batch.Residence[i], place.Slot(i, code, DeciderCode.Type(code)), code,
                chance == ActivationTable.Always
                    ? ActivationTable.Certain
                    : place.Chance(i, code, chance),
                batch.Tables, groups);
        }
    }

    private void AddLeavers(DecisionBatch batch)
    {
        for (var word = 0; word < _asked.Length; word++)
        {
            if (_asked[word] == 0) continue;
            for (var slot = FirstSlot; slot < Members.SlotCount; slot++)
            {
                var rows = batch.Leavers[(word * Members.SlotCount) + slot] & _asked[word];
                for (; rows != 0; rows &= rows - 1)
                    AddLeaver(batch, (word * Word) + BitOperations.TrailingZeroCount(rows), slot);
            }
        }
    }

    private void AddLeaver(DecisionBatch batch, int i, int slot)
    {
        var place = new Places(batch);
        var person = Members.At(batch.Members[i], slot);
        int traits = batch.Traits[i];
        var taking = Members.Age((byte)person) < Deciders.DormitoryAge
            ? Taking.DwellingOrBed
            : Taking.Dwelling;
        var code = (batch.Codes[i] & ~CoreBits) | ((ulong)taking << DeciderCode.TakingShift);
        _notes.Add(
            batch.Residence[i], place.Slot(i, code, Traits.Skill(traits) * 3), code,
            place.Chance(i, code, ActivationTable.LeaverRow((byte)person, traits)), batch.Tables,
            groups);
    }

    // Where deciders of a batch are summed, and how ready they are.
    private readonly ref struct Places(DecisionBatch batch)
    {
        private readonly KeyHash _standings = batch.Inputs.Draws.Standings;
        private readonly DecisionTables _tables = batch.Tables;
        private readonly ReadOnlySpan<uint> _coarse = batch.Inputs.Activation.Coarse;
        private readonly ReadOnlySpan<uint> _key = batch.Key;
        private readonly ReadOnlySpan<ushort> _residence = batch.Residence;
        private readonly ReadOnlySpan<ushort> _hukou = batch.Hukou;

        public uint Chance(int i, ulong code, int row) => ActivationTable.Times(
            _coarse[row],
            _tables.Readiness.Factor(_residence[i], _hukou[i], DeciderCode.Land(code)));

        public int Slot(int i, ulong code, int type)
        {
            var limit = _tables.Insured[DecisionTables.InsuredIn(_residence[i], _hukou[i])];
            return GroupTable.Slot(
                DeciderCode.IsAtHome(code)
                    ? (type << 3) | (DeciderCode.Own(code) & 7)
                    : DecisionPlaces.Away(_hukou[i]) + type,
                _standings.Of(_key[i]) < limit);
        }
    }
}
