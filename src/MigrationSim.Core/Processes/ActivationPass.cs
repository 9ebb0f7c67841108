// Whether: who considers moving this year, before it is known what places cost.
using System.Runtime.InteropServices;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Who of a batch considers moving, a bit each: eight bits a row, its grown children by slot and
/// above them its core, so that the bits in their order are the list in its order.
/// </summary>
internal readonly struct ActiveSeats()
{
    private const int FirstSlot = 2;
    private readonly ulong[] _bits = new ulong[DecisionBatch.Rows / Members.SlotCount];
    private readonly uint[] _list =
        new uint[(DecisionBatch.Rows * Members.SlotCount) + SetBits.Least];

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(_bits);

    /// <summary>Adds a decider of a row; the core is slot 0.</summary>
    public void Add(int row, int slot, bool considers = true) =>
        _bits[row / 8] |= (considers ? 1UL : 0)
            << ((row % 8 * 8) + ((slot - FirstSlot) & (Members.SlotCount - 1)));

    /// <summary>Appends all deciders of a batch.</summary>
    public void AppendTo(List<Active> active, DecisionBatch batch)
    {
        var rows = new ActiveRows(batch);
        var count = RowMasks.List(_bits, _list);
        var before = active.Count;
        if (before + count > active.Capacity)
            active.Capacity = before + count + (active.Capacity / 4);
        CollectionsMarshal.SetCount(active, before + count);
        var added = CollectionsMarshal.AsSpan(active)[before..];
        for (var at = 0; at < added.Length; at++)
        {
            var seat = (int)_list[at];
            var (i, slot) = (
                seat / Members.SlotCount, (seat + FirstSlot) % Members.SlotCount);
            added[at] = rows.Of(i, slot);
        }
    }

    // The columns of a batch, side by side.
    private readonly ref struct ActiveRows(DecisionBatch batch)
    {
        private readonly int _first = batch.First;
        private readonly ReadOnlySpan<ulong> _codes = batch.Codes;
        private readonly ReadOnlySpan<ushort> _residence = batch.Residence;
        private readonly ReadOnlySpan<ushort> _hukou = batch.Hukou;
        private readonly ReadOnlySpan<ushort> _traits = batch.Traits;

        public Active Of(int i, int slot) => new(
            _first + i, slot,
            slot == 0
                ? UnitCode.OfCore(_codes[i], _residence[i], _hukou[i], _traits[i])
                : UnitCode.OfLeaver(_codes[i], _residence[i], _hukou[i], _traits[i]));
    }
}

/// <summary>Changes nothing; lists those of some rows who win their lottery or must.</summary>
public sealed class ActivationPass
{
    /// <summary>The first slot that grown children have.</summary>
    public const int FirstLeaver = 2;

    private const int RowBits = 8;
    private const uint RowMask = DecisionBatch.Rows - 1;
    private readonly uint[] _cores = new uint[RowMasks.ListRoom];
    private readonly uint[] _leavers = new uint[(DecisionBatch.Rows * 6) + RowMasks.ListRoom];
    private readonly ActiveSeats _winners = new();

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
        _winners.Clear();
        DecideCores(batch, _cores.AsSpan(0, Seats(batch.Possible, 0, 1, _cores)));
        DecideLeavers(
            batch,
            _leavers.AsSpan(0, Seats(batch.Possible, FirstLeaver, Members.SlotCount, _leavers)));
        _winners.AppendTo(active, batch);
    }

    // One list, slot by slot: household by household their numbers would have to be guessed.
    private static int Seats(ReadOnlySpan<ulong> possible, int slot, int end, Span<uint> seats)
    {
        ref var list = ref MemoryMarshal.GetReference(seats);
        var count = 0;
        for (; slot < end; slot++)
        {
            var first = (uint)slot << RowBits;
            for (var word = 0; word < RowMasks.Count; word++, first += 64)
            {
                count = SetBits.Append(
                    possible[(word * Members.SlotCount) + slot], first, ref list, count);
            }
        }

        return count;
    }

    // The exact rule, for those who may win.
    private void DecideCores(DecisionBatch batch, ReadOnlySpan<uint> cores)
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
        foreach (var core in cores)
        {
            var i = (int)core;
            var row = DeciderCode.Chance(codes[i]);
            var chance = row >= ActivationTable.Never
                ? exact[row]
                : readiness.Times(
                    exact[row], residence[i], hukou[i], DeciderCode.Land(codes[i]));
            var considers = Lottery.Happens8(
                chance, (byte)low[i], draws, key[i], Question.Choice, 0);
            _winners.Add(i, 0, considers);
        }
    }

    private void DecideLeavers(DecisionBatch batch, ReadOnlySpan<uint> seats)
    {
        var inputs = batch.Inputs;
        var draws = inputs.Draws;
        var exact = inputs.Activation.Exact;
        var readiness = batch.Tables.Readiness;
        var key = batch.Key;
        var members = batch.Members;
        var low = batch.Low;
        var codes = batch.Codes;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var traits = batch.Traits;
        foreach (var seat in seats)
        {
            var (i, slot) = ((int)(seat & RowMask), (int)(seat >> RowBits));
            var row = ActivationTable.LeaverRow(Members.At(members[i], slot), traits[i]);
            var chance = readiness.Times(
                exact[row], residence[i], hukou[i], DeciderCode.Land(codes[i]));
            var considers = Lottery.Happens8(
                chance, (byte)(low[i] >> (8 * slot)), draws, key[i], Question.Choice, slot);
            _winners.Add(i, slot, considers);
        }
    }
}
