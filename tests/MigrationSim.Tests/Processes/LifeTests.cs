// Births and deaths against life tables and rates.
using CsCheck;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class LifeTests
{
    private static readonly DemographicParameters Plain = new()
    {
        UrbanMortality = 1,
        RuralMortality = 1,
    };

    // Life expectancy of China in 2020: 75.4 and 80.9 years from the law's A, B, G and q0.
    [Theory]
    [InlineData(Ages.Male, 75.4)]
    [InlineData(Ages.Female, 80.9)]
    public void Survivors_under_the_Gompertz_law_meet_its_life_expectancy(int sex, double expected)
    {
        const int Cohort = 200_000;
        var tables = Tables(Gompertz(), fertility: 0);
        var (population, lived) = (new Population(Cohort), 0.0);
        for (var key = 0u; key < Cohort; key++)
            population.Add(new(key, Members.Person(0, sex), 0, 0, 0, 0));

        var outcome = new LifeOutcome();
        for (var year = 0; year <= LifeTables.LastAge; year++)
        {
            LifePass.Apply(
                population, 0, Cohort, Inputs(tables, new YearDraws(1, year)), outcome);
            foreach (var members in population.Members) lived += members == 0 ? 0 : 1;
        }

        // Who dies in a year lives half of it.
        lived += 0.5 * Cohort;
        Assert.Equal(Cohort, Sum(outcome.Counts.Deaths));

        // Standard error of a mean of 200,000 lives with spread 13 is 0.03 years.
        Assert.Equal(expected, lived / Cohort, 0.05 + (4 * 0.03));
        Assert.Equal(expected, ExpectedYears(sex), 0.05);
    }

    [Fact]
    public void Birth_probabilities_add_up_to_total_fertility()
    {
        var tables = Tables(TestModels.Small.BaseYear.Tables.Vital);
        var sum = 0.0;
        for (var age = 0; age < 60; age++)
            sum += tables.Birth[Members.Person(age, Ages.Female)] / 1099511627776.0;
        Assert.Equal(1.3009, sum, 6);
    }

    [Fact]
    public void A_stable_population_of_women_bears_what_its_rates_say()
    {
        const int PerAge = 40_000;
        var tables = Tables(TestModels.Small.BaseYear.Tables.Vital, mortality: 0);
        var population = new Population(35 * PerAge);
        var (expected, key) = (0.0, 0u);
        for (var age = 15; age < 50; age++)
        {
            expected += PerAge
                * (tables.Birth[Members.Person(age, Ages.Female)] / 1099511627776.0);

            // A birthday comes before births.
            var woman = Members.Person(age - 1, Ages.Female);
            for (var i = 0; i < PerAge; i++) population.Add(new(key++, woman, 0, 0, 0, 0));
        }

        var outcome = new LifeOutcome();
        LifePass.Apply(
            population, 0, population.Count, Inputs(tables, new YearDraws(3, 2021)), outcome);
        var births = 0;
        foreach (var members in population.Members) births += Members.Count(members) - 1;
        Assert.Equal(births, outcome.Counts.Births[0]);
        Assert.Equal(expected, births, 4 * Math.Sqrt(expected));
        Assert.Equal(1.3009, births / (double)PerAge, 4 * Math.Sqrt(expected) / PerAge);
    }

    [Fact]
    public void Men_girls_and_old_women_bear_no_children()
    {
        var tables = Tables(TestModels.Small.BaseYear.Tables.Vital);
        for (var age = 0; age <= 110; age++)
        {
            Assert.Equal(0ul, tables.Birth[Members.Person(age, Ages.Male)]);
            if (age is < 15 or >= 50)
                Assert.Equal(0ul, tables.Birth[Members.Person(age, Ages.Female)]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e9)]
    public void Mortality_kills_nobody_at_zero_and_everybody_without_bounds(double mortality) =>
        Gen.ULong.Array[1, 300].Sample(bits =>
        {
            // Ages below 95: the law's last age is not reached.
            ulong[] members = [.. bits.Select(b => b & 0x5F5F5F5F5F5F5F5F)];
            var tables = Tables(
                TestModels.Small.BaseYear.Tables.Vital, mortality, fertility: 0);
            var population = TestModels.Of(
                members.Select((m, i) => new Household((uint)i, m, 0, 0, 0, 0)));
            LifePass.Apply(
                population, 0, members.Length, Inputs(tables, new YearDraws(1, 2021)), new());
            Assert.Equal(
                members.Select(m => mortality == 0 ? Members.Older(m) : 0),
                population.Members.ToArray());
        });

    private static LifeTables Tables(
        VitalRates rates, double mortality = 1, double fertility = 1.3009) =>
        LifeTables.Build(rates, Plain, mortality, fertility, 1.6, 0.3);

    private static LifeInputs Inputs(LifeTables tables, YearDraws draws) =>
        new(tables, new(TestModels.NoFormation, 2021, tables), 0, draws);

    private static long Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0L;
        foreach (var count in counts) sum += count;
        return sum;
    }

    private static VitalRates Gompertz()
    {
        var rates = new double[Ages.TableSize];
        for (var age = 0; age < Ages.Count; age++)
        {
            for (var sex = 0; sex < 2; sex++)
            {
                rates[Ages.Index(age, sex)] = -Math.Log(
                    1 - Core.Processes.Gompertz.Probability(Plain, age, sex));
            }
        }

        return TestModels.Small.BaseYear.Tables.Vital with { Mortality = rates };
    }

    private static double ExpectedYears(int sex)
    {
        var tables = Tables(Gompertz());
        var (alive, years) = (1.0, 0.0);
        for (var age = 0; age <= 110; age++)
        {
            var death = tables.Death[Members.Person(age, sex)] / 1099511627776.0;
            years += alive * (1 - (death / 2));
            alive *= 1 - death;
        }

        return years;
    }
}
