// The pass in batches against one household after the other.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class DecisionPassTests
{
    private static readonly Gen<(Household[] People, MoveInputs Year)> Worlds =
        Gen.Select(
            Gen.OneOf(TestHouseholds.Any.Array[0, 600], TestHouseholds.Neighbours(600)),
            TestHouseholds.Years);

    [Fact]
    public void Many_households_are_coded_as_each_of_them() => Worlds.Sample(
        (people, year) =>
        {
            var population = TestModels.Of(people);
            var batch = new DecisionBatch(population, year);
            for (var first = 0; first < people.Length; first += DecisionBatch.Rows)
            {
                batch.Draw(first, Math.Min(DecisionBatch.Rows, people.Length - first));
                batch.Decide(new());
                for (var i = 0; i < batch.Count; i++)
                {
                    var household = people[first + i];
                    Assert.Equal(DeciderCode.Of(household, year), batch.Codes[i]);
                    Assert.Equal(
                        Members.Slots(FamilySplit.Leavers(household.Members)), Leavers(batch, i));
                }
            }
        },
        iter: 50);

    // The slots of those who decide for themselves, as of Members.Slots.
    private static byte Leavers(DecisionBatch batch, int row)
    {
        var slots = 0;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var word = batch.Leavers[(row / 64 * Members.SlotCount) + slot];
            slots |= (int)(word >> row & 1) << slot;
        }

        return (byte)slots;
    }

    [Fact]
    public void Rows_lists_load_and_counts_are_those_of_one_after_the_other() => Worlds.Sample(
        (people, year) =>
        {
            var (fast, plain) = (TestModels.Of(people), TestModels.Of(people));
            var (active, counts) = (new List<Active>(), new YearCounts());
            var pass = new DecisionPass(new());
            pass.Turn(fast, year);
            pass.Apply(0, fast.Count, active);
            pass.Close();

            PlainDecisions.Prepare(plain, year, counts);
            Assert.Equal(
                PlainDecisions.Active(plain, year, counts.Markets), active);
            for (var i = 0; i < people.Length; i++) Assert.Equal(plain[i], fast[i]);
            var load = PlainDecisions.Load(plain, year);
            Assert.Equal(load.Dwellings, pass.Load.Dwellings);
            Assert.Equal(load.Seats, pass.Load.Seats);
            Assert.Equal(counts.Relabelled, pass.Counts.Relabelled);
            Assert.Equal(counts.Hukou.Readdressed, pass.Counts.Hukou.Readdressed);
            Assert.Equal(counts.Markets.Flooded, pass.Counts.Markets.Flooded);
            Assert.Equal(counts.Markets.Renewed, pass.Counts.Markets.Renewed);
        },
        iter: 50);

    [Fact]
    public void Groups_come_to_what_their_deciders_expect_one_by_one() => Worlds.Sample(
        (people, year) =>
        {
            var population = TestModels.Of(people);
            var groups = new DecisionGroups();
            groups.Add(population, 0, people.Length, year);
            var plain = new PlainGroups(population, year);
            var list = groups.List();
            var all = plain.Sums.Values.Sum(sum => sum.Dwellings);
            Assert.Equal(all, list.Sum(group => group.Dwellings), 1e-4 * (1 + all));
            var byUnit = list.ToLookup(group => group.Unit with { Duration = 0, Attachment = 0 });
            foreach (var same in plain.Sums.GroupBy(sum => new ChoiceUnit(
                sum.Key.Residence, sum.Key.Hukou, sum.Key.Skill, sum.Key.Kids, sum.Key.Insured,
                0, 0)))
            {
                var expected = same.Where(sum => sum.Value.Dwellings > 1e-4)
                    .OrderBy(sum => sum.Key.Band).Select(sum => sum.Value);
                var found = byUnit[same.Key].Where(group => group.Dwellings > 1e-4);
                foreach (var (sum, group) in expected.Zip(found)) AssertAlike(sum, group);
                Assert.Equal(expected.Count(), found.Count());
            }
        },
        iter: 30);

    // Chances are rounded to 2^-24, factors to 2^-16 and logarithms to 2^-14.
    private static void AssertAlike(PlainSum sum, DecisionGroup group)
    {
        Assert.Equal(sum.Dwellings, group.Dwellings, 1e-4 * (1 + sum.Dwellings));
        Assert.Equal(sum.Freed, group.Freed, 1e-4 * (1 + sum.Freed));
        Assert.Equal(sum.Pupils, group.Pupils, 1e-4 * (1 + sum.Pupils));
        var stay = Math.Exp(sum.LogStay / sum.Dwellings);
        var attachment = Math.Exp(sum.LogAttachment / sum.Dwellings);
        var unit = group.Unit;
        Assert.Equal(
            stay, unit.IsAtHome ? unit.Duration * unit.Attachment : unit.Duration, 0.01 * stay);
        Assert.Equal(attachment, unit.Attachment, 0.01 * attachment);
    }
}
