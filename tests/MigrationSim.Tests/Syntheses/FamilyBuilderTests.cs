// Families of whole counties: what must hold of every one of them.
using CsCheck;
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;
using Xunit;

namespace MigrationSim.Tests.Syntheses;

public sealed class FamilyBuilderTests
{
    private static readonly double[] Middling = [.23, .20, .37, .20];

    private static readonly Gen<FamilyWorld> AnyCounty =
        from urban in Gen.Int[2_000, 30_000]
        from rural in Gen.OneOf(Gen.Const(0), Gen.Int[600, 30_000])
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
            Assert.Equal(county.Urban, Persons(urban));
            Assert.Equal(county.Rural, Persons(rural));
            Assert.Equal(county.Input.Households, urban.Length + rural.Length);
            var alone = urban.Concat(rural).Count(h => HouseholdReading.Size(h) == 1);
            Assert.Equal(county.Input.OnePersonHouseholds, alone);
        }, iter: 60);

    [Fact]
    public void No_minor_is_without_an_adult_and_none_heads_a_household() => AnyCounty.Sample(
        county =>
        {
            foreach (var household in All(county))
            {
                Assert.True(HouseholdReading.HasAdult(household));
                for (var slot = 0; slot < HouseholdReading.Slots; slot++)
                {
                    var age = HouseholdReading.Age(HouseholdReading.At(household, slot));
                    if (age is >= 0 and < HouseholdReading.AdultAge)
                        Assert.InRange(slot, 2, 5);
                }
            }
        }, iter: 60);

    [Fact]
    public void Children_are_of_an_age_to_be_their_parents() => AnyCounty.Sample(
        county =>
        {
            foreach (var household in All(county))
            {
                foreach (var gap in Gaps(household, Ages.Female)) Assert.InRange(gap, 15, 49);
                foreach (var gap in Gaps(household, Ages.Male)) Assert.InRange(gap, 15, 105);
            }
        }, iter: 60);

    [Theory]
    [MemberData(nameof(Names))]
    public void Mean_gaps_are_those_of_families(string name)
    {
        var households = All(Named(name)).ToArray();
        var gaps = households.SelectMany(h => Gaps(h, Ages.Female)).ToArray();
        Assert.InRange(gaps.Average(), 25, 29);
        Assert.InRange(Deviation(gaps), 3, 7);
        var couples = households
            .Where(h => HouseholdReading.At(h, 1) != 0)
            .Select(h => HouseholdReading.CoreAge(h, 0) - HouseholdReading.CoreAge(h, 1))
            .ToArray();
        Assert.InRange(couples.Average(), 1, 4);
        Assert.InRange(Deviation(couples), 1.5, 5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Generations_are_the_published_ones_within_two_points(string name)
    {
        var county = Named(name);
        var read = All(county).CountBy(HouseholdReading.Generations)
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
        var county = Named("middling");
        var given = HouseholdStructure.GenerationsGivenSize(county.Input, county.Members);
        var unpublished = county with
        {
            Input = county.Input with { Generations = null, GenerationsGivenSize = given },
        };
        var share = All(unpublished).Count(h => HouseholdReading.Generations(h) == 3);
        Assert.InRange(
            share - county.Input.Generations![2],
            -.02 * county.Input.Households, .02 * county.Input.Households);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_gives_others()
    {
        var county = Named("middling");
        Assert.Equal(county.Build(5).Urban, county.Build(5).Urban);
        Assert.NotEqual(county.Build(5).Urban, county.Build(6).Urban);
    }

    [Fact]
    public void Households_stand_in_order_of_size()
    {
        var sizes = Named("middling").Build().Rural.Select(HouseholdReading.Size).ToArray();
        Assert.Equal(sizes.Order(), sizes);
        Assert.Equal(1, sizes[0]);
    }

    [Fact]
    public void Minors_without_adults_stop_and_the_message_names_the_cell()
    {
        var county = Named("tiny");
        Array.Clear(county.Rural, 36, county.Rural.Length - 36);
        var error = Assert.Throws<InvalidOperationException>(() => county.Build());
        Assert.Contains("county 7", error.Message, StringComparison.Ordinal);
    }

    private static FamilyWorld Named(string name) => name switch
    {
        "middling" => FamilyWorld.County(40_000, Middling, 30_000, [.25, .12, .36, .27], 2.67),
        "ageing" => FamilyWorld.County(9_000, Middling, 50_000, [.19, .10, .39, .32], 2.4),
        "students" => FamilyWorld.County(60_000, [.17, .42, .32, .09], 0, Middling, 2.4),
        "tiny" => FamilyWorld.County(30_000, Middling, 600, [.2, .15, .35, .3], 2.5),
        _ => FamilyWorld.County(20_000, [.26, .22, .38, .14], 40_000, [.3, .2, .34, .16], 3.6),
    };

    private static IEnumerable<ulong> All(FamilyWorld county)
    {
        var (urban, rural) = county.Build();
        return urban.Concat(rural);
    }

    private static int[] Persons(ulong[] households)
    {
        var table = new int[Ages.TableSize];
        foreach (var household in households)
        {
            for (var slot = 0; slot < HouseholdReading.Slots; slot++)
            {
                var member = HouseholdReading.At(household, slot);
                if (member == 0) continue;
                table[Ages.Index(HouseholdReading.Age(member), HouseholdReading.Sex(member))]++;
            }
        }
        return table;
    }

    // Years between the parent of one sex in the core and each child.
    private static IEnumerable<int> Gaps(ulong household, int sex)
    {
        var parent = HouseholdReading.CoreAge(household, sex);
        for (var slot = HouseholdReading.FirstChild; slot < HouseholdReading.FirstOther; slot++)
        {
            var child = HouseholdReading.At(household, slot);
            if (parent >= 0 && child != 0) yield return parent - HouseholdReading.Age(child);
        }
    }

    private static double Deviation(int[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(v => (v - mean) * (v - mean)));
    }
}
