// The same households in two runs: who is paired with whom, and what is counted of them.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Comparisons;

public sealed class HouseholdPairsTests
{
    // Few keys and many households, so that keys collide; an eighth of the rows are empty.
    private static readonly Gen<Household> Homes = Gen.Select(
        Gen.UInt[0, 30], Gen.ULong[0, 7], Gen.Int[0, 5], Gen.Int[0, 4], Gen.UShort,
        (key, members, residence, hukou, traits) => new Household(
            key, members == 0 ? 0 : People(members), (ushort)(residence == 5 ? 244 : residence),
            hukou == 4 ? Cells.OutsideHukou : (ushort)hukou, traits, 0));

    private static readonly Gen<(Household[] Base, Household[] Variant)> Pairs =
        Gen.Select(Homes.Array[0, 60], Homes.Array[0, 60]);

    [Fact]
    public void Neither_the_order_of_rows_nor_the_number_of_threads_changes_a_count() =>
        Gen.Select(Pairs, Gen.Int[1, 3]).Sample((runs, threads) => Assert.Equal(
            Text(Count(runs.Base, runs.Variant, 1)),
            Text(Count([.. runs.Base.Reverse()], [.. runs.Variant.Reverse()], threads))));

    [Fact]
    public void Every_person_of_either_run_is_in_just_one_whole_fate() => Pairs.Sample(runs =>
    {
        var changes = Count(runs.Base, runs.Variant, 1);
        var whole = Fate.All.Where(fate => fate.IsWhole).Select(fate => changes[fate]).ToList();
        Assert.Equal(Persons(runs.Base), whole.Sum(fate => fate.BasePersons));
        Assert.Equal(Persons(runs.Variant), whole.Sum(fate => fate.VariantPersons));
        var agents = whole.Sum(fate => fate.Agents);
        Assert.Equal(Homesteads(runs.Base), agents - changes[Fate.OnlyInVariant].Agents);
        Assert.Equal(Homesteads(runs.Variant), agents - changes[Fate.OnlyInBase].Agents);
    });

    [Fact]
    public void In_every_grouping_the_groups_add_up_to_the_difference_of_the_two_runs() =>
        Pairs.Sample(runs =>
        {
            var changes = Count(runs.Base, runs.Variant, 1);
            var town = Condition.NumberOf("lives_in_town");
            foreach (var (g, grouping) in Grouping.All.Index())
            {
                var all = grouping.Groups.Select((_, k) => changes[g, k, town]).ToList();
                Assert.Equal(InTown(runs.Base), all.Sum(change => change.InBase));
                Assert.Equal(InTown(runs.Variant), all.Sum(change => change.InVariant));
                Assert.All(all, c => Assert.Equal(c.Net, c.Gained - c.Lost));
            }
        });

    [Fact]
    public void A_run_compared_with_itself_has_the_same_households() => Pairs.Sample(runs =>
    {
        var changes = Count(runs.Base, [.. runs.Base.Reverse()], 2);
        Assert.Equal(Homesteads(runs.Base), changes[Fate.Same].Agents);
        Assert.All(Fate.All.Skip(1), fate => Assert.Equal(default, changes[fate]));
    });

    [Fact]
    public void Of_households_with_one_key_the_equal_ones_are_paired_first()
    {
        var (a, b, c) = (At(7, 0), At(7, 2), At(7, 4));
        var changes = Count([a, b], [b, c], 1);
        Assert.Equal(1, changes[Fate.Same].Agents);
        Assert.Equal(1, changes[Fate.OtherHome].Agents);
        Assert.Equal(0, changes[Fate.OnlyInBase].Agents);
    }

    [Fact]
    public void A_household_that_settles_gains_for_the_group_it_had_in_the_base()
    {
        var before = TestModels.Alone(1, Cells.Urban(3), Cells.Rural(3));
        var changes = Count([before], [before with { Hukou = (ushort)Cells.Urban(3) }], 1);
        var hukou = Condition.NumberOf("urban_hukou");
        Assert.Equal(new GroupChange(0, 1, 1, 0), changes[1, 1, hukou]);
        Assert.Equal(default, changes[1, 0, hukou]);
        Assert.Equal(1, changes[Fate.ToUrbanHukou].Agents);
    }

    [Fact]
    public void A_place_at_school_is_denied_to_children_only()
    {
        var family = TestModels.Alone(1, Cells.Urban(0), Cells.Rural(1)) with
        {
            Members = Members.With(Members.Person(30, 0), 2, Members.Person(8, 1)),
        };
        var denied = family with { Traits = (ushort)(family.Traits | Traits.Denied) };
        var changes = Count([family], [denied], 1);
        var condition = Condition.NumberOf("school_place_denied");
        Assert.Equal(new GroupChange(0, 1, 1, 0), changes[3, 1, condition]);
        Assert.Equal(default, changes[3, 2, condition]);
    }

    private static HouseholdChanges Count(
        Household[] inBase, Household[] inVariant, int threads) =>
        HouseholdPairs.Count<HouseholdChanges>(
            TestModels.Of(inBase), TestModels.Of(inVariant), threads,
            TestContext.Current.CancellationToken);

    private static string Text(HouseholdChanges changes) => string.Join(
        '\n',
        Fate.All.Select(fate => changes[fate].ToString()).Concat(
            from g in Grouping.All.Index()
            from k in g.Item.Groups.Index()
            from c in Condition.All.Index()
            select changes[g.Index, k.Index, c.Index].ToString()));

    private static Household At(uint key, int cell) => TestModels.Alone(key, cell, 1);

    private static ulong People(ulong pattern)
    {
        ulong members = Members.Person(40, 0);
        if ((pattern & 2) != 0) members = Members.With(members, 2, Members.Person(9, 1));
        return (pattern & 4) != 0 ? Members.With(members, 1, Members.Person(70, 1)) : members;
    }

    private static long Persons(Household[] homes) => homes.Sum(h => Members.Count(h.Members));

    private static long InTown(Household[] homes) =>
        homes.Where(h => Cells.IsUrban(h.Residence)).Sum(h => Members.Count(h.Members));

    private static long Homesteads(Household[] homes) => homes.Count(h => h.Members != 0);
}
