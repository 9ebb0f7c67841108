// The wishes of a batch of movers: who comes along, and what they take and leave.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

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

    // Who decides; returns those who may leave somebody behind.
    private ReadOnlySpan<ushort> Gather(ReadOnlySpan<Active> batch, MoveBatch drawn)
    {
        var movers = drawn.Movers;
        var members = drawn.MoverMembers;
        var destinations = drawn.Destinations;
        var (row, gone, count) = (_row, _gone, 0);
        for (var k = 0; k < movers.Length; k++)
        {
            ref readonly var mover = ref batch[movers[k]];
            int slot = mover.Slot;
            gone = mover.Row == row ? gone : 0;
            row = mover.Row;
            var absent = slot == 0 ? gone : 0;
            gone |= 1 << slot;
            var child = (ulong)Members.At(members[k], slot);
            var core = Members.In(members[k], (byte)~absent);
            var whole = slot == 0 ? core : child;
            (_whole[k], _moving[k], _absent[k]) = (whole, whole, (byte)absent);
            _families[count] = (ushort)k;
            count += FamilySplit.MovesAsOne(whole)
                | destinations[movers[k]] == UnitCode.Hukou(mover.Code) ? 0 : 1;
        }

        (_row, _gone) = (row, gone);
        return _families.AsSpan(0, count);
    }

    private void Finish(
        ReadOnlySpan<Active> batch, MoveBatch drawn, MoveInputs inputs, Span<Proposal> wishes)
    {
        var movers = drawn.Movers;
        var destinations = drawn.Destinations;
        var keys = drawn.Keys;
        for (var k = 0; k < wishes.Length; k++)
        {
            var i = movers[k];
            ref readonly var mover = ref batch[i];
            var (code, destination) = (mover.Code, destinations[i]);
            int slot = mover.Slot;
            var (moving, absent) = (_moving[k], _absent[k]);
            var word = drawn.BlockOf(i).Word2;
            var household = UnitCode.Household(code, keys[i], moving);
            var shares = Deciders.SharesIn(household, destination, word, inputs) ? 1 : 0;

            // Then the whole household moves.
            var frees = slot == 0 & absent == 0 & moving == _whole[k] ? 1 : 0;
            frees &= Occupancy.Dwellings(household, word, inputs);
            var slots = slot == 0 ? Members.Slots(moving) : 1 << slot;
            wishes[k] = new(
                mover.Row, (byte)slot, absent, household.Residence, destination,
                (byte)(1 - shares), (byte)ChoiceUnit.PupilsOf(moving), (byte)frees, (byte)slots);
        }
    }
}
