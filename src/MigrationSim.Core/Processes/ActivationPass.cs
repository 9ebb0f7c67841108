// Whether: who considers moving this year, before it is known what places cost.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Changes nothing; lists those of some rows who win their lottery or must.</summary>
public sealed class ActivationPass
{
    private readonly ulong[] _masks = new ulong[RowMasks.Count];
    private readonly uint[] _cores = new uint[RowMasks.ListRoom];
    private readonly LeaverPass _leavers = new();
    private int _coreCount;

    /// <summary>The grown children of the last batch, household by household.</summary>
    public ReadOnlySpan<LeaverGroup> LeaverGroups => _leavers.Groups;

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
        _leavers.Apply(batch);
        Merge(batch, _leavers.Seats, active);
    }

    // The first eight bits of a draw settle nearly all cases: higher digits cannot win.
    private void ThinCores(DecisionBatch batch)
    {
        var slack = batch.Tables.Readiness.Matters ? DecisionTables.Slack : 0;
        RowMasks.MayWin(batch.Low, batch.Chances, slack, _masks);
        _coreCount = RowMasks.List(_masks, _cores);
    }

    // The exact rule, for those who may win.
    private void DecideCores(DecisionBatch batch)
    {
        var inputs = batch.Inputs;
        var draws = inputs.Draws;
        var exact = inputs.Activation.Exact;
        var readiness = batch.Tables.Readiness;
        var key = batch.Key;
        var low = batch.Low;
        var codes = batch.Codes;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var count = 0;
        foreach (var core in _cores.AsSpan(0, _coreCount))
        {
            var i = (int)core;
            var row = DeciderCode.Chance(codes[i]);
            var chance = row >= ActivationTable.Never
                ? exact[row]
                : readiness.Times(
                    exact[row], residence[i], hukou[i], DeciderCode.Land(codes[i]));
            _cores[count] = core;
            count += Lottery.Happens8(
                chance, (byte)low[i], draws, key[i], Question.Choice, 0) ? 1 : 0;
        }

        _coreCount = count;
    }

    // Grown children and cores, each in the order of rows, into one list.
    private void Merge(DecisionBatch batch, ReadOnlySpan<ushort> leavers, List<Active> active)
    {
        var cores = _cores.AsSpan(0, _coreCount);
        var before = active.Count;
        CollectionsMarshal.SetCount(active, before + cores.Length + leavers.Length);
        var list = CollectionsMarshal.AsSpan(active)[before..];
        var row = new ActiveRows(batch);
        var (next, at) = (0, 0);
        foreach (var core in cores)
        {
            while (next < leavers.Length && leavers[next] / Members.SlotCount <= core)
                list[at++] = row.Leaver(leavers[next++]);
            list[at++] = row.Core((int)core);
        }

        while (next < leavers.Length) list[at++] = row.Leaver(leavers[next++]);
    }

    // The columns of a batch, side by side.
    private readonly ref struct ActiveRows(DecisionBatch batch)
    {
        private readonly int _first = batch.First;
        private readonly ReadOnlySpan<ulong> _codes = batch.Codes;
        private readonly ReadOnlySpan<uint> _keys = batch.Key;
        private readonly ReadOnlySpan<ushort> _residence = batch.Residence;
        private readonly ReadOnlySpan<ushort> _hukou = batch.Hukou;
        private readonly ReadOnlySpan<ushort> _traits = batch.Traits;

        public Active Core(int i) => new(
            _first + i, 0, _keys[i],
            UnitCode.OfCore(_codes[i], _residence[i], _hukou[i], _traits[i]));

        public Active Leaver(int seat)
        {
            var i = seat / Members.SlotCount;
            return new(
                _first + i, seat % Members.SlotCount, _keys[i],
                UnitCode.OfLeaver(_codes[i], _residence[i], _hukou[i], _traits[i]));
        }
    }
}
