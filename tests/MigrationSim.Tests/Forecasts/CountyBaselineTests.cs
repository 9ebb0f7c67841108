// The baselines on the real censuses: complete, named where they are silent, and blind.
using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Tests.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Forecasts;

public sealed class CountyBaselineTests
{
    private static readonly BaseTables Tables = SeedFiles.Read(SeedCopy.Original).Tables!;

    private static readonly IReadOnlyList<int> Units =
        ModelFiles.ScoringUnits(SeedCopy.Original, Tables).Units;

    private static readonly IReadOnlyList<Forecast> From2010 =
        CountyBaselines.Predict(Origin(Tables, 2010), 2020);

    private static readonly IReadOnlyList<Forecast> From2020 =
        CountyBaselines.Predict(Origin(Tables, 2020), 2024);

    [Fact]
    public void Every_unit_method_and_quantity_has_a_number_or_a_reason()
    {
        var count = Units.Distinct().Count();
        Assert.Equal(4 * 9 * count, From2020.Distinct().Count());
        Assert.All(
            From2020.Select(f => f.Prediction),
            p => Assert.True(p.Value is null ^ p.Why is null));
        Assert.All(
            From2010.Concat(From2020).Where(f => f.Prediction.Value is not null),
            f => Assert.True(double.IsFinite(f.Prediction.Value!.Value), $"{f}"));
        Assert.All(
            From2020.Where(f => f is { Quantity: Quantities.Rate, Prediction.Value: not null }),
            f => Assert.InRange(f.Prediction.Value!.Value, 0, 100));
        Assert.Subset(Methods.All.ToHashSet(), From2020.Select(f => f.Method).ToHashSet());
    }

    [Fact]
    public void From_one_census_what_cannot_be_computed_is_named()
    {
        Assert.Equal(Reason.OneObservation, Why(Methods.Linear));
        Assert.Equal(Reason.OneObservation, Why(Methods.Logistic));
        Assert.Equal(Reason.OneObservation, Why(Methods.GrowthDifference));
        Assert.Equal(Reason.OneCensus, Why(Methods.CohortComponent));
        Assert.Equal(Reason.NoProvinceStocks, Why(Methods.ShiftShare));
        Assert.Equal(Reason.NoProvinceStocks, Why(Methods.ShiftShareOwn));
        Assert.Equal(Reason.NoProvinceChange, Why(Methods.ProvinceChange));
        Assert.Null(Why(Methods.LastValue));
        Assert.Null(Why(Methods.NaturalChange));

        static Reason? Why(string method) => From2010
            .Where(f => f.Method == method && f.Quantity == Quantities.Rate)
            .Select(f => f.Prediction.Why).Distinct().Single();
    }

    [Fact]
    public void With_two_censuses_only_methods_for_rates_are_silent_on_residents() =>
        Assert.Equal(
            [(Methods.Logistic, Reason.SharesOnly), (Methods.GrowthDifference, Reason.SharesOnly)],
            From2020.Where(f => f.Prediction.Why is not null
                    && f.Prediction.Why != Reason.NoLogit)
                .Select(f => (f.Method, f.Prediction.Why!)).Distinct());

    // Hengyang's districts had no rural residents in 2010, and some in 2020.
    [Fact]
    public void Four_districts_that_were_wholly_urban_once_have_no_logistic_curve() =>
        Assert.Equal(
            ["430405", "430406", "430407", "430412"],
            From2020.Where(f => f is { Method: Methods.Logistic, Quantity: Quantities.Rate })
                .Where(f => f.Prediction.Why == Reason.NoLogit).Select(f => f.GeoCode));

    // 37.0 % in 2005, 43.3 % in 2010: 12.6 points in ten years, for every county.
    [Fact]
    public void The_provinces_rates_before_2010_are_enough_for_its_change()
    {
        var origin = Origin(Tables, 2010);
        var known = CountyBaselines.Predict(
            origin with
            {
                Province = origin.Province with { Shares = [new(2005, 0.370), new(2010, 0.433)] },
            },
            2020);
        var changes = known.Where(f =>
            f is { Method: Methods.ProvinceChange, Quantity: Quantities.RateChange });
        Assert.All(changes, f => Assert.InRange(f.Prediction.Value!.Value, 0, 12.6 + 1e-9));
        var middle = changes.Select(f => f.Prediction.Value!.Value).Order().ElementAt(50);
        Assert.Equal(12.6, middle, 1e-9);
    }

    // The ruler on the censuses themselves, 43.31 and 58.76 %: 64.94 in 2024.
    [Fact]
    public void Prefectures_and_the_province_are_forecast_as_counties_are()
    {
        var province = Level(PlaceLevel.Province, PlaceGroups.Province(Tables.Geography));
        var line = province.Single(f => f is
        { Method: Methods.Linear, Quantity: Quantities.Rate, GeoCode: "430000" });
        Assert.Equal(64.94, line.Prediction.Value!.Value, 0.01);

        var groups = PlaceGroups.Prefectures(Tables.Geography);
        var prefectures = Level(PlaceLevel.Prefecture, groups);
        Assert.Equal(
            Tables.Geography.Prefectures.Select(prefecture => prefecture.Code),
            prefectures.Select(f => f.GeoCode).Distinct());
        var last = prefectures.Where(f => f is
        { Method: Methods.LastValue, Quantity: Quantities.LogResidents });
        Assert.Equal(66_444_864, last.Sum(f => Math.Exp(f.Prediction.Value!.Value)), 1.0);

        static IReadOnlyList<Forecast> Level(PlaceLevel level, int[] groups) =>
            CountyBaselines.Predict(
                Origin(Tables, 2020) with { Level = level, ScoringUnits = groups }, 2024);
    }

    [Fact]
    public void A_forecast_from_2010_does_not_look_at_2020()
    {
        var blinded = Tables with { Census2020 = [.. Tables.Census2020.Reverse()] };
        Assert.Equal(From2010, CountyBaselines.Predict(Origin(blinded, 2010), 2020));
    }

    [Fact]
    public void A_forecast_from_2020_does_not_look_at_later_births()
    {
        var blinded = Tables with
        {
            Province = [.. Tables.Province.Where(year => year.Year <= 2020)],
        };
        Assert.Equal(From2020, CountyBaselines.Predict(Origin(blinded, 2020), 2024));
    }

    private static CountyOrigin Origin(BaseTables tables, int year) =>
        new(tables, Units, year, ProvincePast.Of(tables, year), new());
}
