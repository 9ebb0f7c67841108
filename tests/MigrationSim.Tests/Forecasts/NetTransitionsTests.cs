// Transitions of a decade: who loses, who gains from whom, and at which age.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Studies.Forecasts;

using Xunit;

namespace MigrationSim.Tests.Forecasts;

public sealed class NetTransitionsTests
{
    // Two places, each in town and country.
    private static readonly Gen<double[][]> Worlds =
        Gen.Double[100, 10_000].Array[Ages.TableSize].Array[4];

    [Fact]
    public void Who_stays_where_nature_put_him_has_no_transitions() =>
        Worlds.Sample(
            people =>
            {
                var after = Clone(people);
                NetTransitions.Between(people, people, 10).Apply(after);
                return people.Zip(after).All(pair => pair.First.SequenceEqual(pair.Second));
            },
            iter: 20);

    // By hand: villages keep half in ten years, towns get three fifths of what they lose.
    [Fact]
    public void Villages_lose_a_share_and_towns_get_their_part_of_it()
    {
        var (natural, people) = (Constant(1000), Constant(1000));
        NetTransitions.Between(natural, Places(1200, 500, 1400, 500), 10).Apply(people);
        var lost = 1000 * (1 - Math.Pow(0.5, 0.1));
        var at30 = Ages.Index(30, Ages.Female);
        Assert.Equal(1000 - lost, people[1][at30], 1e-6);
        Assert.Equal(1000 + (0.2 * 2 * lost), people[0][at30], 1e-6);
        Assert.Equal(1000 + (0.4 * 2 * lost), people[2][at30], 1e-6);

        // The youngest were there for 7.5 of the ten years.
        Assert.Equal(
            1000 * Math.Pow(0.5, 1 / 7.5), people[3][Ages.Index(2, Ages.Male)], 1e-6);
    }

    [Fact]
    public void Nobody_is_lost_or_made_where_gains_were_losses() =>
        Gen.Select(Worlds, Gen.Double[0, 0.9]).Sample(
            (people, share) =>
            {
                var after = Clone(people);
                for (var i = 0; i < Ages.TableSize; i++)
                {
                    after[0][i] += share * people[1][i];
                    after[1][i] -= share * people[1][i];
                }

                var next = Clone(people);
                NetTransitions.Between(people, after, 10).Apply(next);
                return Near(Total(next), Total(people))
                    && (share < 1e-6 || next[0].Sum() > people[0].Sum());
            },
            iter: 20);

    [Fact]
    public void Who_leaves_the_province_is_not_found_in_it()
    {
        var people = Constant(1000);
        NetTransitions.Between(Constant(1000), Places(1000, 1000, 1000, 500), 10).Apply(people);
        Assert.Equal(people[0], Constant(1000)[0]);
        Assert.True(people[3].Sum() < Constant(1000)[3].Sum());
    }

    // Half a thousand in ten years is fifty a year, whoever is there.
    [Fact]
    public void Gains_that_nobody_lost_come_from_outside_in_the_same_number()
    {
        var rates = NetTransitions.Between(Constant(1000), Places(1500, 1000, 1000, 1000), 10);
        foreach (var there in new[] { 10, 1000 })
        {
            var people = Constant(there);
            rates.Apply(people);
            Assert.Equal(there + 50, people[0][Ages.Index(30, Ages.Male)], 1e-6);
            Assert.Equal(there, people[1][Ages.Index(30, Ages.Male)], 1e-6);
        }
    }

    // Those of 20-24 in 2020 were 15-19 in the middle of the decade: their gain is had at 15-19.
    [Fact]
    public void A_cohorts_gain_is_had_in_the_middle_of_its_decade()
    {
        var (natural, observed, people) = (Constant(1000), Constant(1000), Constant(1000));
        for (var age = 20; age <= 24; age++) observed[0][Ages.Index(age, Ages.Male)] = 2000;
        NetTransitions.Between(natural, observed, 10).Apply(people);
        Assert.Equal(
            [15, 16, 17, 18, 19],
            Enumerable.Range(0, Ages.Count)
                .Where(age => people[0][Ages.Index(age, Ages.Male)] > 1001));
    }

    private static double[][] Constant(double persons) =>
        Places(persons, persons, persons, persons);

    /// <summary>Places of so many people of every age and sex.</summary>
    private static double[][] Places(params double[] persons) =>
        [.. persons.Select(n => Enumerable.Repeat(n, Ages.TableSize).ToArray())];

    private static double[][] Clone(double[][] people) => [.. people.Select(p => p.ToArray())];

    private static double Total(double[][] people) => people.Sum(place => place.Sum());

    private static bool Near(double a, double b) => Math.Abs((a / b) - 1) < 1e-6;
}
