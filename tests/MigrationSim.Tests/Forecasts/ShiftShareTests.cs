// Counties that follow the province, in whole or by town and country.
using CsCheck;

using MigrationSim.Studies.Forecasts;

using Xunit;

namespace MigrationSim.Tests.Forecasts;

public sealed class ShiftShareTests
{
    private static readonly Gen<UrbanRural> People = Gen.Select(
        Gen.Double[100, 1e6], Gen.Double[100, 1e6], (urban, rural) => new UrbanRural(urban, rural));

    // By hand: town times 1.5, country times .8.
    [Fact]
    public void By_mix_each_part_grows_as_in_the_province()
    {
        var province = PartGrowth.Between(
            new(2010, new(200, 500)), new(2020, new(300, 400)));
        var county = ShiftShare.Mix(new(20, 10), province, 10);
        Assert.Equal(30, county.Urban, 1e-9);
        Assert.Equal(8, county.Rural, 1e-9);
    }

    [Fact]
    public void Forecasts_by_mix_add_up_to_the_province() =>
        Gen.Select(People.Array[2, 10], Gen.Double[0.5, 2], Gen.Double[0.5, 2]).Sample(
            (counties, town, country) =>
            {
                var before = counties.Aggregate((a, b) => a + b);
                var after = new UrbanRural(before.Urban * town, before.Rural * country);
                var growth = PartGrowth.Between(new(2010, before), new(2020, after));
                var sum = counties.Select(county => ShiftShare.Mix(county, growth, 10))
                    .Aggregate((a, b) => a + b);
                return Math.Abs((sum.Urban / after.Urban) - 1) < 1e-9
                    && Math.Abs((sum.Rural / after.Rural) - 1) < 1e-9;
            });

    // If the province goes on as before, county growth plus shift is what the county did.
    [Fact]
    public void With_its_shift_a_county_goes_on_as_it_did() =>
        Gen.Select(People, People, People, People).Sample((first, last, before, after) =>
        {
            var own = PartGrowth.Between(new(2010, first), new(2020, last));
            var province = PartGrowth.Between(new(2010, before), new(2020, after));
            var next = ShiftShare.WithShift(last, province, own, province, 10);
            return Math.Abs((next.Urban * first.Urban / (last.Urban * last.Urban)) - 1) < 1e-9
                && Math.Abs((next.Rural * first.Rural / (last.Rural * last.Rural)) - 1) < 1e-9;
        });

    [Fact]
    public void A_county_like_the_province_has_no_shift() =>
        Gen.Select(People, People, People).Sample((county, before, after) =>
        {
            var province = PartGrowth.Between(new(2010, before), new(2020, after));
            var mix = ShiftShare.Mix(county, province, 4);
            return mix == ShiftShare.WithShift(county, province, province, province, 4)
                || Math.Abs(ShiftShare.WithShift(county, province, province, province, 4).Urban
                    - mix.Urban) < 1e-6;
        });

    [Fact]
    public void An_empty_part_stays_empty()
    {
        var growth = PartGrowth.Between(new(2010, new(10, 0)), new(2020, new(20, 5)));
        Assert.Equal(new UrbanRural(2, 0), growth.Grow(new(1, 0), 10) with { Urban = 2 });
        Assert.Equal(0, growth.Rural);
    }

    [Fact]
    public void The_provinces_change_is_added_in_points_and_in_logarithms()
    {
        Assert.Equal(0.35, ProvinceChange.Share(0.20, 0.45, 0.60), 1e-12);
        Assert.Equal(1, ProvinceChange.Share(0.95, 0.45, 0.60));
        Assert.Equal(
            Math.Log(50 * 1.1), ProvinceChange.LogResidents(Math.Log(50), 200, 220), 1e-12);
    }
}
