// Expectations of many cores at once are those of one by one.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class GroupLanesTests
{
    [Fact]
    public void What_many_cores_expect_is_what_each_expects() =>
        Gen.Select(TestHouseholds.Any.Array[0, 256], TestHouseholds.Years).Sample(
            (people, year) =>
            {
                var batch = new DecisionBatch(TestModels.Of(people), year);
                batch.Draw(0, people.Length);
                batch.Decide(new());
                var (fast, plain) = (new ulong[people.Length], new ulong[people.Length]);
                GroupLanes.Expect(batch, fast);
                GroupLanes.Plain(batch, 0, plain);
                Assert.Equal(plain, fast);
            },
            iter: 50);
}
