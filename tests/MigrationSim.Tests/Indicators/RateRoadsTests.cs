// The roads of a rate add up to its change, and each says what it should.
using CsCheck;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class RateRoadsTests
{
    private static readonly Gen<LedgerRow> Rows = Gen.Long[0, 1000].Array[8].Select(n => Closed(
        new(2000 + n[0], n[1], n[2], n[3], n[4], n[5] - 500, 0, n[6], n[7], 0)));

    [Fact]
    public void The_roads_add_up_to_the_change_of_the_rate() =>
        Gen.Select(Rows, Rows).Sample((urban, rural) =>
        {
            if (RateRoads.Of(urban, rural) is not { } points) return;
            var all = urban + rural;
            var change = (100.0 * urban.Closing / all.Closing)
                - (100.0 * urban.Opening / all.Opening);
            Assert.Equal(change, points.Sum(), 1e-9);
        });

    // 400 of 1000 live in town; 100 move there, and 50 are born in villages.
    [Fact]
    public void Moves_into_town_raise_the_rate_and_births_in_villages_lower_it()
    {
        var urban = Closed(new(400, 0, 0, 100, 0, 0, 0, 0, 0, 0));
        var rural = Closed(new(600, 50, 0, 0, 100, 0, 0, 0, 0, 0));
        var points = RateRoads.Of(urban, rural)!;
        Assert.Equal(100 * 100 / 1050.0, points[(int)Road.MovesInside], 1e-12);
        Assert.Equal(-100 * 0.4 * 50 / 1050.0, points[(int)Road.Natural], 1e-12);
        Assert.Equal(0, points[(int)Road.External]);
        Assert.Equal(0, points[(int)Road.Reclassified]);
    }

    // Natural change alone: 4059 of 6539 in town, births less deaths of 55 and -35.
    [Fact]
    public void Whoever_neither_moves_nor_is_relabelled_has_the_natural_road_only()
    {
        var urban = Closed(new(4059, 80, 25, 0, 0, 0, 0, 0, 0, 0));
        var rural = Closed(new(2480, 10, 45, 0, 0, 0, 0, 0, 0, 0));
        var points = RateRoads.Of(urban, rural)!;
        Assert.Equal(
            (100 * 4114.0 / 6559) - (100 * 4059.0 / 6539), points[(int)Road.Natural], 1e-12);
        Assert.Equal(points[(int)Road.Natural], points.Sum(), 1e-12);
    }

    [Fact]
    public void Of_nobody_there_is_no_rate() =>
        Assert.Null(RateRoads.Of(default, default));

    [Fact]
    public void In_a_run_both_rates_of_every_place_are_explained_in_full()
    {
        var model = TestModels.Small;
        var geography = model.BaseYear.Tables.Geography;
        var result = TestRuns.Run(model, new RunOptions(Scale: 20, Until: 2022, Threads: 2));
        IReadOnlyList<YearTally> years = [.. result.Years.Skip(1)];
        var places = Place.All(geography);
        var roads = RoadTable.Of(years, places);
        foreach (var (kind, name) in new[]
            {
                (RateKind.Resident, "resident_urbanization_rate_pct"),
                (RateKind.Hukou, "hukou_urbanization_rate_pct"),
            })
        {
            var rate = IndicatorCatalogue.Get(name);
            foreach (var (p, place) in places.Index())
            {
                if (rate.Value(result.Years[0], place.Cells) is not { } before) continue;
                Assert.Equal(
                    rate.Value(years[^1], place.Cells)!.Value - before,
                    RateRoads.All.Sum(road => roads.Since(kind, 2022, p, road)), 1e-9);
            }
        }
    }

    private static LedgerRow Closed(LedgerRow row) => row with { Closing = -row.Residual };
}
