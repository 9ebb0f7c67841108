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
        var tables = Tables(Gompertz());
        var draws = new YearDraws(1, 0);
        var lived = 0.0;
        for (var key = 0u; key < Cohort; key++)
        {
            ulong members = Members.Person(0, sex);
            for (var year = 0; members != 0; year++)
            {
                draws = new YearDraws(1, year);
                var life = draws.Block(key, Question.Life);
                members = Mortality.Survivors(members, tables.Death[..256], life, draws, key);
                lived += members == 0 ? 0.5 : 1;
            }
        }

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
        var tables = Tables(TestModels.Small.BaseYear.Tables.Vital);
        var draws = new YearDraws(3, 2021);
        var (births, expected, key) = (0, 0.0, 0u);
        for (var age = 15; age < 50; age++)
        {
            var woman = Members.Person(age, Ages.Female);
            expected += PerAge * (tables.Birth[woman] / 1099511627776.0);
            for (var i = 0; i < PerAge; i++, key++)
            {
                var life = draws.Block(key, Question.Life);
                var after = Fertility.WithNewborns(
                    woman, tables.Birth[..256], tables.Boy, life, draws, key, 0, []);
                births += Members.Count(after) - 1;
            }
        }

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

    [Fact]
    public void Mortality_kills_nobody_at_zero_and_everybody_at_one() =>
        Gen.ULong.Sample(bits =>
        {
            var members = bits & 0x5F5F5F5F5F5F5F5F;
            var draws = new YearDraws(1, 2021);
            var life = draws.Block(5, Question.Life);
            var (none, all) = (new ulong[256], new ulong[256]);
            Array.Fill(all, Lottery.Fixed(1));
            return Mortality.Survivors(members, all, life, draws, 5) == 0
                && Mortality.Survivors(members, none, life, draws, 5) == Members.Older(members);
        });

    [Fact]
    public void A_ninth_person_divides_the_household_and_nobody_is_lost()
    {
        var draws = new YearDraws(1, 2021);
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 60].Array[8]).Sample((mother, ages) =>
        {
            ulong members = 0;
            for (var slot = 0; slot < 8; slot++)
                members = Members.With(members, slot, Members.Person(ages[slot], Ages.Female));
            var population = TestModels.Of([new Household(9, members, 4, 5, 0, 3)]);
            Crowding.Divide(
                population, [new(0, mother, Members.Person(0, Ages.Male))], draws);
            var (old, young) = (population[0], population[1]);
            return Members.Count(old.Members) + Members.Count(young.Members) == 9
                && Members.Count(old.Members) > 0 && Members.Count(young.Members) > 0
                && young with { Key = 9, Members = 0, Traits = old.Traits }
                    == old with { Members = 0 };
        });
    }

    private static LifeTables Tables(VitalRates rates) =>
        LifeTables.Build(rates, Plain, 1, 1.3009, 1.6, 0.3);

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
