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
    private readonly uint[] _factors = new uint[DecisionBatch.Rows];
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
        var readiness = batch.Tables.Readiness;
        if (!readiness.Matters)
        {
            Array.Fill(_factors, Readiness.One, 0, _groupCount);
        }
        else
        {
            var residence = batch.Residence;
            var hukou = batch.Hukou;
            var codes = batch.Codes;
            for (var at = 0; at < _groupCount; at++)
            {
                var i = (int)_rows[at];
                _factors[at] = readiness.Factor(
                    residence[i], hukou[i], DeciderCode.Land(codes[i]));
            }
        }

        Lots(batch, readiness.Matters ? DecisionTables.Slack : 0);
    }

    // Draws for the grown children; dwellings they expect to take, of a household in 2^-40.
    private void Lots(DecisionBatch batch, uint slack)
    {
        var coarse = batch.Inputs.Activation.Coarse;
        var taken = batch.Tables.Taken;
        var (young, older) = (taken[(int)Taking.DwellingOrBed], taken[(int)Taking.Dwelling]);
        var leavers = batch.Leavers;
        var low = batch.Low;
        var traits = batch.Traits;
        var rows = _rows.AsSpan(0, _groupCount);
        var seats = 0;
        for (var at = 0; at < rows.Length; at++)
        {
            var i = (int)rows[at];
            var factor = _factors[at];
            var digits = low[i];
            int household = traits[i];
            var rest = leavers[i];
            var expected = 0UL;
            for (var slot = 0; rest != 0; slot++)
            {
                // To the next who is there; a byte at a time, as their bits are not all in one.
                var skip = BitOperations.TrailingZeroCount(rest) / 8;
                slot += skip;
                rest >>= skip * 8;
                var person = (byte)rest;
                rest >>= 8;
                var chance = ActivationTable.Times(
                    coarse[ActivationTable.LeaverRow(person, household)], factor);
                expected += (ulong)chance * (Members.Age(person) < YoungAge ? young : older);
                if (!ActivationTable.MayWin((byte)(digits >> (slot * 8)), chance + slack))
                    continue;
                if (Considers(batch, i, slot))
                    _seats[seats++] = (ushort)((i * Members.SlotCount) + slot);
            }

            _groups[at] = new(i, (uint)(expected >> DecisionTables.FactorBits));
        }

        _seatCount = seats;
    }

    // The exact rule, for those who may win.
    private static bool Considers(DecisionBatch batch, int i, int slot)
    {
        var person = (byte)(batch.Leavers[i] >> (8 * slot));
        var row = ActivationTable.LeaverRow(person, batch.Traits[i]);
        var chance = batch.Tables.Readiness.Times(
            batch.Inputs.Activation.Exact[row], batch.Residence[i], batch.Hukou[i],
            DeciderCode.Land(batch.Codes[i]));
        return Lottery.Happens8(
            chance, (byte)(batch.Low[i] >> (8 * slot)), batch.Inputs.Draws, batch.Key[i],
            Question.Choice, slot);
    }
}
