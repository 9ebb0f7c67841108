// Who of a batch loses a home: the few who might first, then their draws all at once.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary><see cref="Displacement"/> of many households, in reused buffers.</summary>
public sealed class DisplacedRows
{
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
            var i = rows[at];
            if (IsDisplaced(batch, i, (uint)(_high[at] >> 32), events))
                codes[i] = DeciderCode.WithChance(codes[i], ActivationTable.Always);
        }
    }

    private static Span<ushort> FindPlaces(DecisionBatch batch)
    {
        var residence = batch.Residence;
        var mayDisplace = batch.Tables.MayDisplace;
        var found = batch.Found;
        var count = 0;
        for (var i = 0; i < residence.Length && (uint)count < (uint)found.Length; i++)
        {
            found[count] = (ushort)i;
            count += mayDisplace[residence[i]] ? 1 : 0;
        }

        return found.AsSpan(0, count);
    }

    // Of those who live in such places, who has any chance; their keys side by side.
    private Span<ushort> Concerned(DecisionBatch batch, Span<ushort> rows)
    {
        var inputs = batch.Inputs;
        var key = batch.Key;
        var members = batch.Members;
        var residence = batch.Residence;
        var traits = batch.Traits;
        var count = 0;
        foreach (var i in rows)
        {
            if (members[i] == 0) continue;
            var chance = Displacement.FloodChance(residence[i], traits[i], inputs)
                | Displacement.RenewalChance(residence[i], traits[i], inputs);
            if (chance == 0) continue;
            _keys[count] = key[i];
            rows[count++] = i;
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
