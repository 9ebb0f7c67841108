// Grown children: who of them considers moving, and what all of them expect to take.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Grown children of a household, and what they expect to take.</summary>
/// <param name="Row">The household's row in its batch.</param>
/// <param name="Dwellings">Dwellings to expect they take if they consider it, in 2^-24.</param>
public readonly record struct LeaverGroup(int Row, uint Dwellings);

/// <summary>Goes through the households of a batch that have grown children.</summary>
public sealed class LeaverPass
{
    private const int YoungAge = 30;
    private readonly ulong[] _masks = new ulong[RowMasks.Count];
    private readonly uint[] _rows = new uint[RowMasks.ListRoom];
    private readonly LeaverGroup[] _groups = new LeaverGroup[DecisionBatch.Rows];
    private readonly ushort[] _seats = new ushort[DecisionBatch.Rows * Members.SlotCount];
    private int _groupCount;
    private int _seatCount;

    /// <summary>The grown children, household by household.</summary>
    public ReadOnlySpan<LeaverGroup> Groups => _groups.AsSpan(0, _groupCount);

    /// <summary>The seats (row * 8 + slot) of those who consider moving, ascending.</summary>
    public ReadOnlySpan<ushort> Seats => _seats.AsSpan(0, _seatCount);

    /// <summary>Turns to another batch.</summary>
    public void Apply(DecisionBatch batch)
    {
        RowMasks.NotZero(batch.Leavers, _masks);
        _groupCount = RowMasks.List(_masks, _rows);
        _seatCount = 0;
        var leavers = batch.Leavers;
        var low = batch.Low;
        var traits = batch.Traits;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var codes = batch.Codes;
        var readiness = batch.Tables.Readiness;
        for (var at = 0; at < _groupCount; at++)
        {
            var i = (int)_rows[at];
            var factor = readiness.Matters
                ? readiness.Factor(residence[i], hukou[i], DeciderCode.Land(codes[i]))
                : Readiness.One;
            var expected = Lots(batch, i, leavers[i], low[i], traits[i], factor);
            _groups[at] = new(i, (uint)(expected >> DecisionTables.FactorBits));
        }
    }

    // Draws for the grown children of a household; dwellings they expect to take, in 2^-40.
    private ulong Lots(
        DecisionBatch batch, int i, ulong leavers, ulong digits, int traits, uint factor)
    {
        var (activation, taken) = (batch.Inputs.Activation, batch.Tables.Taken);
        var coarse = activation.Coarse;
        var slack = batch.Tables.Readiness.Matters ? DecisionTables.Slack : 0;
        var (young, older) = (taken[(int)Taking.DwellingOrBed], taken[(int)Taking.Dwelling]);
        var expected = 0UL;
        for (var rest = leavers; rest != 0;)
        {
            var shift = BitOperations.TrailingZeroCount(rest) & ~7;
            rest &= ~(0xFFUL << shift);
            var person = (byte)(leavers >> shift);
            var row = ActivationTable.LeaverRow(person, traits);
            var chance = ActivationTable.Times(coarse[row], factor);
            expected += (ulong)chance * (Members.Age(person) < YoungAge ? young : older);
            if (!ActivationTable.MayWin((byte)(digits >> shift), chance + slack)) continue;
            if (Considers(batch, i, shift / 8, activation.Exact[row]))
                _seats[_seatCount++] = (ushort)((i * Members.SlotCount) + (shift / 8));
        }

        return expected;
    }

    private static bool Considers(DecisionBatch batch, int i, int slot, ulong chance) =>
        Lottery.Happens8(
            batch.Tables.Readiness.Times(
                chance, batch.Residence[i], batch.Hukou[i], DeciderCode.Land(batch.Codes[i])),
            (byte)(batch.Low[i] >> (8 * slot)), batch.Inputs.Draws, batch.Key[i],
            Question.Choice, slot);
}
