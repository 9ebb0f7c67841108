// What projects do to travel times.
using CsCheck;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.BaseYears;

public sealed class TravelYearTests
{
    private const int Width = Cells.CountyCount + Cells.ZoneCount;
    private static readonly IReadOnlyList<double> Base =
        TestModels.Small.BaseYear.Places.TravelMinutes;

    private static readonly Gen<(int From, int To)> Pairs = Gen.Select(
        Gen.Int[0, Cells.CountyCount - 1], Gen.Int[1, Cells.CountyCount - 1],
        (from, step) => (from, (from + step) % Cells.CountyCount));

    [Fact]
    public void While_nothing_is_open_or_saved_minutes_are_the_base_years_own_object()
    {
        Assert.Same(Base, TravelYear.Minutes(Base, [], Each(40)));
        Assert.Same(Base, TravelYear.Minutes(Base, [TestProjects.Link(0, 9)], Each(0)));
    }

    [Fact]
    public void A_project_shortens_its_pair_both_ways_and_no_other() =>
        Gen.Select(Pairs, Gen.Double[1, 40], Gen.Double[0.1, 1]).Sample((pair, cut, share) =>
        {
            var minutes = TravelYear.Minutes(
                Base, [TestProjects.Link(pair.From, pair.To, share)], Each(cut));
            var (there, back) = (At(pair.From, pair.To), At(pair.To, pair.From));
            var expected = Math.Max(15, Base[there] * (1 - (share * cut / 100)));
            return Math.Abs(minutes[there] - expected) < 1e-9 && minutes[back] == minutes[there]
                && Enumerable.Range(0, Width * Width).All(
                    index => index == there || index == back || minutes[index] == Base[index]);
        });

    [Fact]
    public void A_pair_gets_the_mean_of_the_cut_at_both_ends()
    {
        var (from, to) = Far();
        var cut = Each(0);
        cut[from] = 20;
        var minutes = TravelYear.Minutes(Base, [TestProjects.Link(from, to)], cut);
        Assert.Equal(0.9 * Base[At(from, to)], minutes[At(from, to)], 9);
    }

    [Fact]
    public void Of_two_links_between_a_pair_only_the_better_counts()
    {
        var (from, to) = Far();
        var (half, full) = (TestProjects.Link(from, to, 0.5), TestProjects.Link(to, from));
        var one = TravelYear.Minutes(Base, [full], Each(30));
        Assert.Equal(one, TravelYear.Minutes(Base, [half, full], Each(30)));
        Assert.Equal(one, TravelYear.Minutes(Base, [full, half], Each(30)));
    }

    private static (int From, int To) Far()
    {
        var to = Enumerable.Range(1, Cells.CountyCount - 1).First(j => Base[At(0, j)] > 60);
        return (0, to);
    }

    private static int At(int from, int to) => (from * Width) + to;

    private static double[] Each(double value) =>
        [.. Enumerable.Repeat(value, Cells.CountyCount)];
}
