// Demographic measures of tallies made by hand.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class DemographyTests
{
    private static readonly int[] First = [0, 1];
    private static readonly YearTally Before = HandMade.Result().Years[1];
    private static readonly YearTally Now = HandMade.Result().Years[2];

    [Fact]
    public void Women_who_have_what_the_pattern_says_have_its_sum()
    {
        // Seven groups of 20 women at a tenth of a child each make the county's 14 births.
        var before = WithWomen(Before, 15);
        var now = WithWomen(Now, 5);
        Assert.Equal(3.5, Fertility(before, now, HandMade.FlatFertility)!.Value, 9);
    }

    [Fact]
    public void The_level_of_the_pattern_does_not_matter_but_its_shape_does()
    {
        double[] doubled = [.. HandMade.FlatFertility.Select(rate => 2 * rate)];
        var flat = Fertility(Before, Now, HandMade.FlatFertility)!.Value;
        Assert.Equal(flat, Fertility(Before, Now, doubled)!.Value, 9);

        // The same women at all ages: the shape is nothing. More young women: it is.
        var young = Now with { AgeSex = Ageing(Now, (group, n) => group == 5 ? 3 * n : n) };
        double[] early = [.. Enumerable.Range(0, Ages.Count).Select(a => a is 20 or 21 ? 1.0 : 0)];
        Assert.Equal(flat, Fertility(Before, Now, early)!.Value, 9);
        Assert.True(
            Fertility(Before, young, early) < Fertility(Before, young, HandMade.FlatFertility));
    }

    [Fact]
    public void Where_no_women_live_fertility_is_unknown() =>
        Assert.Null(Demography.TotalFertility(Before, Now, [], HandMade.FlatFertility));

    [Fact]
    public void Deaths_by_age_give_a_life_expectancy_and_without_them_there_is_none()
    {
        // 21 at the start and 2 deaths: 2 / (21 - 1) = a tenth a year at every age.
        var before = Before with { AgeSex = Ageing(Before, (_, _) => 21) };
        var now = Now with
        {
            DeathsByAge =
            [
                .. Enumerable.Range(0, Cells.Count).Select(_ =>
                    Enumerable.Range(0, Ages.GroupCount * 2).Select(i => i % 2 == 0 ? 2 : 1)
                        .ToArray()),
            ],
        };
        Assert.Equal(10, Demography.LifeExpectancy(before, now, First, Ages.Male)!.Value, 9);
        Assert.Equal(20.5, Demography.LifeExpectancy(before, now, First, Ages.Female)!.Value, 9);
        Assert.Null(Demography.LifeExpectancy(before, Now, First, Ages.Male));
    }

    [Fact]
    public void Dependency_counts_young_and_old_on_a_hundred_of_working_age()
    {
        // As many in each of the 4 groups below 15, the 10 up to 64 and the 5 above.
        Assert.Equal(40, Demography.ChildDependency(Now, First));
        Assert.Equal(50, Demography.OldDependency(Now, First));
        Assert.Null(Demography.OldDependency(Now, []));
    }

    private static double? Fertility(
        YearTally before, YearTally now, IReadOnlyList<double> pattern) =>
        Demography.TotalFertility(before, now, First, pattern);

    private static YearTally WithWomen(YearTally tally, int women) =>
        tally with { AgeSex = Ageing(tally, (_, _) => women) };

    private static int[][] Ageing(YearTally tally, Func<int, int, int> persons) =>
        [.. tally.AgeSex.Select(row => row.Select((n, i) => persons(i / 2, n)).ToArray())];
}
