// Laws of a year's markets as a whole.
using CsCheck;

using MigrationSim.Core.Markets;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

using Xunit;

using static MigrationSim.Tests.Markets.TestMarkets;

namespace MigrationSim.Tests.Markets;

public sealed class MarketYearTests
{
    [Fact]
    public void While_nobody_has_changed_places_offer_what_they_offer_in_the_base_year()
    {
        var opening = Round();
        var state = MarketYear.Open(Base, opening, 20, Parameters);
        var offers = Offers(state, opening, NoLevers());
        Assert.Equal(Base.Places.LogUrbanIncome, offers.LogUrbanWage);
        Assert.Equal(Base.Places.LogFarmIncome, offers.LogFarmIncome);
        Assert.Equal(Base.Places.LogRent, offers.LogRent);
        Assert.Equal(Each(0), offers.LogCrowding);
        Assert.Equal(Each(0), offers.LogSupport);
        Assert.Equal(Each(0), offers.Openings);
        Assert.Equal(Each(0), offers.AffordableChance);
        Assert.Equal(Each(0.9), offers.SchoolAccess);
        Assert.Equal(Each(Choice.SchoolAccess), offers.SchoolAccessBefore);
        var employment = offers.LogEmployment.Chunk(Cells.CountyCount).ToArray();
        Assert.Equal(Each(DetMath.Log(0.95)), employment[0]);
        Assert.All(employment[1], log => Assert.Equal(Math.Log(0.95 * 1.03), log, 12));
        Assert.Equal(employment[1], employment[2]);
    }

    [Fact]
    public void No_offer_is_infinite_or_nothing_at_all_whoever_has_left() => Years.Sample(year =>
    {
        var state = Advance(year);
        var offers = Offers(state, year.Last, year.Levers);
        double[][] logs =
        [
            offers.LogUrbanWage, offers.LogCrowding, offers.LogEmployment, offers.LogFarmIncome,
            offers.LogRent, offers.LogSupport, offers.Openings, offers.LogUrbanIncome,
            offers.LogCrowdedIncome,
        ];
        double[][] shares =
            [offers.AffordableChance, offers.SchoolAccess, offers.SchoolAccessBefore];
        return logs.All(column => column.All(double.IsFinite))
            && shares.All(column => column.All(x => x is >= 0 and <= 1))
            && offers.LogEmployment.All(log => log <= 0)
            && offers.LogRent.All(log => DetMath.Exp(log) > 0);
    });

    [Fact]
    public void No_stock_falls_below_nothing() => Years.Sample(year =>
    {
        var state = Advance(year);
        return state.Jobs.All(jobs => jobs > 0) && state.Dwellings.All(homes => homes > 0)
            && state.Affordable.Zip(state.Dwellings).All(pair => pair.First >= 0)
            && state.Seats.All(seats => seats >= 0) && state.RuralSeats.All(seats => seats >= 0);
    });

    [Fact]
    public void A_sample_offers_what_the_whole_offers()
    {
        const int Scale = 4;
        var (whole, sample) = (Round(), Round());
        foreach (var column in Columns(sample))
            for (var i = 0; i < column.Length; i++) column[i] /= Scale;
        var levers = NoLevers() with { Relabelled = Each(0.01), JobGrowth = Each(0.02) };
        var large = After(whole, 1, levers);
        var small = After(sample, Scale, levers);
        foreach (var (one, other) in Arrays(large).Zip(Arrays(small)))
            Assert.All(one.Zip(other), pair => Assert.Equal(pair.First, pair.Second, 9));
    }

    [Fact]
    public void A_county_does_not_feel_the_levers_of_another() => Years.Sample(year =>
    {
        var calm = NoLevers();
        foreach (var (column, moved) in Arrays(calm).Zip(Arrays(year.Levers)))
            Array.Copy(moved, 1, column, 1, moved.Length - 1);
        var (one, other) = (Advance(year), Advance(year with { Levers = calm }));
        return Arrays(one).Zip(Arrays(other)).All(
            pair => pair.First.AsSpan(1).SequenceEqual(pair.Second.AsSpan(1)));
    });

    private static PlaceOffers After(MarketCounts people, int scale, MarketLevers levers)
    {
        var open = MarketYear.Open(Base, people, scale, Parameters);
        var state = MarketYear.Advance(open, people, people, levers, Parameters, 2021);
        return Offers(state, people, levers);
    }

    private static MarketState Advance(TestYear year) => MarketYear.Advance(
        year.Before, year.Last, year.Earlier, year.Levers, Parameters, 2022);

    private static PlaceOffers Offers(
        MarketState state, MarketCounts last, MarketLevers levers) =>
        MarketYear.Offers(state, last, levers, Base.Places, Choice, Parameters);

    private static IEnumerable<double[]> Arrays(object record) =>
        record.GetType().GetProperties().Select(p => p.GetValue(record)).OfType<double[]>();

    private static IEnumerable<long[]> Columns(MarketCounts people) =>
        people.GetType().GetProperties().Select(p => p.GetValue(people)).OfType<long[]>();
}
