// Elders and siblings: who moves in with which family.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Elders and siblings of a cell in sets of one or two who live together; First and Second are
/// members' bytes (Second 0 if alone). Sets of one kind ascend by age.
/// </summary>
internal readonly record struct OtherSet(byte First, byte Second)
{
    /// <summary>The age that a core of about one generation (or none) below would have.</summary>
    public int YoungestAge => Second == 0
        ? Members.Age(First)
        : Math.Min(Members.Age(First), Members.Age(Second));

    /// <summary>Forms the sets of every kind (index of Others) out of the roles' pools.</summary>
    public static OtherSet[][] Form(LivingRoles roles, TypePlan plan)
    {
        int Of(Others kind) => plan.Total(t => t.Others == kind ? 1 : 0);
        var sets = new OtherSet[HouseholdTypes.OthersCount][];
        sets[(int)Others.None] = [];
        var elders = roles.Elders.ToArray();
        sets[(int)Others.TwoElderGenerations] = Generations(
            elders, Of(Others.TwoElderGenerations));
        sets[(int)Others.ElderPair] = Pairs(elders, Of(Others.ElderPair));
        sets[(int)Others.Elder] = Alone(elders);
        var siblings = roles.Siblings.ToArray();
        sets[(int)Others.TwoSiblings] = Pairs(siblings, Of(Others.TwoSiblings));
        sets[(int)Others.Sibling] = Alone(siblings);
        return sets;
    }

    // The oldest with the youngest elders, rank by rank.
    private static OtherSet[] Generations(int[] pool, int count)
    {
        var (oldest, youngest) = (new double[pool.Length], new double[pool.Length]);
        for (var i = 0; i < pool.Length; i++)
        {
            var age = i / 2;
            oldest[i] = age < 72 ? 1e-9 : (age - 70.0) * (age - 70.0);
            youngest[i] = age > 66 ? 1e-9 : age < 45 ? 1e-6 : 1;
        }
        var grand = AgeOrder.ExpandMembers(Draw(pool, oldest, count));
        var middle = AgeOrder.ExpandMembers(Draw(pool, youngest, count));
        return [.. middle.Zip(grand, (first, second) => new OtherSet(first, second))];
    }

    // Man and woman by rank while both last; where one sex is short, neighbours in age.
    private static OtherSet[] Pairs(int[] pool, int count)
    {
        var even = Enumerable.Repeat(1.0, Ages.Count).ToArray();
        var all = new[] { AgeOrder.OneSex(pool, 0), AgeOrder.OneSex(pool, 1) };
        var men = Math.Clamp(count, (2 * count) - all[1].Sum(), all[0].Sum());
        int[][] taken =
        [
            AgeTaking.ByOdds(all[0], even, men), AgeTaking.ByOdds(all[1], even, (2 * count) - men),
        ];
        var members = new int[pool.Length];
        for (var i = 0; i < pool.Length; i++) members[i] = taken[i % 2][i / 2];
        Parents.Remove(pool, members);
        var sets = new OtherSet[count];
        if (men == count)
        {
            var (husbands, wives) = (AgeOrder.Expand(taken[0]), AgeOrder.Expand(taken[1]));
            for (var i = 0; i < count; i++)
            {
                sets[i] = new(
                    Members.Person(husbands[i], Ages.Male),
                    Members.Person(wives[i], Ages.Female));
            }

            return sets;
        }
        var row = AgeOrder.ExpandMembers(members);
        for (var i = 0; i < count; i++) sets[i] = new(row[2 * i], row[(2 * i) + 1]);
        return sets;
    }

    private static OtherSet[] Alone(int[] pool) =>
        [.. AgeOrder.ExpandMembers(pool).Select(member => new OtherSet(member, 0))];

    private static int[] Draw(int[] pool, double[] odds, int count)
    {
        var taken = AgeTaking.ByOdds(pool, odds, count);
        Parents.Remove(pool, taken);
        return taken;
    }
}
