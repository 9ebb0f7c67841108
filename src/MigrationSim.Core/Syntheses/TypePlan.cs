// How many households of each type a cell has: households and persons balanced together.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Households of one cell by type (index of HouseholdTypes.All), in whole numbers.
/// </summary>
internal sealed class TypePlan
{
    private readonly int[] _count;

    private TypePlan(int[] count) => _count = count;

    public int this[int type] => _count[type];

    /// <summary>
    /// Balances the types against households by size and generations (8 x 4 reals), the number of
    /// children and the number of elders wanted; sizes come out exactly, the rest to rounding,
    /// but with room for all minors.
    /// </summary>
    public static TypePlan Make(
        ReadOnlySpan<double> byGeneration, int[] sizes, in RoleWishes wishes)
    {
        var types = HouseholdTypes.All;
        const int Margins = HouseholdStructure.MaxSize * HouseholdStructure.MaxGenerations;
        var incidence = new int[types.Count][];
        var weight = new double[types.Count];
        for (var t = 0; t < types.Count; t++)
        {
            var margin = Margin(types[t]);
            incidence[t] = new int[RoleControls.Count + Margins];
            incidence[t][0] = types[t].Children;
            incidence[t][1] = Elders(types[t]);
            incidence[t][RoleControls.Count + margin] = 1;
            weight[t] = byGeneration[margin] > 0 ? types[t].Weight : 0;
            if (types[t].Core == 0) weight[t] *= wishes.Absence;
        }
        // Households come last in each sweep: should the wishes contradict them, they hold.
        double[] controls =
        [
            .. RoleControls.Of(wishes, byGeneration, weight, incidence), .. byGeneration,
        ];
        var balanced = ListBalancing.Balance(weight, incidence, controls, 300, .1);

        var count = new int[types.Count];
        for (var size = 1; size <= sizes.Length; size++)
        {
            var ofSize = new double[types.Count];
            for (var t = 0; t < types.Count; t++)
                if (types[t].Size == size) ofSize[t] = balanced[t] > 0 ? balanced[t] : 1e-12;
            var whole = LargestRemainder.Share(ofSize, sizes[size - 1]);
            for (var t = 0; t < types.Count; t++) count[t] += whole[t];
        }
        var plan = new TypePlan(count);
        plan.MakeRoom(wishes.Minors);
        return plan;
    }

    public int Total(Func<HouseholdType, int> each)
    {
        var total = 0;
        for (var t = 0; t < _count.Length; t++)
            total += _count[t] * each(HouseholdTypes.All[t]);
        return total;
    }

    /// <summary>
    /// Households by group (core and children) and others: index group * 6 + others.
    /// </summary>
    public int[] ByGroup()
    {
        var table = new int[HouseholdTypes.GroupCount * HouseholdTypes.OthersCount];
        for (var t = 0; t < _count.Length; t++)
        {
            var type = HouseholdTypes.All[t];
            table[(type.Group * HouseholdTypes.OthersCount) + (int)type.Others] += _count[t];
        }
        return table;
    }

    /// <summary>
    /// Turns couples into single cores until no more than the given number is left, for cells in
    /// which one sex is too few: a sibling, else another child or elder, stands in for the spouse.
    /// </summary>
    public void LimitCouples(int most)
    {
        var missing = Turn(
            Total(t => t.Core == 2 ? 1 : 0) - most, t => t.Core,
            (from, to) => Frees(from, to) && to.Children == from.Children
                && to.Generations == from.Generations ? 1 : 0);
        Turn(missing, t => t.Core, (from, to) => Frees(from, to) ? 1 : 0);
    }

    private static bool Frees(HouseholdType from, HouseholdType to) =>
        from.Core == 2 && to.Core == 1 && to.Children >= from.Children;

    public static int Elders(HouseholdType type) =>
        type.Others is Others.Sibling or Others.TwoSiblings ? 0 : type.OtherCount;

    // Where the types hold fewer children than there are minors, adults make room for them.
    private void MakeRoom(int minors)
    {
        var missing = minors - Total(t => t.Children);
        missing = Turn(missing, t => 1, (from, to) =>
            to.Generations == from.Generations ? to.Children - from.Children : 0);
        missing = Turn(missing, t => 1, (from, to) => to.Children - from.Children);
        if (missing > 0)
            throw new InvalidOperationException($"{missing} minors find no place with an adult.");
    }

    // Turns households of one type into another of equal size, each step of the gain stated, and
    // returns what is still missing.
    private int Turn(
        int missing, Func<HouseholdType, int> eligible,
        Func<HouseholdType, HouseholdType, int> gain)
    {
        var types = HouseholdTypes.All;
        for (var step = 1; step <= HouseholdTypes.MaxChildren && missing > 0; step++)
        {
            for (var from = 0; from < _count.Length; from++)
            {
                if (_count[from] == 0 || eligible(types[from]) == 0) continue;
                for (var to = 0; to < _count.Length && missing > 0; to++)
                {
                    if (types[to].Size != types[from].Size
                        || gain(types[from], types[to]) != step)
                    {
                        continue;
                    }

                    var turned = Math.Min(_count[from], (missing + step - 1) / step);
                    _count[from] -= turned;
                    _count[to] += turned;
                    missing -= turned * step;
                }
            }
        }
        return missing;
    }

    private static int Margin(HouseholdType type) =>
        ((type.Size - 1) * HouseholdStructure.MaxGenerations) + type.Generations - 1;
}
