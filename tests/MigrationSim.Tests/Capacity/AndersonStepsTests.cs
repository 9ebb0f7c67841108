// What Anderson's steps make of plain ones whose end is known.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class AndersonStepsTests
{
    private const int Places = AndersonSteps.Depth - 1;
    private static readonly Gen<double> Part = Gen.Double[0, 0.9 / Places];

    // Plain prices are pulls times prices, plus something: rows add up to less than 0.9.
    private static readonly Gen<(double[] Pulls, double[] Base)> Maps = Gen.Select(
        Part.Array[Places * Places], Gen.Double[0.1, 2].Array[Places]);

    [Fact]
    public void The_first_step_is_a_plain_one() => Maps.Sample(map =>
    {
        var from = Prices([.. Enumerable.Repeat(0.3, Places)]);
        var to = Plain(map, from);
        Assert.Equal(to.Dwellings, new AndersonSteps().Next(from, to).Dwellings);
    });

    [Fact]
    public void Where_plain_steps_are_straight_as_many_as_there_are_places_lead_to_the_end() =>
        Maps.Sample(map =>
        {
            // Walker and Ni 2011, theorem 2.2: as GMRES, which ends after as many steps.
            var (prices, steps) = (PlacePrices.None, new AndersonSteps());
            for (var step = 0; step < Places + 2; step++)
                prices = steps.Next(prices, Plain(map, prices));
            var next = Plain(map, prices);
            for (var i = 0; i < Places; i++)
                Assert.Equal(next.Dwellings[i], prices.Dwellings[i], 1e-6);
        });

    [Fact]
    public void What_was_forgotten_changes_nothing() => Maps.Sample(map =>
    {
        var (used, from) = (new AndersonSteps(), PlacePrices.None);
        for (var step = 0; step < 3; step++) from = used.Next(from, Plain(map, from));
        used.Forget();
        var fresh = new AndersonSteps();
        for (var step = 0; step < 4; step++)
        {
            var to = Plain(map, from);
            var (one, other) = (used.Next(from, to), fresh.Next(from, to));
            Assert.Equal(one.Dwellings, other.Dwellings);
            from = one;
        }
    });

    [Fact]
    public void Steps_that_hardly_change_are_not_taken_for_the_way_to_an_end()
    {
        // Each plain step is a little shorter than the last: the end would be a thousand away.
        var (steps, from) = (new AndersonSteps(), PlacePrices.None);
        for (var length = 1.0; length > 0.99; length -= 0.001)
        {
            var to = Prices([from.Dwellings[0] + length]);
            var next = steps.Next(from, to);
            Assert.InRange(next.Dwellings[0] - from.Dwellings[0], 0, 8 * length);
            from = next;
        }
    }

    [Fact]
    public void A_price_that_a_plain_step_lets_fall_to_nothing_falls()
    {
        var (steps, from) = (new AndersonSteps(), Prices([1, 1]));
        from = steps.Next(from, Prices([0.8, 1.2]));
        from = steps.Next(from, Prices([0.7, 1.3]));
        from = steps.Next(from, Prices([0, 1.35]));
        Assert.Equal(0, from.Dwellings[0]);
        Assert.True(from.Dwellings[1] > 0);
    }

    private static PlacePrices Plain((double[] Pulls, double[] Base) map, PlacePrices from)
    {
        var to = new double[Places];
        for (var i = 0; i < Places; i++)
        {
            to[i] = map.Base[i];
            for (var j = 0; j < Places; j++)
                to[i] += map.Pulls[(i * Places) + j] * from.Dwellings[j];
        }

        return Prices(to);
    }

    private static PlacePrices Prices(double[] first)
    {
        var dwellings = new double[Cells.CountyCount];
        first.CopyTo(dwellings, 0);
        return new(dwellings, new double[Cells.CountyCount]);
    }
}
