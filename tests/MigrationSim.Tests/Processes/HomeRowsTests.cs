// Where most households of a batch live, and who is a stranger there.
using CsCheck;

using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class HomeRowsTests
{
    [Fact]
    public void Strangers_are_all_who_do_not_live_as_most_do_and_nobody_else() =>
        Gen.Select(TestHouseholds.Neighbours(DecisionBatch.Rows), TestHouseholds.Years).Sample(
            (people, year) =>
            {
                var batch = new DecisionBatch(TestModels.Of(people), year);
                batch.Draw(0, people.Length);
                batch.Decide(new());
                var cell = batch.Home.Cell;
                var strangers = Enumerable.Range(0, people.Length).Where(i =>
                    people[i].Members != 0 && HomeRows.IsStranger(batch, i, cell));
                Assert.Equal(strangers, batch.Home.Strangers.ToArray().Select(row => (int)row));
            },
            iter: 100);

    [Fact]
    public void Home_is_where_more_than_half_of_a_batch_live() =>
        Gen.Select(TestHouseholds.Neighbours(DecisionBatch.Rows), TestHouseholds.Years).Sample(
            (people, year) =>
            {
                var batch = new DecisionBatch(TestModels.Of(people), year);
                batch.Draw(0, people.Length);
                batch.Decide(new());
                if (batch.Home.Cell == HomeRows.Nowhere) return;
                var living = people.Count(household => household.Residence == batch.Home.Cell);
                Assert.True(2 * living > people.Length);
            },
            iter: 50);
}
