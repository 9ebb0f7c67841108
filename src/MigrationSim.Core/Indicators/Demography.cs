// What a demographer asks of a year's tally: fertility, length of life, dependency.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Indicators;

/// <summary>Measures of a place, that is a set of cells; null where nothing is known.</summary>
public static class Demography
{
    private const int Width = Ages.GroupCount * 2;
    private const int WorkingFrom = 15;
    private const int OldFrom = 65;

    /// <summary>
    /// Total fertility, children a woman: births times the sum of the age pattern, over the
    /// births that mid-year women would have had by it. Indirect standardisation (Preston,
    /// Heuveline and Guillot 2001, ch. 2), as births by mother's age are not counted.
    /// </summary>
    /// <param name="before">Last year's tally.</param>
    /// <param name="now">This year's.</param>
    /// <param name="cells">The place.</param>
    /// <param name="pattern">Births per woman-year by age; its level does not matter.</param>
    public static double? TotalFertility(
        YearTally before, YearTally now, IReadOnlyList<int> cells, IReadOnlyList<double> pattern)
    {
        var expected = 0.0;
        for (var group = 0; group < Ages.GroupCount; group++)
        {
            var index = (group * 2) + Ages.Female;
            var women = (Persons(before, cells, index) + Persons(now, cells, index)) / 2.0;
            expected += women * Mean(pattern, group);
        }

        var births = cells.Sum(cell => now.Residents[cell].Births);
        return expected > 0 ? births * pattern.Sum() / expected : null;
    }

    /// <summary>
    /// Life expectancy at birth, years. Deaths D of a group counted N strong at the start of the
    /// year give the rate D / (N - D / 2): deaths come before moves, so that N is at risk.
    /// </summary>
    public static double? LifeExpectancy(
        YearTally before, YearTally now, IReadOnlyList<int> cells, int sex)
    {
        if (now.DeathsByAge.Count == 0) return null;
        Span<double> rates = stackalloc double[Ages.GroupCount];
        for (var group = 0; group < Ages.GroupCount; group++)
        {
            var index = (group * 2) + sex;
            var persons = Persons(before, cells, index);
            var deaths = cells.Sum(cell => (long)now.DeathsByAge[cell][index]);
            if (persons == 0) return null;
            rates[group] = deaths / (persons - (deaths / 2.0));
        }

        return rates[^1] > 0 ? LifeTable.Expectancy(rates) : null;
    }

    /// <summary>Persons aged 0-14 per 100 aged 15-64.</summary>
    public static double? ChildDependency(YearTally tally, IReadOnlyList<int> cells) =>
        Ratio(Between(tally, cells, 0, WorkingFrom), Working(tally, cells));

    /// <summary>Persons aged 65 and over per 100 aged 15-64.</summary>
    public static double? OldDependency(YearTally tally, IReadOnlyList<int> cells) =>
        Ratio(Between(tally, cells, OldFrom, int.MaxValue), Working(tally, cells));

    private static long Working(YearTally tally, IReadOnlyList<int> cells) =>
        Between(tally, cells, WorkingFrom, OldFrom);

    private static long Between(YearTally tally, IReadOnlyList<int> cells, int from, int before)
    {
        long persons = 0;
        for (var index = 0; index < Width; index++)
        {
            var start = Ages.GroupStart[index / 2];
            if (start >= from && start < before) persons += Persons(tally, cells, index);
        }

        return persons;
    }

    private static long Persons(YearTally tally, IReadOnlyList<int> cells, int index) =>
        cells.Sum(cell => (long)tally.AgeSex[cell][index]);

    private static double Mean(IReadOnlyList<double> pattern, int group)
    {
        var (sum, ages) = (0.0, 0);
        for (int age = Ages.GroupStart[group]; age <= Ages.GroupEnd(group); age++)
        {
            sum += pattern[age];
            ages++;
        }

        return sum / ages;
    }

    private static double? Ratio(long part, long whole) =>
        whole > 0 ? 100.0 * part / whole : null;
}
