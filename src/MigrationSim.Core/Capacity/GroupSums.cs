// What one thread sums over deciders, by group.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Adds batches of deciders to a table that threads share.</summary>
public sealed class GroupSums(GroupTable groups)
{
    private const ulong NoLimit = ulong.MaxValue;

    // What all of the insured are, if they are all the same.
    private ulong _limit = NoLimit;

    private readonly ulong[] _slots = new ulong[DecisionBatch.Rows];
    private readonly uint[] _standings = new uint[DecisionBatch.Rows];
    private readonly ulong[] _insured = new ulong[DecisionBatch.Rows];
    private readonly HomeSums _home = new();
    private readonly FarSums _far = new();

    /// <summary>Adds the deciders of a batch: chances, no dice.</summary>
    public void Add(DecisionBatch batch, ReadOnlySpan<LeaverGroup> leavers)
    {
        if (batch.Home.Cell != _home.Cell) _home.Turn(batch.Home.Cell, groups);
        batch.Inputs.Draws.Standings.Fill(batch.Key, _standings);
        FindInsured(batch);
        GroupLanes.Fill(batch, _standings, _insured, _slots);
        AddStrangers(batch);
        _home.Add(batch.Codes, batch.Chances, _slots, batch.Tables);
        AddLeavers(batch, leavers);
    }

    /// <summary>Brings all to the table; to be called when all are added.</summary>
    /// <param name="tables">The year's, as of all who were added.</param>
    public void Close(DecisionTables tables)
    {
        _home.Turn(HomeRows.Nowhere, groups);
        _far.Close(tables, groups);
    }

    // Inside Hunan by where one lives, outside it by where one is registered: where most live in
    // one cell, its limit serves for all but strangers.
    private void FindInsured(DecisionBatch batch)
    {
        var table = batch.Tables.Insured;
        if (Cells.IsHunan(_home.Cell))
        {
            if (_limit == table[_home.Cell]) return;
            _limit = table[_home.Cell];
            Array.Fill(_insured, _limit);
            return;
        }

        _limit = NoLimit;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var insured = _insured.AsSpan(0, hukou.Length);
        for (var i = 0; i < hukou.Length; i++)
            insured[i] = table[DecisionTables.InsuredIn(residence[i], hukou[i])];
    }

    private void AddStrangers(DecisionBatch batch)
    {
        var tables = batch.Tables;
        var table = tables.Insured;
        var codes = batch.Codes;
        var chances = batch.Chances[..codes.Length];
        var residence = batch.Residence[..codes.Length];
        var hukou = batch.Hukou[..codes.Length];
        var standings = _standings.AsSpan(0, codes.Length);
        var slots = _slots.AsSpan(0, codes.Length);
        foreach (var stranger in batch.Home.Strangers)
        {
            var i = (int)stranger;
            var limit = table[DecisionTables.InsuredIn(residence[i], hukou[i])];
            var insured = standings[i] < limit ? 1UL : 0;
            _far.Add(
                residence[i], (slots[i] & ~1UL) | insured, codes[i], chances[i], tables, groups);
            slots[i] = HomeSums.Forgotten | insured;
        }
    }

    // Grown children have none, hold no affordable rental and leave no dwelling.
    private void AddLeavers(DecisionBatch batch, ReadOnlySpan<LeaverGroup> leavers)
    {
        const ulong OwnBits = (1UL << DeciderCode.PupilsShift + 4) - 1
            | (1UL << DeciderCode.AffordableShift);
        var shares = new Shares(batch.Tables);
        var codes = batch.Codes;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var traits = batch.Traits;
        var slots = _slots.AsSpan(0, codes.Length);
        foreach (var (i, dwellings) in leavers)
        {
            var code = codes[i] & ~OwnBits;
            var slot = HomeSums.Slot(
                code, hukou[i], Traits.Skill(traits[i]) * 3, (int)slots[i] & 1);
            if (slots[i] < HomeSums.Forgotten) _home.Add(shares.Of(code, dwellings), slot);
            else _far.Add(residence[i], (ulong)slot, code, dwellings, batch.Tables, groups);
        }
    }
}
