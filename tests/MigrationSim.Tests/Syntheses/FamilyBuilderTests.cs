// Families of whole counties: what must hold of every one of them.
using CsCheck;
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;
using Xunit;

namespace MigrationSim.Tests.Syntheses;

public sealed class FamilyBuilderTests
{
    private static readonly Gen<FamilyWorld> AnyCounty =
        from urban in Gen.Int[2_000, 30_000]
        from rural in Gen.OneOf(Gen.Const(0), Gen.Int[100, 30_000])
        from young in Gen.Double[.12, .27]
        from old in Gen.Double[.08, .32]
        from twenties in Gen.Double[.08, .3]
        from size in Gen.Double[2.35, 3.6]
        from women in Gen.Double[.46, .53]
        select FamilyWorld.County(
            urban, [young, twenties, .9 - young - twenties, .1],
            rural, [young, .12, .88 - young - old, old], size, women);

    public static TheoryData<string> Names => ["middling", "ageing", "students", "tiny", "large"];

    [Fact]
    public void Everybody_is_placed_once_in_the_households_counted() => AnyCounty.Sample(
        county =>
        {
            var (urban, rural) = county.Build();
            Assert.Equal(county.Urban, FamilyCounts.Persons(urban));
            Assert.Equal(county.Rural, FamilyCounts.Persons(rural));
            Assert.Equal(county.Input.Households, urban.Length + rural.Length);
            var alone = urban.Concat(rural).Count(h => Members.Count(h) == 1);
            Assert.Equal(county.Input.OnePersonHouseholds, alone);
        }, iter: 60);

    [Fact]
    public void No_minor_is_without_an_adult_and_none_heads_a_household() => AnyCounty.Sample(
        county =>
        {
            foreach (var household in county.All())
            {
                Assert.True(Members.HasAdult(household));
                for (var slot = 0; slot < Members.SlotCount; slot++)
                {
                    var age = Members.Age(Members.At(household, slot));
                    if (age is >= 0 and < Members.AdultAge)
                        Assert.InRange(slot, 2, 5);
                }
            }
        }, iter: 60);

    [Fact]
    public void Children_are_of_an_age_to_be_their_parents() => AnyCounty.Sample(
        county =>
        {
            foreach (var household in county.All())
            {
                var years = FamilyCounts.Gaps(household, Ages.Female);
                Assert.All(years, gap => Assert.InRange(gap, 15, 49));
                years = FamilyCounts.Gaps(household, Ages.Male);
                Assert.All(years, gap => Assert.InRange(gap, 15, 105));
            }
        }, iter: 60);

    [Theory]
    [MemberData(nameof(Names))]
    public void Mean_gaps_are_those_of_families(string name)
    {
        var households = FamilyWorld.Named(name).All().ToArray();
        var gaps = households.SelectMany(h => FamilyCounts.Gaps(h, Ages.Female)).ToArray();
        Assert.InRange(gaps.Average(), 25, 29);
        Assert.InRange(FamilyCounts.Deviation(gaps), 3, 7);
        var couples = households
            .Where(h => Members.At(h, 1) != 0)
            .Select(h => HouseholdReading.CoreAge(h, 0) - HouseholdReading.CoreAge(h, 1))
            .ToArray();
        Assert.InRange(couples.Average(), 1, 4);
        Assert.InRange(FamilyCounts.Deviation(couples), 1.5, 5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Generations_are_the_published_ones_within_two_points(string name)
    {
        var county = FamilyWorld.Named(name);
        var read = county.All().CountBy(HouseholdReading.Generations)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        for (var generations = 1; generations <= 4; generations++)
        {
            var missed = read.GetValueOrDefault(generations)
                - county.Input.Generations![generations - 1];
            Assert.InRange(missed, -.02 * county.Input.Households, .02 * county.Input.Households);
        }
    }

    [Fact]
    public void Unpublished_generations_follow_those_of_another_census_given_the_size()
    {
        var county = FamilyWorld.Named("middling");
        var given = HouseholdStructure.GenerationsGivenSize(county.Input, county.Members);
        var unpublished = county with
        {
            Input = county.Input with { Generations = null, GenerationsGivenSize = given },
        };
        var share = unpublished.All().Count(h => HouseholdReading.Generations(h) == 3);
        Assert.InRange(
            share - county.Input.Generations![2],
            -.02 * county.Input.Households, .02 * county.Input.Households);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_gives_others()
    {
        var county = FamilyWorld.Named("middling");
        Assert.Equal(county.Build(5).Urban, county.Build(5).Urban);
        Assert.NotEqual(county.Build(5).Urban, county.Build(6).Urban);
    }

    [Fact]
    public void Households_stand_in_order_of_size()
    {
        var households = FamilyWorld.Named("middling").Build().Rural;
        var sizes = households.Select(Members.Count).ToArray();
        Assert.Equal(sizes.Order(), sizes);
        Assert.Equal(1, sizes[0]);
    }

    [Fact]
    public void Minors_without_adults_stop_and_the_message_names_the_cell()
    {
        var county = FamilyWorld.Named("tiny");
        Array.Clear(county.Rural, 36, county.Rural.Length - 36);
        var error = Assert.Throws<InvalidOperationException>(() => county.Build());
        Assert.Contains("county 7", error.Message, StringComparison.Ordinal);
    }
}
