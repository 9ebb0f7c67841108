// A fit with unseen cells: it does not look at them, and fills them from the others.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Fits;
using MigrationSim.Studies.Hindcasts;
using MigrationSim.Tests.Hindcasts;

using Xunit;

namespace MigrationSim.Tests.Fits;

public sealed class UnseenCellsTests
{
    private static readonly ScoringPlaces Places = CensusRun.Places;

    private static readonly double[] Simulated =
    [
        .. Enumerable.Range(0, Cells.Count).Select(cell => 200_000.0 + (1000 * (cell % 7))),
    ];

    private static readonly FirstFit Start = new(
        -1.6, 0,
        [.. Enumerable.Range(0, Cells.HunanCount).Select(cell => ((cell * 37) % 11 / 5.0) - 1)],
        0.5, 0.5);

    // Two held-out counties of one kind exchange their people of 2020; the totals stay.
    [Fact]
    public void What_became_of_unseen_counties_changes_no_digit_of_the_fit()
    {
        var census = CensusRun.Tables.Census2020;
        var held = Enumerable.Range(0, census.Count).Where(IsHeldOut).ToList();
        var other = census.ToArray();
        (other[held[0]], other[held[1]]) = (other[held[1]], other[held[0]]);
        Assert.NotEqual(census[held[0]].Residents, other[held[0]].Residents);

        var fit = Improved(census);
        Assert.Equal(fit.Deviations, Improved(other).Deviations);
        Assert.Equal(fit.UrbanLevel, Improved(other).UrbanLevel, 1e-12);
    }

    [Fact]
    public void Seen_counties_move_the_imputed_ones()
    {
        var census = CensusRun.Tables.Census2020;
        var other = census.ToArray();
        var seen = Enumerable.Range(0, census.Count).First(county => !IsHeldOut(county));
        other[seen] = other[seen] with { UrbanResidents = other[seen].UrbanResidents / 2 };
        var cell = Cells.Urban(Enumerable.Range(0, census.Count).First(IsHeldOut));
        Assert.NotEqual(Improved(census).Deviations[cell], Improved(other).Deviations[cell]);
    }

    [Fact]
    public void Without_any_seen_cell_only_levels_are_fitted()
    {
        var all = Enumerable.Repeat(true, Cells.HunanCount).ToArray();
        var fit = new ResidualFit(
            CensusRun.Tables.Census2020, CensusRun.Units, 8e6,
            new(all, _ => new double[Cells.HunanCount])).Improve(Start, Simulated);
        Assert.All(fit.Deviations, deviation => Assert.Equal(0, deviation));
        Assert.True(double.IsFinite(fit.UrbanLevel));
    }

    private static FirstFit Improved(IReadOnlyList<CountyCensus> census) => new ResidualFit(
        census, CensusRun.Units, 8e6, new ResidualImputation(Places, Places.IsHeldOut).Cells())
        .Improve(Start, Simulated);

    private static bool IsHeldOut(int county) =>
        Places.IsHeldOut[Places.Units.ToList().IndexOf(CensusRun.Units[county])];
}
