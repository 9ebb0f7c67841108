// Shadow prices of small cases with known answers.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class ClearingTests
{
    private static readonly MarketParameters Fine =
        new() { ClearingTolerance = 1e-10, ClearingIterations = 2000 };

    private static readonly ToyChoice Logit =
        new([1], [0, 0, 0], [new(1000, 0, double.NegativeInfinity, [0, 1, 2])]);

    private static readonly ToyChoice Nested = new([0.5], [0, 0], [new(1000, 0, 1, [1, 1])]);

    [Fact]
    public void Two_short_places_of_three_have_the_prices_reckoned_by_hand()
    {
        var (result, demand) = Clear(Logit, 1, ToyChoice.Room(600, 250, 250));
        Assert.Equal(0, result.Prices.Dwellings[0]);
        Assert.Equal(1.693147, result.Prices.Dwellings[1], 1e-4);
        Assert.Equal(2.693147, result.Prices.Dwellings[2], 1e-4);
        Assert.Equal(500, demand.Dwellings[0], 1e-4);
        Assert.Equal(250, demand.Dwellings[1], 1e-4);
        Assert.Equal(250, demand.Dwellings[2], 1e-4);
        Assert.Equal((2, 0), (result.BindingDwellings, result.BindingSeats));
    }

    [Fact]
    public void Those_a_full_place_turns_away_go_to_its_neighbour_in_the_nest_or_stay()
    {
        var free = Nested.At(PlacePrices.None, ToyChoice.Endless(), ToyChoice.Endless());
        Assert.Equal(292.8932, free.Dwellings[0], 1e-4);
        Assert.Equal(292.8932, free.Dwellings[1], 1e-4);

        var (result, demand) = Clear(Nested, 0.5, ToyChoice.Room(100));
        Assert.Equal(0.7250051, result.Prices.Dwellings[0], 1e-6);
        Assert.Equal(100, demand.Dwellings[0], 1e-6);
        Assert.Equal(426.315789474, demand.Dwellings[1], 1e-6);
        Assert.Equal(473.684210526, 1000 - demand.Dwellings.Sum(), 1e-6);
    }

    [Fact]
    public void Room_without_end_costs_nothing_and_is_seen_at_once()
    {
        var (result, _) = Clear(ToyChoice.Random(1, 2), 0.5, ToyChoice.Endless());
        Assert.Equal(1, result.Iterations);
        Assert.Equal(0, result.Residual);
        Assert.All(result.Prices.Dwellings, price => Assert.Equal(0, price));
        Assert.All(result.Prices.Seats, price => Assert.Equal(0, price));
    }

    [Fact]
    public void A_place_that_nobody_wants_costs_nothing_however_small_it_is()
    {
        double[] room = [.. Enumerable.Repeat(1e-3, Cells.CountyCount)];
        var (result, _) = Clear(Nested, 0.5, room, room);
        Assert.All(result.Prices.Dwellings.Take(2), price => Assert.True(price > 0));
        Assert.All(result.Prices.Dwellings.Skip(2), price => Assert.Equal(0, price));
        Assert.All(result.Prices.Seats, price => Assert.Equal(0, price));
    }

    [Fact]
    public void A_price_once_raised_falls_back_to_nothing_when_others_make_room()
    {
        // Leavers of the second place free it: at first it looks full, at the end it is not.
        var result = new Clearing().Run(
            prices =>
            {
                var demand = Logit.At(prices, ToyChoice.Room(600), ToyChoice.Endless());
                demand.DwellingRoom[1] = prices.Dwellings[1] > 0 ? 1000 : 100;
                return demand;
            },
            1, new() { ClearingIterations = 3 });
        Assert.Equal(0, result.Prices.Dwellings[1]);
    }

    [Fact]
    public void Clearing_stops_at_its_cap_and_says_how_far_it_got()
    {
        var parameters = new MarketParameters { ClearingTolerance = 0, ClearingIterations = 7 };
        var calls = 0;
        var result = new Clearing().Run(
            prices =>
            {
                calls++;
                return Logit.At(prices, ToyChoice.Room(600, 250, 250), ToyChoice.Endless());
            },
            1, parameters);
        Assert.Equal((7, 7), (calls, result.Iterations));
        Assert.True(result.Residual > 0);
    }

    [Fact]
    public void An_approximation_that_leads_astray_is_dropped_for_plain_steps()
    {
        // It takes places for half as large as they are, whatever it is told.
        var room = ToyChoice.Room(600, 250, 250);
        var result = new Clearing().Run(
            prices => Logit.At(prices, room, ToyChoice.Endless()), 1, Fine,
            prices => Logit.At(prices, ToyChoice.Room(300, 125, 125), ToyChoice.Endless()));
        Assert.InRange(result.Residual, 0, Fine.ClearingTolerance);
        Assert.Equal(1.693147, result.Prices.Dwellings[1], 1e-4);
    }

    [Fact]
    public void An_approximation_that_is_right_needs_one_more_look_at_everybody()
    {
        var demand = (PlacePrices prices) =>
            Logit.At(prices, ToyChoice.Room(600, 250, 250), ToyChoice.Endless());
        var plain = new Clearing().Run(demand, 1, new());
        var followed = new Clearing().Run(demand, 1, new(), demand);
        Assert.True(plain.Iterations > 10);
        Assert.InRange(followed.Iterations, 2, 6);
        Assert.True(followed.Residual < 1e-4);
    }

    private static (ClearingResult Result, Demand Demand) Clear(
        ToyChoice choice, double scale, double[] dwellings, double[]? seats = null)
    {
        seats ??= ToyChoice.Endless();
        var result = new Clearing().Run(prices => choice.At(prices, dwellings, seats), scale, Fine);
        return (result, choice.At(result.Prices, dwellings, seats));
    }
}
