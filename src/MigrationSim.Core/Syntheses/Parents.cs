// Which sets of children have both parents at home, one, or none; and who becomes a parent.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Who of the parents lives with a set of children.</summary>
internal enum Parent : byte
{
    None,
    Mother,
    Father,
    Both,
}

/// <summary>Parents of a cell by age, taken out of the core's men and women.</summary>
internal sealed record Parents(Parent[] OfSet, int[] Wives, int[] Mothers, int[] Fathers)
{
    // Fathers of one-parent families, of all their heads, where both sexes are free [A].
    private const double FatherShare = .3;

    // Sets with absent parents are mostly those of minors: mothers wanted below this age.
    private const int AbsentBelow = 46;

    /// <summary>
    /// Deals the plan's cores to the sets and takes for each the parent nearest to the age wanted.
    /// Children stay without parents where women of the mothers' age are scarcest. Men and women
    /// (counts by age) lose the parents taken, except husbands, who are matched later.
    /// </summary>
    public static Parents Choose(ChildSets sets, TypePlan plan, int[] men, int[] women)
    {
        var ofSet = Kinds(sets, plan, women);
        var couples = plan.Total(t => t.Core == 2 ? 1 : 0);
        SplitSingles(ofSet, men.Sum() - couples, women.Sum() - couples);
        var wanted = Wanted(sets, ofSet);
        var wives = AgeTaking.NearestKeepingMean(wanted[(int)Parent.Both], women);
        Remove(women, wives);
        var mothers = AgeTaking.NearestKeepingMean(wanted[(int)Parent.Mother], women);
        Remove(women, mothers);
        var fathers = AgeTaking.Nearest(wanted[(int)Parent.Father], men);
        Remove(men, fathers);
        return new(ofSet, wives, mothers, fathers);
    }

    public static void Remove(int[] pool, int[] taken)
    {
        for (var age = 0; age < pool.Length; age++) pool[age] -= taken[age];
    }

    // One parent is marked as Mother here; SplitSingles makes some of them fathers.
    private static Parent[] Kinds(ChildSets sets, TypePlan plan, int[] women)
    {
        var scarcity = Scarcity(AgeOrder.Count(sets.MotherAge), women);
        var even = Enumerable.Repeat(1.0, Ages.Count).ToArray();
        var pool = new int[HouseholdTypes.MaxChildren + 1][];
        for (var size = 0; size < pool.Length; size++) pool[size] = new int[Ages.Count];
        for (var set = 0; set < sets.Count; set++) pool[sets.SizeOf(set)][sets.MotherAge[set]]++;
        var (none, one) = (new int[pool.Length][], new int[pool.Length][]);
        for (var size = 1; size < pool.Length; size++)
        {
            none[size] = AgeTaking.ByOdds(
                pool[size], scarcity, plan.Total(t => t.Core == 0 && t.Children == size ? 1 : 0));
            Remove(pool[size], none[size]);
            one[size] = AgeTaking.ByOdds(
                pool[size], even, plan.Total(t => t.Core == 1 && t.Children == size ? 1 : 0));
        }

        var ofSet = new Parent[sets.Count];
        for (var set = 0; set < ofSet.Length; set++)
        {
            var (size, age) = (sets.SizeOf(set), sets.MotherAge[set]);
            ofSet[set] = none[size][age]-- > 0 ? Parent.None
                : one[size][age]-- > 0 ? Parent.Mother : Parent.Both;
        }

        return ofSet;
    }

    // Sets a woman of about that age, squared.
    private static double[] Scarcity(int[] wanted, int[] women)
    {
        const int Window = 3;
        var odds = new double[Ages.Count];
        for (var age = 0; age < odds.Length; age++)
        {
            var (sets, mothers) = (0, 1);
            for (var near = Math.Max(0, age - Window);
                near <= Math.Min(Ages.Oldest, age + Window); near++)
            {
                sets += wanted[near];
                mothers += women[near];
            }
            var ratio = (double)sets / mothers;
            odds[age] = 1e-6 + (ratio * ratio * (age < AbsentBelow ? 1 : 1e-3));
        }
        return odds;
    }

    private static void SplitSingles(Parent[] ofSet, int freeMen, int freeWomen)
    {
        var all = 0;
        foreach (var parent in ofSet) all += parent == Parent.Mother ? 1 : 0;
        var fathers = Math.Clamp(
            (int)Math.Round(FatherShare * all), Math.Max(0, all - freeWomen), freeMen);
        var rest = 0L;
        for (var set = 0; set < ofSet.Length; set++)
        {
            if (ofSet[set] != Parent.Mother) continue;
            rest += fathers;
            if (rest < all) continue;
            rest -= all;
            ofSet[set] = Parent.Father;
        }
    }

    // Parents wanted by who they are, then by age; fathers a little older than mothers.
    private static int[][] Wanted(ChildSets sets, Parent[] ofSet)
    {
        int[][] wanted =
            [new int[Ages.Count], new int[Ages.Count], new int[Ages.Count], new int[Ages.Count]];
        for (var set = 0; set < ofSet.Length; set++) wanted[(int)ofSet[set]][sets.MotherAge[set]]++;
        var mothers = wanted[(int)Parent.Father];
        var fathers = new int[Ages.Count];
        for (var age = 0; age < mothers.Length; age++)
            fathers[AgeOrder.Clamp(age + (int)Gaps.HusbandMean)] += mothers[age];
        wanted[(int)Parent.Father] = fathers;
        return wanted;
    }
}
