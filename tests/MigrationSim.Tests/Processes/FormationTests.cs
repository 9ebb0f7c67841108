// Households that form, part and split: what must hold of each of them.
using CsCheck;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class FormationTests
{
    private static readonly YearDraws Draws = new(1, 2021);

    private static readonly FamilySplit Split = TestModels.Moves(
        TestModels.Choice(new ModelParameters(), new double[Cells.Count])).Split;

    private static readonly Gen<ulong> Families = Gen.Select(
        Gen.Int[-1, 90], Gen.Int[0, 1]).Array[8].Select(people =>
        {
            ulong members = 0;
            for (var slot = 0; slot < 8; slot++)
            {
                if (people[slot].Item1 < 0) continue;
                members = Members.With(
                    members, slot, Members.Person(people[slot].Item1, people[slot].Item2));
            }

            return members;
        });

    [Fact]
    public void A_split_family_loses_nobody_and_leaves_no_minor_alone() =>
        Gen.Select(Families, Gen.Int[0, 121], Gen.Int[0, 247], Gen.UInt).Sample(
            (members, origin, destination, word) =>
            {
                var split = Split.Split(members, origin, destination, isHome: false, word);
                Assert.Equal(members, split.Moving | split.Staying);
                Assert.Equal(0ul, split.Moving & split.Staying);
                Assert.True(split.Staying == 0 || Members.HasAdult(split.Staying));
                var certain = FamilySplit.Certain(members);
                Assert.Equal(certain, split.Moving & certain);
            });

    [Fact]
    public void Whoever_goes_home_takes_everybody() =>
        Gen.Select(Families, Gen.UInt).Sample((members, word) =>
            Split.Split(members, 5, 20, isHome: true, word) == new SplitFamily(members, 0));

    // logistic(0.8 + 0.5) = 0.786 of elders stay when the county changes, 0.690 when it does not.
    [Theory]
    [InlineData(40, 0.785835)]
    [InlineData(10, 0.689974)]
    public void Elders_stay_behind_as_often_as_their_logit_says(int destination, double expected)
    {
        const int Families = 100_000;
        ulong members = Members.Person(35, Ages.Male);
        members = Members.With(members, 6, Members.Person(70, Ages.Female));
        var stayed = 0;
        for (var key = 0u; key < Families; key++)
        {
            var word = Draws.Block(key, Question.Move).Word1;
            if (Split.Split(members, 5, destination, false, word).Staying != 0) stayed++;
        }

        Assert.Equal(expected, stayed / (double)Families, 4 * Math.Sqrt(0.25 / Families));
    }

    [Fact]
    public void Pairs_live_in_one_cell_and_nobody_is_lost()
    {
        var (population, seats) = Singles(4000);
        var before = Persons(population);
        var counts = new HukouCounts();
        var pairs = Pairing(4000).Match(population, seats, Draws, counts);
        Assert.InRange(pairs, 1000, 2000);
        Assert.Equal(before, Persons(population));
        Assert.Equal(counts.PairingIn.Sum(), counts.PairingOut.Sum());

        // Each pair changes the hukou of one of its two at most.
        Assert.InRange(counts.PairingIn.Sum(), 1, pairs);
    }

    [Fact]
    public void One_single_more_disturbs_its_own_bucket_only()
    {
        var (all, seats) = Singles(4000);
        var (fewer, without) = Singles(4000);
        fewer.Members[17] = 0;
        Pairing(4000).Match(all, seats, Draws, new HukouCounts());
        Pairing(4000).Match(
            fewer, [.. without.Where(seat => seat.Row != 17)], Draws, new HukouCounts());
        var changed = 0;
        for (var row = 0; row < 4000; row++) changed += all[row] == fewer[row] ? 0 : 1;
        Assert.InRange(changed, 1, 400);
    }

    [Fact]
    public void Students_leave_at_eighteen_and_keep_their_hukou()
    {
        ulong family = Members.Person(45, Ages.Male);
        family = Members.With(family, 2, Members.Person(18, Ages.Female));
        family = Members.With(family, 3, Members.Person(17, Ages.Male));
        var population = TestModels.Of([new Household(7, family, 3, 3, Traits.Make(0, 0, 32), 9)]);
        var start = TestModels.Small.BaseYear;
        var students = new Students(
            new(), start.UniversityWeight, new(start.Tables.Geography));
        students.Leave(
            population,
            [ListedHousehold.Of(population, 0, 2), ListedHousehold.Of(population, 0, 3)], Draws,
            new YearCounts());
        Assert.Equal(2, population.Count);
        Assert.Equal(2, Members.Count(population[0].Members));
        Assert.Equal(18, Members.Age(Members.Reference(population[1].Members)));
        Assert.Equal(3, population[1].Hukou);
        Assert.True(Traits.Has(population[1].Traits, Traits.Student));
        Assert.True(population[1].Key >> 31 == 1);
    }

    [Fact]
    public void A_new_households_key_depends_on_its_parent_alone() =>
        Gen.Select(Gen.UInt, Gen.UInt[0, 7]).Sample((parent, slot) =>
            Draws.ChildKey(parent, Question.NewHousehold, slot)
                == new YearDraws(1, 2021).ChildKey(parent, Question.NewHousehold, slot));

    private static Pairing Pairing(double persons) => new(
        new(), [.. Enumerable.Repeat(persons * 100, Cells.Count)]);

    private static (Population Population, List<ListedHousehold> Seats) Singles(int count)
    {
        var population = TestModels.Of(Enumerable.Range(0, count).Select(i =>
            TestModels.Alone((uint)i, 6, i % 3 == 0 ? 6 : 7, 20 + (i % 20), i % 2)));
        return (population, [.. Enumerable.Range(0, count)
            .Select(i => ListedHousehold.Of(population, i))]);
    }

    private static int Persons(Population population)
    {
        var persons = 0;
        foreach (var members in population.Members) persons += Members.Count(members);
        return persons;
    }
}
