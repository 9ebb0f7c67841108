// Wishes drawn in batches, and moves carried out in batches, against one by one.
using System.Runtime.InteropServices;

using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Capacity;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class WishTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, 1_000_000];

    [Fact]
    public void Wishes_drawn_in_batches_are_those_drawn_one_by_one()
    {
        var (wishes, fromHomes) = (0, 0);
        Seeds.Sample(
            seed =>
            {
                var world = WishWorld.Of((uint)seed, WishWorld.Households(seed, families: true));
                var active = new List<Active>();
                ActivationPass.List(
                    world.People, 0, world.People.Count, world.Inputs, active, new());
                Assert.True(active.Count > MoveBatch.Size);
                var plain = PlainWishes.List(world.People, active, world.Inputs);
                Assert.Equal(plain, world.First);
                Interlocked.Add(ref wishes, plain.Count(wish => wish.Slot > 0));
                Interlocked.Add(ref fromHomes, plain.Count(wish => wish.Absent > 0));
            },
            iter: 30);
        Assert.True(wishes > 1000 && fromHomes > 1000, $"{wishes}, {fromHomes}");
    }

    [Fact]
    public void Drawing_wishes_takes_no_memory_once_the_list_has_grown()
    {
        var world = WishWorld.Of(1, WishWorld.Households(1, families: true));
        var (active, wishes) = (new List<Active>(), new List<Proposal>());
        ActivationPass.List(world.People, 0, world.People.Count, world.Inputs, active, new());
        var scratch = new MoveBatch();
        Draw();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Draw();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(wishes.Count > 300);

        void Draw()
        {
            wishes.Clear();
            ProposalPass.List(
                world.People, CollectionsMarshal.AsSpan(active), world.Inputs, scratch, wishes);
        }
    }

    [Fact]
    public void Moves_in_batches_leave_the_rows_and_counts_of_moves_one_by_one() =>
        Seeds.Sample(
            seed =>
            {
                var world = WishWorld.Of((uint)seed, WishWorld.Households(seed, families: true));
                world.Settle(world.Capacity(seed));
                var (people, plain) = (world.People.Clone(), new MoveOutcome());
                PlainRealisation.Apply(people, world.Last, world.Inputs, plain);
                var outcome = new MoveOutcome();
                Realisation.Apply(world.People, world.Last, world.Inputs, outcome);
                for (var row = 0; row < people.Count; row++)
                    Assert.Equal(people[row], world.People[row]);
                Assert.Equal(plain.Born, outcome.Born);
                Assert.Equal(plain.Counts.MovedPersons, outcome.Counts.MovedPersons);
                Assert.Equal(plain.Counts.MovedHouseholds, outcome.Counts.MovedHouseholds);
                Assert.Equal(plain.Counts.NetMovesByAge, outcome.Counts.NetMovesByAge);
                Assert.Equal(plain.Counts.NetDeciding, outcome.Counts.NetDeciding);
                Assert.Equal(plain.Counts.Movers.Arrivals, outcome.Counts.Movers.Arrivals);
                Assert.Equal(plain.Counts.Movers.Departures, outcome.Counts.Movers.Departures);
                Assert.Equal(plain.Counts.LeftChildren, outcome.Counts.LeftChildren);
                Assert.Equal(plain.Counts.LeftElders, outcome.Counts.LeftElders);
                Assert.Equal(plain.Counts.Markets.Newcomers, outcome.Counts.Markets.Newcomers);
                Assert.Equal(plain.Counts.Markets.Denied, outcome.Counts.Markets.Denied);
            },
            iter: 30);

    // Elders by the low half of the word, children at school by the high one.
    [Fact]
    public void A_family_is_split_person_by_person_as_the_rules_say()
    {
        var choice = TestModels.Choice(TestModels.Flat, TestModels.Nowhere());
        var split = TestModels.Moves(choice).Split;
        Gen.Select(Gen.Byte[0, 100].Array[Members.SlotCount], Gen.UInt).Sample((bytes, word) =>
        {
            var members = 0UL;
            for (var slot = 0; slot < bytes.Length; slot++)
                members = Members.With(members, slot, bytes[slot]);
            var result = split.Split(members, 3, 20, false, word);
            Assert.Equal(members, result.Moving | result.Staying);
            Assert.Equal(0UL, result.Moving & result.Staying);
            if (result.Staying == 0) return;
            Assert.True(Members.HasAdult(result.Staying));
            var ages = Enumerable.Range(0, 8)
                .Select(slot => (
                    Slot: slot, Age: Members.Age(Members.At(members, slot)),
                    Comes: Members.At(result.Moving, slot) != 0))
                .Where(person => person.Age >= 0).ToList();
            Assert.All(ages.Where(p => p.Slot < 2), p => Assert.True(p.Comes));
            Assert.All(ages.Where(p => p.Slot > 1 && p.Age < 6), p => Assert.True(p.Comes));
            Assert.All(
                ages.Where(p => p is { Slot: > 1, Age: >= 16 and < 60 }),
                p => Assert.False(p.Comes));
            Assert.True(
                ages.Where(p => p is { Slot: > 1, Age: >= 60 }).Select(p => p.Comes).Distinct()
                    .Count() <= 1);
            Assert.True(
                ages.Where(p => p is { Slot: > 1, Age: >= 6 and < 16 }).Select(p => p.Comes)
                    .Distinct().Count() <= 1);
        });
    }
}
