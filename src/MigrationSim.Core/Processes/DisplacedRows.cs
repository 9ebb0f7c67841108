// Who of a batch loses a home: the few whose digit is low enough, one by one.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary><see cref="Displacement"/> of many households.</summary>
internal static class DisplacedRows
{
    private const int Word = 64;

    /// <summary>
    /// Counts the displaced of a batch and lets their cores decide, whatever their chance was.
    /// </summary>
    public static void Apply(DecisionBatch batch, Span<ulong> codes, MarketEvents events)
    {
        // The digit is the upper half of the first sixteen bits.
        var limit = (ushort)Math.Min(0xFFFF, (batch.Tables.DisplacedDigit + 1) << 8);
        for (var at = 0; at < batch.Count; at += Word)
        {
            var low = batch.Low.Slice(at, Math.Min(Word, batch.Count - at));
            var rows = DigitThinning.Below(low, 0, limit);
            for (; rows != 0; rows &= rows - 1)
                Apply(batch, at + BitOperations.TrailingZeroCount(rows), codes, events);
        }
    }

    private static void Apply(
        DecisionBatch batch, int i, Span<ulong> codes, MarketEvents events)
    {
        int residence = batch.Residence[i];
        var members = batch.Members[i];
        if (members == 0) return;
        var loss = Displacement.Of(
            residence, batch.Traits[i], batch.Key[i], batch.Low[i], batch.Inputs);
        if (loss == Loss.None) return;
        if (loss == Loss.Flood) events.Flooded[residence >> 1] += Members.Count(members);
        else events.Renewed[residence >> 1]++;
        codes[i] = DeciderCode.WithChance(codes[i], ActivationTable.Always);
        DeciderLanes.Of(batch.Possible, i)[0] |= 1UL << i;
        batch.Must[i / Word] |= 1UL << i;
    }
}
