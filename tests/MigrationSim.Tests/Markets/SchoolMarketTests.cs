// Laws of school places.
using CsCheck;

using MigrationSim.Core.Markets;

using Xunit;

using static MigrationSim.Tests.Markets.TestMarkets;

namespace MigrationSim.Tests.Markets;

public sealed class SchoolMarketTests
{
    [Fact]
    public void More_places_never_lower_access_nor_raise_denials() =>
        Gen.Select(Years, Gen.Double[1, 3]).Sample((year, factor) =>
        {
            var (state, last, open) = (year.Before, year.Last, year.Levers.SchoolAccess);
            var more = state with { Seats = Times(state.Seats, factor) };
            return NoMore(
                    SchoolMarket.Access(state, last, open), SchoolMarket.Access(more, last, open))
                && NoMore(
                    Denied(more, last, year.Levers),
                    Denied(state, last, year.Levers));
        });

    [Fact]
    public void Whoever_finds_a_school_open_is_placed_or_denied_and_room_holds_all_placed() =>
        Years.Sample(year =>
        {
            var placed = Placed(year.Before, year.Last, year.Levers);
            var denied = Denied(year.Before, year.Last, year.Levers);
            return Enumerable.Range(0, placed.Length).All(i =>
            {
                var seekers = year.Last.MigrantPupils[i] * year.Levers.SchoolAccess[i];
                var room = Math.Max(0, year.Before.Seats[i] - year.Last.LocalPupils[i]);
                return Math.Abs(placed[i] + denied[i] - seekers) < 1e-9
                    && placed[i] >= 0 && denied[i] >= 0 && placed[i] <= room + 1e-9;
            });
        });

    [Fact]
    public void Relabelling_moves_places_and_makes_none() => Years.Sample(year =>
    {
        var levers = year.Levers with { SeatGrowth = Each(0), LandFollows = Each(0) };
        var state = Advance(year with { Levers = levers });
        return Sums(state).Zip(Sums(year.Before)).All(
            pair => Math.Abs(pair.First - pair.Second) < 1e-6);
    });

    [Fact]
    public void A_year_of_one_county_by_hand()
    {
        // 10,500 places for 10,000 children; local pupils grow by 2,000, so pupils by a fifth.
        var (earlier, last) = (Round(), Round());
        last.UrbanPersons[3] = 105_000;
        last.LocalPupils[3] = 10_000;
        var open = MarketYear.Open(Base, earlier, 1, Parameters);
        Assert.Equal(10_500, open.Seats[3], 9);
        Assert.Equal(5_250, open.RuralSeats[3], 9);
        var levers = NoLevers() with
        {
            SeatGrowth = Each(0.01),
            LandFollows = Each(0.4),
            Relabelled = Each(0.005),
        };
        var state = Advance(new(open, last, earlier, levers));
        Assert.Equal((10_500 * 1.09) + 26.25, state.Seats[3], 9);
        Assert.Equal(5_250 - 26.25, state.RuralSeats[3], 9);

        // 1,471.25 places are left for 2,000 migrant children, of whom .9 are let in.
        Assert.Equal(0.9 * 1_471.25 / 2_000, Access(state, last), 9);
        Assert.Equal(0.9 * 1_471.25, Placed(state, last, levers)[3], 9);
        Assert.Equal(0.9 * 528.75, Denied(state, last, levers)[3], 9);
    }

    [Fact]
    public void A_county_of_more_local_children_than_places_admits_no_migrant_child()
    {
        var (opening, last) = (Round(), Round());
        last.LocalPupils[3] = 20_000;
        var open = MarketYear.Open(Base, opening, 1, Parameters);
        Assert.Equal(0, Access(open, last));
        Assert.Equal(1_800, Denied(open, last, NoLevers())[3], 9);
    }

    // Migrant children to be expected in public schools, and outside for want of a place.
    private static double[] Placed(MarketState state, MarketCounts people, MarketLevers levers) =>
    [
        .. SchoolMarket.Access(state, people, levers.SchoolAccess)
            .Select((access, i) => people.MigrantPupils[i] * access),
    ];

    private static double[] Denied(MarketState state, MarketCounts people, MarketLevers levers) =>
    [
        .. Placed(state, people, levers)
            .Select((placed, i) => (people.MigrantPupils[i] * levers.SchoolAccess[i]) - placed),
    ];

    private static MarketState Advance(TestYear year) =>
        SchoolMarket.Advance(year.Before, year.Last, year.Earlier, year.Levers);

    private static double Access(MarketState state, MarketCounts people) =>
        SchoolMarket.Access(state, people, Each(0.9))[3];

    private static IEnumerable<double> Sums(MarketState state) =>
        state.Seats.Zip(state.RuralSeats, (urban, rural) => urban + rural);
}
