// Who in a cell lives as a child, as an elder or sibling of the core, and who is the core.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Persons of a cell by role; tables by age and sex (layout of Ages).</summary>
internal sealed record LivingRoles(int[] Children, int[] Elders, int[] Siblings, int[] Core)
{
    // Odds of living as an unmarried child with the parents, by five years of age from 15 [A].
    private static readonly double[] SonOdds =
        [20, 3, .8, .3, .14, .07, .03, .01, 1e-4, 1e-5, 1e-6];

    private static readonly double[] DaughterOdds =
        [15, 1.5, .3, .09, .04, .02, .01, .003, 1e-5, 1e-6, 1e-7];

    // Odds of living with a child's family, by five years of age from 40 [A].
    private static readonly double[] ElderOdds =
        [1e-4, .003, .04, .15, .3, .5, .65, .8, 1, 1.2, 1.2, 1.2, 1.2];

    /// <summary>Odds by age and sex of living as a child; minors always do.</summary>
    public static double[] ChildOdds { get; } =
        Table((age, sex) => age < Members.AdultAge ? 0
            : Step(sex == Ages.Male ? SonOdds : DaughterOdds, age - 15));

    /// <summary>Odds by age and sex of living as an elder.</summary>
    public static double[] ElderTable { get; } =
        Table((age, _) => age < Members.AdultAge ? 0
            : age < 40 ? 1e-9 : Step(ElderOdds, age - 40));

    private static double[] SiblingOdds { get; } =
        Table((age, _) => age < Members.AdultAge ? 0 : age < 30 ? 3 : age < 75 ? 1 : .3);

    /// <summary>
    /// Fills the roles of a plan. Minors are children; adult children, elders and siblings are
    /// taken by odds; what remains is the core. Where the core would lack one sex for its couples,
    /// that sex is spared in the other roles; if that is not enough, the plan gives up couples.
    /// </summary>
    public static LivingRoles Choose(int[] persons, TypePlan plan)
    {
        var spare = new double[] { 1, 1 };
        for (var attempt = 0; ; attempt++)
        {
            var roles = Take(persons, plan, spare);
            var couples = plan.Total(t => t.Core == 2 ? 1 : 0);
            var few = CountSex(roles.Core, Ages.Male) < CountSex(roles.Core, Ages.Female)
                ? Ages.Male : Ages.Female;
            var most = CountSex(roles.Core, few);
            if (couples <= most) return roles;
            if (attempt < 12) spare[few] /= 4;
            else if (attempt == 12) plan.LimitCouples(most);
            else if (attempt < 40) plan.LimitCouples(most - attempt);
            else throw new InvalidOperationException($"{couples} couples, but {most} of one sex.");
        }
    }

    public static int CountSex(int[] persons, int sex)
    {
        var count = 0;
        for (var i = sex; i < persons.Length; i += 2) count += persons[i];
        return count;
    }

    private static LivingRoles Take(int[] persons, TypePlan plan, double[] spare)
    {
        var left = persons.ToArray();
        var children = new int[Ages.TableSize];
        var adults = Ages.Index(Members.AdultAge, 0);
        Array.Copy(left, children, adults);
        Array.Clear(left, 0, adults);
        var grown = plan.Total(t => t.Children) - children.Sum();
        var adultChildren = Draw(left, ChildOdds, spare, grown);
        for (var i = adults; i < left.Length; i++) children[i] = adultChildren[i];
        var elders = Draw(left, ElderTable, spare, plan.Total(TypePlan.Elders));
        var siblings = Draw(
            left, SiblingOdds, spare, plan.Total(t => t.OtherCount - TypePlan.Elders(t)));
        return new(children, elders, siblings, left);
    }

    private static int[] Draw(int[] left, double[] odds, double[] spare, int total)
    {
        var tilted = new double[odds.Length];
        for (var i = 0; i < odds.Length; i++) tilted[i] = odds[i] * spare[i % 2];
        var taken = AgeTaking.ByOdds(left, tilted, total);
        for (var i = 0; i < left.Length; i++) left[i] -= taken[i];
        return taken;
    }

    private static double[] Table(Func<int, int, double> odds)
    {
        var table = new double[Ages.TableSize];
        for (var i = 0; i < table.Length; i++) table[i] = odds(i / 2, i % 2);
        return table;
    }

    private static double Step(double[] fiveYears, int years) =>
        fiveYears[Math.Min(years / 5, fiveYears.Length - 1)];
}
