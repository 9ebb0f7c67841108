// Who of a batch loses a home: the few who might first, then their draws all at once.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary><see cref="Displacement"/> of many households, in reused buffers.</summary>
public sealed class DisplacedRows
{
    private readonly ulong[] _masks = new ulong[RowMasks.Count];
    private readonly uint[] _rows = new uint[RowMasks.ListRoom];
    private readonly uint[] _keys = new uint[DecisionBatch.Rows];
    private readonly ulong[] _low = new ulong[DecisionBatch.Rows];
    private readonly ulong[] _high = new ulong[DecisionBatch.Rows];

    /// <summary>
    /// Counts the displaced of a batch and lets their cores decide, whatever their chance was.
    /// </summary>
    public void Apply(DecisionBatch batch, Span<ulong> codes, MarketEvents events)
    {
        var rows = Concerned(batch, FindPlaces(batch));
        batch.Inputs.Draws.Blocks(
            _keys.AsSpan(0, rows.Length), Question.Market, _low, _high);
        for (var at = 0; at < rows.Length; at++)
        {
            var i = (int)rows[at];
            var word = (uint)(_high[at] >> 32);
            if (batch.Tables.MayDisplace(word) && IsDisplaced(batch, i, word, events))
                codes[i] = DeciderCode.WithChance(codes[i], ActivationTable.Always);
        }
    }

    // Renewal concerns renters, a flood everybody: where most live there, or among the others.
    private Span<uint> FindPlaces(DecisionBatch batch)
    {
        var home = batch.Home;
        RowMasks.Renters(batch.Traits, _masks);
        if (!batch.Tables.MayDisplace(home.Cell))
        {
            for (var at = 0; at < _masks.Length; at++) _masks[at] &= home.Masks[at];
        }

        if (batch.Tables.MayFlood(home.Cell)) Array.Fill(_masks, ulong.MaxValue);
        else if (batch.Tables.HasFlood) AddFlooded(batch);
        var count = RowMasks.List(_masks, _rows);
        while (count > 0 && _rows[count - 1] >= batch.Count) count--;
        return _rows.AsSpan(0, count);
    }

    // Strangers who live where there is a flood. Without a branch: few places have one.
    private void AddFlooded(DecisionBatch batch)
    {
        var residence = batch.Residence;
        var (tables, masks) = (batch.Tables, _masks);
        foreach (var stranger in batch.Home.Strangers)
        {
            var i = (int)stranger;
            masks[i / 64] |= (tables.MayFlood(residence[i]) ? 1UL : 0) << i;
        }
    }

    // Of those who live in such places, who has any chance; their keys side by side.
    private Span<uint> Concerned(DecisionBatch batch, Span<uint> rows)
    {
        var inputs = batch.Inputs;
        var key = batch.Key;
        var members = batch.Members;
        var residence = batch.Residence;
        var traits = batch.Traits;
        var count = 0;
        foreach (var row in rows)
        {
            var i = (int)row;
            if (!batch.Tables.MayDisplace(residence[i]) || members[i] == 0) continue;
            var chance = Displacement.FloodChance(residence[i], traits[i], inputs)
                | Displacement.RenewalChance(residence[i], traits[i], inputs);
            if (chance == 0) continue;
            _keys[count] = key[i];
            rows[count++] = row;
        }

        return rows[..count];
    }

    private static bool IsDisplaced(DecisionBatch batch, int i, uint word, MarketEvents events)
    {
        var (inputs, key) = (batch.Inputs, batch.Key[i]);
        int residence = batch.Residence[i];
        int traits = batch.Traits[i];
        var flood = Displacement.FloodChance(residence, traits, inputs);
        if (Displacement.IsFlooded(flood, word, key, inputs.Draws))
        {
            events.Flooded[residence >> 1] += Members.Count(batch.Members[i]);
            return true;
        }

        var renewal = Displacement.RenewalChance(residence, traits, inputs);
        if (!Displacement.IsRenewed(renewal, word, key, inputs.Draws)) return false;
        events.Renewed[residence >> 1]++;
        return true;
    }
}
