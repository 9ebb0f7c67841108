// The levers on services, safety, renewal and centres, as numbers by place and year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class WorksSettingsTests
{
    private const int Year = 2027;
    private static readonly Model Model = TestModels.Small;
    private static readonly Geography Places = Model.BaseYear.Tables.Geography;
    private static readonly IReadOnlyList<double> Amenity = Model.BaseYear.Places.Amenity;

    [Fact]
    public void At_the_baseline_nothing_is_done_but_one_percent_of_renewal()
    {
        var works = Works(new());
        double[][] still =
        [
            works.Amenity, works.Hazard, works.RuralSeatLoss, works.Renewal, works.Conversion,
            works.TownJobs, works.Floods,
        ];
        Assert.All(still, row => Assert.All(row, value => Assert.Equal(0, value)));
        Assert.All(works.Renewed, share => Assert.Equal(0.01, share));
    }

    [Fact]
    public void Services_of_county_seats_follow_their_lever_a_year_late()
    {
        var settings = new LeverSettings
        {
            CountySeatCapacity = Trajectory.Table(0, 2025, [[0.2]]),
        };
        Assert.All(Works(settings, 2025).Amenity, term => Assert.Equal(0, term));
        var works = Works(settings, 2026);
        for (var c = 0; c < Cells.HunanCount; c++)
            Assert.Equal(Cells.IsUrban(c) ? 0.2 : 0, works.Amenity[c]);
    }

    [Fact]
    public void Consolidation_gives_the_seat_what_it_takes_from_the_villages()
    {
        var works = Works(new() { ShrinkingConsolidation = Trajectory.Constant(1) });
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            Assert.Equal(0.15, works.Amenity[Cells.Urban(i)]);
            Assert.Equal(-0.15, works.Amenity[Cells.Rural(i)]);
            Assert.Equal(0.03, works.RuralSeatLoss[i]);
        }
    }

    [Fact]
    public void Shared_services_close_a_quarter_of_the_distance_and_lift_nobody_above_Changsha()
    {
        int[] districts = [.. Enumerable.Range(0, Cells.CountyCount).Where(
            i => Places.Counties[i].IsDistrict && Places.PrefectureOf(i) == 0)];
        var changsha = districts.Average(i => Amenity[i]);
        var works = Works(new() { ServiceSharing = Trajectory.Constant(1) });
        foreach (var i in Enumerable.Range(0, Cells.CountyCount).Except(districts))
        {
            Assert.Equal(
                Math.Min(0.5, 0.25 * Math.Max(0, changsha - Amenity[i])),
                works.Amenity[Cells.Urban(i)], 12);
        }

        Assert.All(districts, i => Assert.Equal(0, works.Amenity[Cells.Urban(i)]));
        Assert.Contains(works.Amenity, term => term > 0);
    }

    [Theory]
    [InlineData(0, 0, -0.1)]
    [InlineData(2, 0, 0.1)]
    [InlineData(2, 1, 0.15)]
    [InlineData(5, 1, 0.5)]
    public void Renewal_is_felt_beyond_its_baseline_and_support_carries_it_on(
        double rate, double support, double amenity)
    {
        var works = Works(new()
        {
            UrbanRenewalRate = Trajectory.Constant(rate),
            RenewalSupport = Trajectory.Constant(support),
        });
        Assert.All(works.Renewal, share => Assert.Equal(
            (rate - 1) / 100 * (1 + (support / 2)), share, 12));
        for (var i = 0; i < Cells.CountyCount; i++)
            Assert.Equal(amenity, works.Amenity[Cells.Urban(i)], 12);
        Assert.All(works.Conversion, share => Assert.Equal(0.001 * support, share, 12));
    }

    [Fact]
    public void No_set_of_levers_changes_amenity_by_more_than_half_a_standard_deviation()
    {
        var highest = Works(AllAt(lever => lever.Facts.Max)).Amenity;
        var lowest = Works(AllAt(lever => lever.Facts.Min)).Amenity;
        Assert.All(highest.Concat(lowest), term => Assert.InRange(term, -0.5, 0.5));
        Assert.Equal(0.5, highest.Max());
    }

    [Fact]
    public void Lifeline_safety_lowers_the_hazard_and_nothing_else()
    {
        var (before, after) = (Works(new()), Works(new()
        {
            LifelineSafety = Trajectory.Constant(1),
        }));
        Assert.All(after.Hazard, change => Assert.Equal(-0.2, change));
        Assert.Equal(before.Amenity, after.Amenity);
        Assert.Equal(before.Renewed, after.Renewed);
    }

    private static LeverSettings AllAt(Func<LeverInfo, double> value) =>
        LeverCatalogue.All.Aggregate(
            new LeverSettings(),
            (settings, lever) => lever.With(settings, Trajectory.Constant(value(lever))));

    private static PlaceWorks Works(LeverSettings levers, int year = Year) =>
        MarketSettings.Resolve(Model, levers, year, 1).Works;
}
