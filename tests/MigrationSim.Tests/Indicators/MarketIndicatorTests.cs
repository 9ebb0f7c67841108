// Indicators of markets: how counties make up a place.
using CsCheck;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class MarketIndicatorTests
{
    private static readonly Geography Geography = HandMade.Geography;
    private static readonly IReadOnlyList<Place> Counties = Place.Counties(Geography);

    // Every seventh county has no town.
    private static readonly Gen<YearTally> AnyYear =
        Gen.Int[1, 1000].Array[MarketedYears.Figures * Cells.CountyCount].Select(figures =>
            MarketedYears.With(
                HandMade.Result().Years[1],
                MarketedYears.Markets((k, i) =>
                    i % 7 == 0 ? 0 : figures[(k * Cells.CountyCount) + i]),
                hasMoves: true));

    [Fact]
    public void Counts_of_every_place_are_those_of_its_counties_added_up() =>
        AnyYear.Sample(
            year =>
            {
                foreach (var indicator in MarketIndicators.All.Where(i => !i.IsRate))
                {
                    foreach (var place in Place.All(Geography))
                    {
                        var counties = CountiesOf(place).Sum(c => indicator.Value(year, c.Cells));
                        Assert.Equal(counties, indicator.Value(year, place.Cells));
                    }
                }
            },
            iter: 20);

    [Theory]
    [InlineData("employment_pct", "labour_force")]
    [InlineData("wage_index", "jobs")]
    [InlineData("migrant_wage_index", "jobs")]
    [InlineData("vacancy_pct", "dwellings")]
    [InlineData("rent_index", "urban_households")]
    [InlineData("migrant_share_of_affordable_pct", "affordable_tenants")]
    [InlineData("dwelling_shadow_price", "urban_households")]
    [InlineData("migrant_public_school_share_pct", "migrant_pupils")]
    [InlineData("commuters_out_pct", "labour_force")]
    [InlineData("commuters_to_changsha_core_pct", "labour_force")]
    [InlineData("jobs_outside_changsha_pct", "jobs")]
    [InlineData("place_shadow_price", "local_pupils", "migrant_pupils")]
    public void Rates_of_every_place_are_the_weighted_means_of_its_counties(
        string name, params string[] weights) =>
        AnyYear.Sample(
            year =>
            {
                foreach (var place in Place.All(Geography))
                {
                    var (sum, all) = (0.0, 0.0);
                    foreach (var county in CountiesOf(place))
                    {
                        var weight = weights.Sum(w => Value(w, year, county) ?? 0);
                        sum += weight * (Value(name, year, county) ?? 0);
                        all += weight;
                    }

                    if (all == 0) Assert.Null(Value(name, year, place));
                    else Assert.Equal(sum / all, Value(name, year, place)!.Value, 9);
                }
            },
            iter: 20);

    [Fact]
    public void A_county_worked_by_hand_comes_out()
    {
        var year = MarketedYears.Result().Years[1];
        var county = Counties[0];
        Assert.Equal(1000, Value("jobs", year, county));
        Assert.Equal(25, Value("employment_pct", year, county));

        // 1018 dwellings, 1021 households: three too many.
        Assert.Equal(-100 * 3 / 1018.0, Value("vacancy_pct", year, county)!.Value, 9);
        Assert.Equal(
            100 * 1030 / 1027.0,
            Value("migrant_share_of_affordable_pct", year, county)!.Value, 9);
        Assert.Equal(100 * 1069 / 1072.0, Value("skilled_share_pct", year, county)!.Value, 9);
    }

    [Fact]
    public void Where_no_town_stands_counts_are_zero_and_rates_unknown()
    {
        var year = MarketedYears.Result().Years[1];

        // Who is near Changsha, or moves, may live in a village.
        string[] ofBothParts = ["within_60_minutes_of_changsha", "moves_between_counties"];
        Assert.All(
            MarketIndicators.All.Where(i => !ofBothParts.Contains(i.Name)),
            indicator => Assert.Equal(
                indicator.IsRate ? null : 0.0, indicator.Value(year, Counties[^1].Cells)));
    }

    [Fact]
    public void Without_markets_nothing_is_known() =>
        Assert.All(MarketIndicators.All, indicator => Assert.Null(
            indicator.Value(HandMade.Result().Years[1], Counties[0].Cells)));

    [Fact]
    public void No_name_is_used_twice_nor_by_the_other_indicators()
    {
        var names = MarketIndicators.All.Concat(IndicatorCatalogue.All)
            .Select(indicator => indicator.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Tags_hold_whole_counties_in_ascending_order_and_are_named_by_their_code()
    {
        var tags = Place.Tags(Geography);
        Assert.Equal(["TAG:CORE", "TAG:SEAT"], tags.Select(tag => tag.Code));
        Assert.Equal([6, 7, 140, 141], tags[0].Cells);
        Assert.Equal([0, 1, 6, 7], tags[1].Cells);
    }

    private static double? Value(string name, YearTally year, Place place) =>
        MarketIndicators.Get(name).Value(year, place.Cells);

    private static IEnumerable<Place> CountiesOf(Place place) =>
        Counties.Where(county => place.Cells.Contains(county.Cells[0]));
}
