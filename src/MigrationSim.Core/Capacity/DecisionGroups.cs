// Households alike in all that their choice sees, together: what clearing reckons with.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>One group: a household that stands for all, and what they come to.</summary>
/// <param name="Unit">Place, hukou, skill, children, insurance; mean years and attachment.</param>
/// <param name="Dwellings">Dwellings they would take if all who consider it moved.</param>
/// <param name="Freed">Dwellings they would leave behind.</param>
/// <param name="Pupils">Their children of school age, all of them.</param>
public readonly record struct DecisionGroup(
    ChoiceUnit Unit, double Dwellings, double Freed, double Pupils);

/// <summary>
/// Sums over households by place, hukou cell, skill, children and insurance, and by years here
/// (eight bands at home, two away). Sums are whole multiples of 2^-20, so that their order does not
/// matter and threads may add to one table. Means within a band stand for its members: the error of
/// the expected moves is second order in the width of the bands.
/// </summary>
public sealed class DecisionGroups
{
    private const double Unit = 1 << 20;
    private const int Traits18 = 18;
    private const int HomeBands = 8;
    private const int AwayBands = 2;
    private const int HukouCount = Cells.HunanCount + 1;
    private const int HomeCount = Cells.HunanCount * 2 * Traits18 * HomeBands;
    private const int AwayCount = Cells.Count * HukouCount * Traits18 * AwayBands;
    private const int SumCount = 5;
    private static readonly byte[] HomeBand = Bands(1, 2, 4, 7, 11, 17, 27);
    private static readonly byte[] AwayBand = Bands(4);
    private readonly long[] _sums = new long[(HomeCount + AwayCount) * SumCount];

    /// <summary>Forgets everybody.</summary>
    public void Clear() => Array.Clear(_sums);

    /// <summary>Adds the deciders of the rows from first to end.</summary>
    public void Add(Population population, int first, int end, MoveInputs inputs)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            if (FamilySplit.MayHaveLeavers(household.Members))
            {
                for (var slot = 2; slot < Members.SlotCount; slot++)
                {
                    if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
                    var leaver = Deciders.Leaver(household, slot);
                    Add(leaver, Deciders.ActivationProbability(leaver, inputs), 0, inputs);
                }
            }

            var core = Deciders.Graduated(household, out var graduates);
            var activation = graduates || Displacement.MustDecide(household, inputs)
                ? 1
                : Deciders.ActivationProbability(core, inputs);
            if (activation == 0) continue;
            Add(core, activation, Occupancy.Freed(household, inputs), inputs);
        }
    }

    /// <summary>The groups that have members, in a fixed order.</summary>
    public List<DecisionGroup> List()
    {
        var groups = new List<DecisionGroup>();
        for (var at = 0; at < HomeCount + AwayCount; at++)
        {
            var dwellings = _sums[at * SumCount] / Unit;
            if (dwellings == 0) continue;
            var unit = at < HomeCount ? AtHome(at) : Away(at - HomeCount);
            groups.Add(new(
                unit with
                {
                    Duration = _sums[(at * SumCount) + 2] / Unit / dwellings,
                    Attachment = _sums[(at * SumCount) + 3] / Unit / dwellings,
                },
                dwellings, _sums[(at * SumCount) + 1] / Unit, _sums[(at * SumCount) + 4] / Unit));
        }

        return groups;
    }

    private void Add(Household decider, double activation, double freed, MoveInputs inputs)
    {
        var dwellings = activation * Occupancy.Expected(decider, inputs);
        if (dwellings == 0) return;
        var unit = ChoiceUnit.Of(
            decider, Deciders.IsInsured(decider, inputs), inputs.Tables.Near);
        var at = IndexOf(unit, decider.YearsHere) * SumCount;
        Interlocked.Add(ref _sums[at], (long)(dwellings * Unit));
        if (freed > 0) Interlocked.Add(ref _sums[at + 1], (long)(activation * freed * Unit));
        var pupils = activation * ChoiceUnit.PupilsOf(decider.Members);
        if (pupils > 0) Interlocked.Add(ref _sums[at + 4], (long)(pupils * Unit));
        Interlocked.Add(ref _sums[at + 2], (long)(dwellings * unit.Duration * Unit));
        Interlocked.Add(ref _sums[at + 3], (long)(dwellings * unit.Attachment * Unit));
    }

    private static int IndexOf(in ChoiceUnit unit, int years)
    {
        var traits = (((unit.Skill * 3) + unit.Kids) * 2) + (unit.Insured ? 1 : 0);
        if (unit.IsAtHome && Cells.IsHunan(unit.Residence))
        {
            var other = unit.Hukou == unit.Residence ? 0 : 1;
            return (((((unit.Residence * 2) + other) * Traits18) + traits) * HomeBands)
                + HomeBand[years];
        }

        var hukou = unit.IsRegisteredOutside ? Cells.HunanCount : unit.Hukou;
        return HomeCount
            + (((((unit.Residence * HukouCount) + hukou) * Traits18) + traits) * AwayBands)
            + AwayBand[years];
    }

    private static ChoiceUnit AtHome(int at)
    {
        var (traits, place) = (at / HomeBands % Traits18, at / HomeBands / Traits18);
        var residence = place / 2;
        return Of(residence, place % 2 == 0 ? residence : residence ^ 1, traits);
    }

    private static ChoiceUnit Away(int at)
    {
        var (traits, place) = (at / AwayBands % Traits18, at / AwayBands / Traits18);
        var hukou = place % HukouCount;
        return Of(
            place / HukouCount, hukou == Cells.HunanCount ? Cells.OutsideHukou : hukou, traits);
    }

    private static ChoiceUnit Of(int residence, int hukou, int traits) => new(
        residence, hukou, traits / 6, traits / 2 % 3, traits % 2 == 1, 1, 1);

    // The band of each number of years, given the first years of all bands but the lowest.
    private static byte[] Bands(params int[] starts) =>
        [.. Enumerable.Range(0, 64).Select(years => (byte)starts.Count(start => years >= start))];
}
