// Where a refused household turns next.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Capacity;

/// <summary>The counties that refused one household, and its draws since.</summary>
internal struct Refusals
{
    private const int MostDraws = 64;

    // A bit a county.
    private UInt128 _counties;
    private uint _draws;

    public readonly bool IsFirst => _counties == 0;

    /// <summary>
    /// Draws again until an alternative comes up that has not refused, which is a draw among those
    /// left; staying is one of them.
    /// </summary>
    /// <param name="county">Who refused now.</param>
    /// <param name="household">The household.</param>
    /// <param name="wish">What it wanted.</param>
    /// <param name="inputs">The year's tables.</param>
    public int After(int county, Household household, Proposal wish, MoveInputs inputs)
    {
        _counties |= UInt128.One << county;
        var decider = Proposal.Decider(household, wish.Slot);
        while (_draws < MostDraws)
        {
            var block = inputs.Draws.Block(
                household.Key, Question.Acceptance + wish.Slot, ++_draws);
            var destination = Deciders.Draw(decider, block, inputs);
            var isRefused = Cells.IsUrban(destination) && destination != wish.Origin
                && (_counties >> (destination >> 1) & 1) != 0;
            if (!isRefused) return destination;
        }

        return wish.Origin;
    }
}
