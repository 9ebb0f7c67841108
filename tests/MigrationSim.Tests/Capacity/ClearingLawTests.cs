// What holds of shadow prices whoever chooses among whatever places.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class ClearingLawTests
{
    private const double Scale = 0.5;
    private const double Tolerance = 1e-4;

    // Rounding of a logarithm and a difference.
    private const double Rounding = 1e-12;
    private static readonly MarketParameters Parameters = new();

    // Where both resources of a place bind, one case in some hundreds needs more than the cap: the
    // law is that it gets there.
    private static readonly MarketParameters Patient = new() { ClearingIterations = 20_000 };
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void With_dwellings_alone_prices_only_rise_and_places_fill_or_cost_nothing() =>
        Seeds.Sample(
            seed =>
            {
                var choice = ToyChoice.Random(seed, mostKids: 0);
                var free = Free(choice);
                var room = ToyChoice.Short(free.Dwellings, 0, 0.6);
                var last = PlacePrices.None;
                var result = new Clearing().Run(
                    prices =>
                    {
                        for (var i = 0; i < Cells.CountyCount; i++)
                            Assert.True(prices.Dwellings[i] >= last.Dwellings[i] - Rounding);
                        last = prices;
                        return choice.At(prices, room, ToyChoice.Endless());
                    },
                    Scale, Parameters);
                Assert.InRange(result.Iterations, 2, 60);
                Assert.Equal(5, result.BindingDwellings);
                Complementary(choice, result, room, ToyChoice.Endless());
            },
            iter: 300);

    [Fact]
    public void Where_dwellings_and_places_are_short_both_fill_or_cost_nothing() =>
        Seeds.Sample(
            seed =>
            {
                var choice = ToyChoice.Random(seed, mostKids: 2);
                var free = Free(choice);
                var room = ToyChoice.Short(free.Dwellings, seed % 2, 0.6);
                var seats = ToyChoice.Short(free.Seats, seed / 2 % 2, 0.6);
                var result = new Clearing().Run(
                    prices => choice.At(prices, room, seats), Scale, Patient);
                Assert.InRange(result.Iterations, 2, Patient.ClearingIterations - 1);
                Complementary(choice, result, room, seats);
            },
            iter: 500);

    [Fact]
    public void Where_only_places_are_short_dwellings_cost_nothing() =>
        Seeds.Sample(
            seed =>
            {
                var choice = ToyChoice.Random(seed, mostKids: 2);
                var seats = ToyChoice.Short(Free(choice).Seats, 0, 0.6);
                var result = new Clearing().Run(
                    prices => choice.At(prices, ToyChoice.Endless(), seats), Scale, Parameters);
                Assert.All(result.Prices.Dwellings, price => Assert.Equal(0, price));
                Complementary(choice, result, ToyChoice.Endless(), seats);
            },
            iter: 100);

    private static Demand Free(ToyChoice choice) =>
        choice.At(PlacePrices.None, ToyChoice.Endless(), ToyChoice.Endless());

    // Newcomers fit; what has a price is full; no price is negative.
    private static void Complementary(
        ToyChoice choice, ClearingResult result, double[] room, double[] seats)
    {
        Assert.True(result.Residual < Tolerance);
        var demand = choice.At(result.Prices, room, seats);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            One(demand.Dwellings[i], room[i], result.Prices.Dwellings[i]);
            One(demand.Seats[i], seats[i], result.Prices.Seats[i]);
        }

        static void One(double newcomers, double room, double price)
        {
            Assert.True(price >= 0);
            Assert.True(newcomers <= room * Math.Exp(Tolerance));
            if (price > 0) Assert.True(newcomers >= room * Math.Exp(-Tolerance));
        }
    }
}
