// Life tables with known answers.
using CsCheck;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;

using Xunit;

namespace MigrationSim.Tests.Indicators;

public sealed class LifeTableTests
{
    private static readonly Gen<double[]> Rates = Gen.Double[0.0001, 0.2].Array[Ages.GroupCount];

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.02)]
    [InlineData(0.05)]
    public void A_death_rate_that_never_changes_gives_its_inverse(double rate)
    {
        double[] rates = [.. Enumerable.Repeat(rate, Ages.GroupCount)];
        Assert.Equal(1 / rate, LifeTable.Expectancy(rates), 9);
    }

    [Fact]
    public void If_nobody_dies_before_85_everybody_has_85_years_and_the_rest()
    {
        var rates = new double[Ages.GroupCount];
        rates[^1] = 0.125;
        Assert.Equal(93, LifeTable.Expectancy(rates), 9);
    }

    [Fact]
    public void Those_who_die_in_an_interval_live_a_fraction_of_it()
    {
        // Of 109 newborns 10 die after a tenth of a year each: q = .1 / (1 + .9 * .1).
        var infants = new double[Ages.GroupCount];
        (infants[0], infants[^1]) = (0.1, 0.125);
        Assert.Equal(((10 * 0.1) + (99 * 93)) / 109, LifeTable.Expectancy(infants), 9);

        // Of three who reach 50 two die half-way to 55: q = 5 * .2 / (1 + 2.5 * .2).
        var fifties = new double[Ages.GroupCount];
        (fifties[Ages.Group(50)], fifties[^1]) = (0.2, 0.125);
        Assert.Equal(((2 * 52.5) + 93) / 3, LifeTable.Expectancy(fifties), 9);
    }

    [Fact]
    public void A_higher_rate_at_any_age_shortens_life() =>
        Gen.Select(Rates, Gen.Int[0, Ages.GroupCount - 1]).Sample((rates, group) =>
        {
            var before = LifeTable.Expectancy(rates);
            rates[group] *= 1.1;
            return LifeTable.Expectancy(rates) < before;
        });
}
