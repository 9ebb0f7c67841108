// Whether: who considers moving this year, before it is known what places cost.
using System.Numerics;
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A decider who considers moving: its row, and 0 for the core or a grown child's slot.
/// </summary>
public readonly record struct Active(int Row, byte Slot);

/// <summary>Grown children of a household, of whom clearing knows what they expect to take.</summary>
/// <param name="Row">The household's row in its batch.</param>
/// <param name="Dwellings">Dwellings to expect they take if they consider it, in 2^-24.</param>
public readonly record struct LeaverGroup(int Row, uint Dwellings);

/// <summary>Changes nothing; lists those of some rows who win their lottery or must.</summary>
public sealed class ActivationPass
{
    private const int YoungAge = 30;
    private readonly ushort[] _cores = new ushort[DecisionBatch.Rows];
    private readonly ushort[] _leavers = new ushort[DecisionBatch.Rows * Members.SlotCount];
    private readonly LeaverGroup[] _groups = new LeaverGroup[DecisionBatch.Rows];
    private int _coreCount;
    private int _leaverCount;
    private int _groupCount;

    /// <summary>The grown children of the last batch, household by household.</summary>
    public ReadOnlySpan<LeaverGroup> LeaverGroups => _groups.AsSpan(0, _groupCount);

    /// <summary>
    /// Adds deciders of some rows to a list, in the order of rows, of a row grown children first,
    /// its core last; counts whom floods and renewal displaced.
    /// </summary>
    public static void List(
        Population population, int first, int end, MoveInputs inputs, List<Active> active,
        MarketEvents events)
    {
        var (batch, pass) = (new DecisionBatch(population, inputs), new ActivationPass());
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            batch.Decide(events);
            pass.List(batch, active);
        }
    }

    /// <summary>The same of a batch.</summary>
    public void List(DecisionBatch batch, List<Active> active)
    {
        ThinCores(batch);
        DecideCores(batch);
        DecideLeavers(batch);
        Merge(batch.First, active);
    }

    // The first eight bits of a draw settle nearly all cases: higher digits cannot win.
    private void ThinCores(DecisionBatch batch)
    {
        var low = batch.Low;
        var chances = batch.Chances;
        var cores = _cores;
        var slack = Slack(batch);
        var count = 0;
        for (var i = 0; i < chances.Length && (uint)count < (uint)cores.Length; i++)
        {
            cores[count] = (ushort)i;
            count += MayConsider(low[i] & 0xFF, chances[i] + slack) ? 1 : 0;
        }

        _coreCount = count;
    }

    // The exact rule, for those who may win.
    private void DecideCores(DecisionBatch batch)
    {
        var inputs = batch.Inputs;
        var key = batch.Key;
        var low = batch.Low;
        var codes = batch.Codes;
        var exact = batch.Inputs.Activation.Exact;
        var mayBeReady = batch.Tables.MayBeReady;
        var residence = batch.Residence;
        var count = 0;
        foreach (var i in _cores.AsSpan(0, _coreCount))
        {
            var row = DeciderCode.Chance(codes[i]);
            var chance = !mayBeReady[residence[i]] || row >= ActivationTable.Never
                ? exact[row]
                : Deciders.Activation(batch.Population[batch.First + i], inputs);
            _cores[count] = i;
            count += Lottery.Happens8(
                chance, (byte)low[i], inputs.Draws, key[i], Question.Choice, 0) ? 1 : 0;
        }

        _coreCount = count;
    }

    private void DecideLeavers(DecisionBatch batch)
    {
        (_leaverCount, _groupCount) = (0, 0);
        var leavers = batch.Leavers;
        for (var i = 0; i < leavers.Length; i++)
        {
            if (leavers[i] != 0) DecideLeavers(batch, i, leavers[i]);
        }
    }

    private void DecideLeavers(DecisionBatch batch, int i, ulong leavers)
    {
        var low = batch.Low[i];
        var traits = (int)batch.Traits[i];
        var tables = batch.Tables;
        var coarse = batch.Inputs.Activation.Coarse;
        var slack = Slack(batch);
        var readiness = tables.MayBeReady[batch.Residence[i]]
            ? tables.Readiness(batch.Residence[i], batch.Hukou[i], traits)
            : 1 << DecisionTables.FactorBits;
        var dwellings = 0UL;
        for (var rest = leavers; rest != 0;)
        {
            var slot = BitOperations.TrailingZeroCount(rest) >> 3;
            rest &= ~(0xFFUL << (8 * slot));
            var person = Members.At(leavers, slot);
            var row = ActivationTable.LeaverRow(person, traits);
            var chance = ActivationTable.Times(coarse[row], readiness);
            var taking = Members.Age(person) < YoungAge ? Taking.DwellingOrBed : Taking.Dwelling;
            dwellings += (ulong)chance * tables.Taken[(int)taking];
            if (MayConsider((low >> (8 * slot)) & 0xFF, chance + slack)
                && Considers(batch, i, slot, row))
            {
                _leavers[_leaverCount++] = (ushort)((i * Members.SlotCount) + slot);
            }
        }

        _groups[_groupCount++] = new(i, (uint)(dwellings >> DecisionTables.FactorBits));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Considers(DecisionBatch batch, int i, int slot, int row)
    {
        var inputs = batch.Inputs;
        var chance = batch.Tables.MayBeReady[batch.Residence[i]]
            ? Deciders.Activation(
                Deciders.Leaver(batch.Population[batch.First + i], slot), inputs)
            : inputs.Activation.Exact[row];
        return Lottery.Happens8(
            chance, (byte)(batch.Low[i] >> (8 * slot)), inputs.Draws, batch.Key[i],
            Question.Choice, slot);
    }

    // Grown children and cores, each in the order of rows, into one list.
    private void Merge(int first, List<Active> active)
    {
        var next = 0;
        foreach (var core in _cores.AsSpan(0, _coreCount))
        {
            while (next < _leaverCount && _leavers[next] / Members.SlotCount <= core)
                active.Add(LeaverAt(first, next++));
            active.Add(new(first + core, 0));
        }

        while (next < _leaverCount) active.Add(LeaverAt(first, next++));
    }

    private Active LeaverAt(int first, int at) => new(
        first + (_leavers[at] / Members.SlotCount), (byte)(_leavers[at] % Members.SlotCount));

    // Chances times factors are rounded down; with the slack none is too low.
    private static uint Slack(DecisionBatch batch) =>
        batch.Tables.HasReadiness ? DecisionTables.Slack : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayConsider(ulong digit, uint chance) => digit <= chance >> 16;
}
