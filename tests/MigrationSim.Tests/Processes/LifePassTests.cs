// The fast ways through life and families are the plain ones.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class LifePassTests
{
    private static readonly LifeTables Tables = LifeTables.Build(
        TestModels.Small.BaseYear.Tables.Vital, new(), 3, 4, 6, 0.3);

    private static readonly FormationParameters Often = new()
    {
        PairingPeak = 0.9,
        Separation = 0.4,
        ElderJoins = 0.6,
    };

    private static readonly Gen<Household[]> Worlds = TwinWorlds.Some;

    private delegate void Age(Span<ulong> members);

    private delegate void Stay(ReadOnlySpan<ulong> members, Span<byte> yearsHere);

    private static readonly Gen<uint> Seeds = Gen.UInt;

    [Fact]
    public void A_year_of_life_is_that_of_one_household_after_the_other() =>
        Gen.Select(Worlds, Seeds, Gen.UInt).Sample((world, seed, kin) =>
        {
            var inputs = new LifeInputs(
                Tables, new(Often, 2021, Tables), kin, new YearDraws(seed, 2021));
            var (fast, plain) = (TestModels.Of(world), TestModels.Of(world));
            var (outcome, counts, lists) =
                (new LifeOutcome(), new VitalCounts(), new LifeLists());

            // What a year before has left behind does not matter.
            LifePass.Apply(TestModels.Of(world), 0, world.Length, inputs, outcome);
            outcome.Clear();
            LifePass.Apply(fast, 0, world.Length, inputs, outcome);
            PlainLife.Apply(plain, 0, world.Length, inputs, counts, lists);
            Assert.Equal(TwinWorlds.Rows(plain), TwinWorlds.Rows(fast));
            AssertSame(lists, outcome.Lists.Together());
            AssertSame(counts, outcome.Counts);
        });

    [Fact]
    public void Chunks_of_any_size_make_the_same_year() =>
        Gen.Select(Worlds, Gen.Int[0, 600]).Sample((world, cut) =>
        {
            var inputs = new LifeInputs(
                Tables, new(Often, 2021, Tables), uint.MaxValue, new YearDraws(1, 2021));
            var (whole, parts) = (TestModels.Of(world), TestModels.Of(world));
            var (one, two, other) = (new LifeOutcome(), new LifeOutcome(), new LifeOutcome());
            cut = Math.Min(cut, world.Length);
            LifePass.Apply(whole, 0, world.Length, inputs, one);
            LifePass.Apply(parts, cut, world.Length, inputs, other);
            LifePass.Apply(parts, 0, cut, inputs, two);
            two.Add(other);
            Assert.Equal(TwinWorlds.Rows(whole), TwinWorlds.Rows(parts));
            AssertSame(one.Lists.Together(), two.Lists.Together());
            AssertSame(one.Counts, two.Counts);
        });

    [Fact]
    public void All_ways_to_grow_older_agree() =>
        Worlds.Sample(world =>
        {
            ulong[] members = [.. world.Select(household => household.Members)];
            byte[] years = [.. world.Select(household => household.YearsHere)];
            var (older, stayed) = (members.ToArray(), years.ToArray());
            Birthdays.AgePlain(older);
            Birthdays.StayPlain(members, stayed);
            Assert.Equal(members.Select(Members.Older), older);
            Assert.Equal(
                world.Select(household => household.Members == 0
                    ? household.YearsHere
                    : (byte)Math.Min(63, household.YearsHere + 1)),
                stayed);
            AssertStays(Birthdays.Stay);
            if (Avx2.IsSupported) AssertStays(Birthdays.StayWide256);
            if (Avx512F.IsSupported) AssertStays(Birthdays.StayWide512);
            AssertAges(Birthdays.Age);
            AssertAges(Birthdays.AgeWide256);
            AssertAges(Birthdays.AgeWide512);

            void AssertStays(Stay stay)
            {
                var wide = years.ToArray();
                stay(members, wide);
                Assert.Equal(stayed, wide);
            }

            void AssertAges(Age age)
            {
                var wide = members.ToArray();
                age(wide);
                Assert.Equal(older, wide);
            }
        });

    private static void AssertSame(LifeLists expected, LifeLists lists)
    {
        Assert.Equal(expected.Orphaned.ToHashSet(), lists.Orphaned.ToHashSet());
        Assert.Equal(expected.Kin.ToHashSet(), lists.Kin.ToHashSet());
        Assert.Equal(expected.Separating.ToHashSet(), lists.Separating.ToHashSet());
        Assert.Equal(expected.JoiningElders.ToHashSet(), lists.JoiningElders.ToHashSet());
        Assert.Equal(expected.Crowded.ToHashSet(), lists.Crowded.ToHashSet());
        Assert.Equal(expected.Students.ToHashSet(), lists.Students.ToHashSet());
        Assert.Equal(expected.Singles.ToHashSet(), lists.Singles.ToHashSet());
    }

    private static void AssertSame(VitalCounts expected, VitalCounts counts)
    {
        var (plain, fast) = (new YearCounts(), new YearCounts());
        expected.AddTo(plain);
        counts.AddTo(fast);
        Assert.Equal(plain.Births, fast.Births);
        Assert.Equal(plain.Deaths, fast.Deaths);
        Assert.Equal(plain.DeathsByAge, fast.DeathsByAge);
        Assert.Equal(plain.Hukou.Births, fast.Hukou.Births);
        Assert.Equal(plain.Hukou.Deaths, fast.Hukou.Deaths);
    }
}
