// Wives and husbands: who is married, and to whom.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Couples of a cell in ascending order of the wife's age.</summary>
internal static class Couples
{
    // Odds that a woman of the core without children at home has a husband there, by five years
    // of age from 15 [A]; widows are many from 75 on.
    private static readonly double[] WifeOdds =
        [.01, .2, .6, 1, 1, 1, 1.2, 1.8, 2, 2, 1.8, 1.3, .8, .5, .3, .15, .1];

    /// <summary>Takes wives without children at home out of the women (counts by age).</summary>
    public static int[] ChildlessWives(int[] women, int count)
    {
        var odds = new double[Ages.Count];
        for (var age = Members.AdultAge; age < odds.Length; age++)
            odds[age] = WifeOdds[Math.Min((age - 15) / 5, WifeOdds.Length - 1)];
        var wives = AgeTaking.ByOdds(women, odds, count);
        Parents.Remove(women, wives);
        return wives;
    }

    /// <summary>
    /// Ages of the husbands of the wives (counts by age), in ascending order of the wife's age;
    /// the husbands leave the men. Each wife draws the gap she would have; those who want older
    /// husbands get older ones, taken from the ages nearest to the ones wanted.
    /// </summary>
    public static byte[] Husbands(int[] wives, int[] men, CellDraws draws)
    {
        var wanted = AgeOrder.Expand(wives);
        for (var wife = 0; wife < wanted.Length; wife++)
        {
            var gap = Gaps.Husband.Draw(draws.Bits(Draw.HusbandGap, wife));
            wanted[wife] = AgeOrder.Clamp(wanted[wife] + gap);
        }
        var taken = AgeTaking.NearestKeepingMean(AgeOrder.Count(wanted), men);
        Parents.Remove(men, taken);
        var husbands = AgeOrder.Expand(taken);
        var next = AgeOrder.Starts(wanted);
        foreach (ref var age in wanted.AsSpan()) age = husbands[next[age]++];
        return wanted;
    }
}
