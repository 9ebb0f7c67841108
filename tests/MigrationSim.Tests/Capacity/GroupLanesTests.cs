// Where many cores are summed at once is where each is, and what they expect is what each does.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class GroupLanesTests
{
    [Fact]
    public void Many_cores_are_summed_where_each_is() =>
        Gen.Select(TestHouseholds.Any.Array[0, 256], TestHouseholds.Years).Sample(
            (people, year) =>
            {
                var batch = new DecisionBatch(TestModels.Of(people), year);
                batch.Draw(0, people.Length);
                batch.Decide(new());
                var standings = new uint[people.Length];
                year.Draws.Standings.Fill(batch.Key, standings);
                var insured = standings.Select(_ => 1UL << 31).ToArray();
                var fast = new ulong[people.Length];
                var plain = new ulong[people.Length];
                GroupLanes.Fill(batch, standings, insured, fast);
                GroupLanes.Plain(batch, 0, standings, insured, plain);
                Assert.Equal(plain, fast);
            },
            iter: 50);

    [Fact]
    public void Four_numbers_at_once_are_those_one_by_one() =>
        Gen.Select(Gen.ULong, Gen.UInt[0, (1 << 27) - 1], TestHouseholds.Years).Sample(
            (code, chance, year) =>
            {
                var tables = new DecisionTables(year);
                Assert.Equal(
                    Shares.Plain(code, chance, tables), new Shares(tables).Of(code, chance));
            },
            iter: 200);
}
