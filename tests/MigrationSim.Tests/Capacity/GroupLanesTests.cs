// Expectations of many cores at once are those of one by one.
using System.Runtime.Intrinsics;

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
                var standings = new uint[people.Length];
                year.Draws.Standings.Fill(batch.Key, standings);
                var insured = standings.Select(_ => 1UL << 31).ToArray();
                var (fast, plain) = (Sums(people.Length), Sums(people.Length));
                GroupLanes.Fill(batch, standings, insured, fast.Shares, fast.Slots);
                GroupLanes.Plain(batch, 0, standings, insured, plain.Shares, plain.Slots);
                Assert.Equal(plain.Shares, fast.Shares);
                Assert.Equal(plain.Slots, fast.Slots);
            },
            iter: 50);

    private static (Vector256<long>[] Shares, ulong[] Slots) Sums(int count) =>
        (new Vector256<long>[count], new ulong[count]);
}
