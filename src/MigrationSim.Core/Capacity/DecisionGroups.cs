// Households alike in all that their choice sees, together: what clearing reckons with.
using MigrationSim.Core.Numerics;
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
/// Households by what <see cref="DecisionPlaces"/> tells apart and by insurance. What weighs in
/// staying enters as the mean of its logarithm: about half of those who consider a move stay, and
/// there the logit is straight in the logarithm, so that a group moves as its members do. Every
/// thread sums into a table of its own; whole numbers, so that no order matters.
/// </summary>
public sealed class DecisionGroups
{
    private static readonly int[] Residences = [.. Enumerable.Range(0, Cells.Count)];
    private readonly Lock _gate = new();
    private readonly List<GroupSums> _all = [];
    private readonly Stack<GroupSums> _free = [];
    private readonly List<DecisionGroup> _list = [];

    /// <summary>A table for one thread, until it is given back.</summary>
    public GroupSums Rent()
    {
        lock (_gate)
        {
            if (_free.TryPop(out var free)) return free;
            var sums = new GroupSums();
            _all.Add(sums);
            return sums;
        }
    }

    public void Return(GroupSums sums)
    {
        lock (_gate) _free.Push(sums);
    }

    /// <summary>Adds the deciders of the rows from first to end.</summary>
    public void Add(Population population, int first, int end, MoveInputs inputs)
    {
        var pass = new DecisionPass(population, inputs, this);
        pass.Group(first, end);
        pass.Close();
    }

    /// <summary>
    /// The groups that take dwellings, by origin, household type, residence, hukou and band of
    /// years; they are forgotten thereby.
    /// </summary>
    /// <returns>A list that the next call fills anew.</returns>
    public List<DecisionGroup> List()
    {
        var groups = _list;
        groups.Clear();
        foreach (var origin in Residences.GroupBy(ChoiceUnit.OriginOf))
        {
            for (var type = 0; type < HouseholdTypes.Count; type++)
            {
                foreach (var residence in origin) List(residence, type, groups);
            }
        }

        return groups;
    }

    private void List(int residence, int type, List<DecisionGroup> groups)
    {
        var (skill, kids) = (HouseholdTypes.Skill(type), HouseholdTypes.Kids(type));
        var unit = new ChoiceUnit(
            residence, Cells.OutsideHukou, skill, kids, HouseholdTypes.Insured(type), 1, 1);
        var insured = unit.Insured ? 1 : 0;
        var away = DecisionPlaces.Away(residence, skill, kids);
        if (HouseholdTypes.RegisteredOutside(type))
        {
            List(unit, away + Cells.HunanCount, insured, groups);
            return;
        }

        for (var hukou = 0; hukou < Cells.HunanCount; hukou++)
        {
            if (hukou >> 1 != residence >> 1)
            {
                List(unit with { Hukou = hukou }, away + hukou, insured, groups);
                continue;
            }

            var home = DecisionPlaces.Of(residence, hukou, skill, kids, 0);
            for (var band = 0; band < DecisionPlaces.BandCount; band++)
                List(unit with { Hukou = hukou }, home + band, insured, groups);
        }
    }

    private void List(in ChoiceUnit unit, int place, int insured, List<DecisionGroup> groups)
    {
        var sum = Take(place, insured);
        if (sum.Dwellings != 0) groups.Add(Of(unit, sum));
    }

    // Few groups are not empty, so that only what was written is wiped.
    private GroupSum Take(int place, int insured)
    {
        var total = default(GroupSum);
        foreach (var sums in _all)
        {
            ref var sum = ref sums.At(place, insured);
            if (sum.IsEmpty) continue;
            total.Add(sum);
            sum = default;
        }

        return total;
    }

    private static DecisionGroup Of(in ChoiceUnit unit, in GroupSum sum)
    {
        var all = (double)sum.Dwellings;
        var stay = DetMath.Exp(sum.Stay / all / DecisionTables.LogUnit);
        var attachment = DetMath.Exp(sum.Attachment / all / DecisionTables.LogUnit);
        return new(
            unit with
            {
                Duration = unit.IsAtHome ? stay / attachment : stay,
                Attachment = attachment,
            },
            all / ActivationTable.Certain, sum.Freed / (double)ActivationTable.Certain,
            sum.Pupils / (double)ActivationTable.Certain);
    }
}
