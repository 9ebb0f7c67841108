// What a core expects to take and leave, four numbers at once.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class SharesTests
{
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
