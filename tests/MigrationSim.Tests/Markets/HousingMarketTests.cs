// Laws of dwellings and rents.
using CsCheck;

using MigrationSim.Core.Markets;

using Xunit;

using static MigrationSim.Tests.Markets.TestMarkets;

namespace MigrationSim.Tests.Markets;

public sealed class HousingMarketTests
{
    [Fact]
    public void More_dwellings_never_raise_rent_nor_do_fewer_families() =>
        Gen.Select(Years, Gen.Double[1, 3], Gen.Int[0, 999]).Sample((year, factor, left) =>
        {
            var rent = Rent(year.Before, year.Last);
            var more = year.Before with { Dwellings = Times(year.Before.Dwellings, factor) };
            var lower = Rent(more, year.Last);
            var households = year.Last.UrbanHouseholds;
            for (var i = 0; i < households.Length; i++)
                households[i] = Math.Max(0, households[i] - left);
            return NoMore(lower, rent) && NoMore(Rent(year.Before, year.Last), rent);
        });

    [Fact]
    public void Dwellings_that_policy_builds_lower_rent_the_same_year() =>
        Gen.Select(Years, Gen.Double[1, 900]).Sample((year, units) =>
        {
            var more = year.Levers with
            {
                AffordableUnits = [.. year.Levers.AffordableUnits.Select(n => n + units)],
            };
            var (without, with) = (Advance(year), Advance(year with { Levers = more }));
            return NoMore(Rent(with, year.Last), Rent(without, year.Last))
                && with.Affordable.Zip(without.Affordable).All(
                    pair => Math.Abs(pair.First - pair.Second - units) < 1e-6);
        });

    [Fact]
    public void Land_that_follows_people_never_raises_rent() =>
        Gen.Select(Years, Gen.Double[0, 1]).Sample((year, share) =>
        {
            var more = year.Levers with
            {
                LandFollows = [.. year.Levers.LandFollows.Select(x => x + share)],
            };
            return NoMore(
                Rent(Advance(year with { Levers = more }), year.Last),
                Rent(Advance(year), year.Last));
        });

    [Fact]
    public void Nothing_is_torn_down_where_land_is_withheld()
    {
        var (earlier, last) = (Round(), Round());
        last.UrbanPersons[3] = 200_000;
        var open = MarketYear.Open(Base, earlier, 1, Parameters);
        var withheld = NoLevers() with { LandFollows = Each(-1) };
        Assert.Equal(
            0.99 * 43_200, Advance(new(open, last, earlier, withheld)).Dwellings[3], 6);
    }

    [Fact]
    public void A_year_of_one_county_by_hand()
    {
        // 40,000 families in 43,200 dwellings; a year on they are 44,000, of 105,000 residents.
        var (earlier, last) = (Round(), Round());
        last.UrbanHouseholds[3] = 44_000;
        last.UrbanPersons[3] = 105_000;
        last.AffordableTenants[3] = 900;
        var open = MarketYear.Open(Base, earlier, 1, Parameters);
        Assert.Equal(43_200, open.Dwellings[3], 9);
        Assert.Equal(1_000, open.Affordable[3]);
        var levers = NoLevers() with
        {
            AffordableUnits = Each(300),
            LandFollows = Each(0.2),
            Relabelled = Each(0.005),
            PurchaseSupport = Each(0.05),
        };
        var state = Advance(new(open, last, earlier, levers));

        // Rent up by a tenth: .022 x 1.1^.8 is built, more by 5 x .2 x .05 on land that follows
        // people; 100 homes relabelled.
        var built = 43_200 * 0.022 * Math.Pow(1.1, 0.8) * 1.05;
        var homes = (43_200 * 0.99) + built + 300 + (20_000 * 0.005 * 1.08);
        Assert.Equal(homes, state.Dwellings[3], 6);
        Assert.Equal(1_290, state.Affordable[3], 9);
        Assert.Equal(
            Math.Log(44_000 * 1.08 / homes), Rent(state, last)[3] - Base.Places.LogRent[3], 9);

        // 390 free dwellings beside 4,000 who rent on the market.
        Assert.Equal(0.0975, HousingMarket.AffordableChance(state, last)[3], 9);
        Assert.Equal(Math.Log(0.95), HousingMarket.LogSupport(levers)[3], 12);
    }

    [Fact]
    public void No_affordable_dwelling_is_lost_while_a_tenant_lives_in_it()
    {
        var (opening, last) = (Round(), Round());
        var open = MarketYear.Open(Base, opening, 1, Parameters);
        last.AffordableTenants[3] = 995;
        last.AffordableTenants[4] = 1_005;
        var state = Advance(new(open, last, opening, NoLevers()));
        Assert.Equal(1_000, state.Affordable[2]);
        Assert.Equal(995, state.Affordable[3]);
        Assert.Equal(1_000, state.Affordable[4]);
    }

    [Fact]
    public void Towns_built_faster_before_2020()
    {
        var opening = Round();
        var open = MarketYear.Open(Base, opening, 1, Parameters);
        double Growth(int year) => HousingMarket.Advance(
            open, opening, opening, NoLevers(), Parameters, year).Dwellings[3] / 43_200;
        Assert.Equal(1.035, Growth(2020), 9);
        Assert.Equal(1.012, Growth(2021), 9);
    }

    private static MarketState Advance(TestYear year) => HousingMarket.Advance(
        year.Before, year.Last, year.Earlier, year.Levers, Parameters, 2022);

    private static double[] Rent(MarketState state, MarketCounts last) =>
        HousingMarket.LogRent(state, last, Base.Places, Parameters);
}
