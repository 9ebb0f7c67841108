// The wishes of a batch of movers: who comes along, and what they take and leave.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Those of <see cref="Proposal.Of"/>, stage by stage: all movers, then the families among them
/// that may be split, then all again. Scratch of one thread.
/// </summary>
internal sealed class WishBatch
{
    private readonly ulong[] _whole = new ulong[MoveBatch.Size];
    private readonly ulong[] _moving = new ulong[MoveBatch.Size];
    private readonly byte[] _absent = new byte[MoveBatch.Size];
    private readonly ushort[] _families = new ushort[MoveBatch.Size + 1];

    // The last row that wishes, and who of it has a wish of their own.
    private int _row = -1;
    private int _gone;

    /// <summary>Begins a list: no row has wishes yet.</summary>
    public void Begin() => _row = -1;

    /// <summary>Fills in the wishes of a batch, one for each of those who want to move.</summary>
    public void Fill(
        ReadOnlySpan<Active> batch, MoveBatch drawn, MoveInputs inputs, Span<Proposal> wishes)
    {
        var families = Gather(batch, drawn);
        foreach (var k in families)
        {
            var i = drawn.Movers[k];
            _moving[k] = inputs.Split.Split(
                _whole[k], UnitCode.Origin(batch[i].Code), drawn.Destinations[i], isHome: false,
                drawn.BlockOf(i).Word1).Moving;
        }

        Finish(batch, drawn, inputs, wishes);
    }

    // Who decides; returns those who may leave somebody behind. No turns: they would be guessed
    // wrong.
    private ReadOnlySpan<ushort> Gather(ReadOnlySpan<Active> batch, MoveBatch drawn)
    {
        var movers = drawn.Movers;
        var members = drawn.MoverMembers;
        var destinations = drawn.Destinations;
        var whole = _whole.AsSpan(0, movers.Length);
        var moving = _moving.AsSpan(0, movers.Length);
        var absent = _absent.AsSpan(0, movers.Length);
        var families = _families;
        var (row, gone, count) = (_row, _gone, 0);
        for (var k = 0; k < movers.Length; k++)
        {
            ref readonly var mover = ref batch[movers[k]];
            int slot = mover.Slot;
            gone &= Filled(mover.Row == row);
            row = mover.Row;
            var isCore = Filled(slot == 0);
            var others = gone & isCore;
            gone |= 1 << slot;
            var core = Members.In(members[k], (byte)~others);
            var child = (ulong)Members.At(members[k], slot);
            var all = child ^ ((core ^ child) & (ulong)(long)isCore);
            (whole[k], moving[k], absent[k]) = (all, all, (byte)others);
            families[count] = (ushort)k;
            var goesHome = destinations[movers[k]] == UnitCode.HukouByte(mover.Code);
            count += 1 + Filled(FamilySplit.MovesAsOne(all) | goesHome);
        }

        (_row, _gone) = (row, gone);
        return families.AsSpan(0, count);
    }

    private void Finish(
        ReadOnlySpan<Active> batch, MoveBatch drawn, MoveInputs inputs, Span<Proposal> wishes)
    {
        var movers = drawn.Movers;
        var destinations = drawn.Destinations;
        var keys = drawn.Keys;
        var whole = _whole.AsSpan(0, wishes.Length);
        var moves = _moving.AsSpan(0, wishes.Length);
        var absents = _absent.AsSpan(0, wishes.Length);
        for (var k = 0; k < wishes.Length; k++)
        {
            var i = movers[k];
            ref readonly var mover = ref batch[i];
            var (code, destination) = (mover.Code, destinations[i]);
            int slot = mover.Slot;
            var (moving, absent) = (moves[k], absents[k]);
            var word = drawn.BlockOf(i).Word2;
            var household = UnitCode.Household(code, keys[i], moving);
            var shares = Filled(Deciders.SharesIn(household, destination, word, inputs));

            // If nobody stays, the whole household's dwelling is left.
            var frees = Filled(slot == 0 & absent == 0 & moving == whole[k])
                & Occupancy.Dwellings(household, word, inputs);
            var isCore = Filled(slot == 0);
            var own = 1 << slot;
            var slots = own ^ ((own ^ Members.Slots(moving)) & isCore);
            wishes[k] = new(
                mover.Row, (byte)slot, absent, household.Residence, destination,
                (byte)(1 + shares), (byte)ChoiceUnit.PupilsOf(moving), (byte)frees, (byte)slots);
        }
    }

    // All bits if so, else none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Filled(bool condition) => -Unsafe.BitCast<bool, byte>(condition);
}
