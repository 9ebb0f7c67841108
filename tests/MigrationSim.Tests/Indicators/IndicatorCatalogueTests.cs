// Indicators: what the columns say of a tally.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class IndicatorCatalogueTests
{
    private static readonly IReadOnlyList<YearTally> Years = HandMade.Result().Years;

    [Fact]
    public void The_columns_stand_in_the_agreed_order() =>
        Assert.Equal(
            "resident_population urban_population resident_urbanization_rate_pct "
            + "hukou_population urban_hukou_population hukou_urbanization_rate_pct gap_pp births "
            + "deaths households natural_change_urban net_migration_urban reclassified "
            + "urban_population_without_reclassification "
            + "resident_urbanization_rate_without_reclassification_pct "
            + "residents_without_local_hukou settlement_eligible settled children_left_behind "
            + "elders_left_behind",
            string.Join(' ', IndicatorCatalogue.All.Select(indicator => indicator.Name)));

    [Fact]
    public void Urban_population_grows_by_births_moves_and_relabelling_and_nothing_else()
    {
        foreach (var place in Place.Counties(HandMade.Geography))
        {
            for (var t = 1; t < Years.Count; t++)
            {
                var growth = Get("urban_population", t) - Get("urban_population", t - 1);
                var parts = Get("natural_change_urban", t) + Get("net_migration_urban", t)
                    + Get("reclassified", t);
                Assert.Equal(growth, parts);
            }

            double? Get(string name, int t) =>
                IndicatorCatalogue.Get(name).Value(Years[t], place.Cells);
        }
    }

    [Fact]
    public void Counts_of_prefectures_and_counties_add_up_to_the_provinces()
    {
        var province = Place.Province(HandMade.Geography).Cells;
        foreach (var indicator in IndicatorCatalogue.All.Where(i => !i.IsRate))
        {
            var whole = indicator.Value(Years[2], province);
            Assert.Equal(whole, Sum(indicator, Place.Prefectures(HandMade.Geography)));
            Assert.Equal(whole, Sum(indicator, Place.Counties(HandMade.Geography)));
        }

        static double? Sum(Indicator indicator, IReadOnlyList<Place> places) =>
            places.Sum(place => indicator.Value(Years[2], place.Cells));
    }

    [Fact]
    public void Rates_follow_from_the_counts_of_a_county_worked_by_hand()
    {
        // 2022: urban 600 + 2 * 106 = 812, rural 4000 - 2 * 101 = 3798; six relabelled.
        var cells = Place.Counties(HandMade.Geography)[0].Cells;
        Assert.Equal(100 * 812 / 4610.0, Value("resident_urbanization_rate_pct"), 9);
        Assert.Equal(35, Value("hukou_urbanization_rate_pct"), 9);
        Assert.Equal((100 * 812 / 4610.0) - 35, Value("gap_pp"), 9);
        Assert.Equal(
            100 * 806 / 4610.0,
            Value("resident_urbanization_rate_without_reclassification_pct"), 9);

        double Value(string name) => IndicatorCatalogue.Get(name).Value(Years[2], cells)!.Value;
    }

    [Fact]
    public void A_rate_of_nobody_is_unknown()
    {
        var empty = new[] { Cells.Urban(Cells.CountyCount - 1) };
        var rate = IndicatorCatalogue.Get("resident_urbanization_rate_pct");
        Assert.Null(rate.Value(Years[0], empty));
    }
}
