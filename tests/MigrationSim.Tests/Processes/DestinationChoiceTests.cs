// The draw of a place against a walk through the weights of all places.
using CsCheck;

using MigrationSim.Core.Processes;
using MigrationSim.Tests.Plain;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class DestinationChoiceTests
{
    private static ChoiceTables Tables => ChoiceTablesTests.Moves.Tables;

    [Fact]
    public void A_draw_with_short_cuts_is_the_walk_through_all_places() =>
        Gen.Select(ChoiceTablesTests.Anybody, Gen.Double[0, 1]).Sample(
            (household, u) =>
            {
                var unit = ChoiceUnit.Of(household, false, Tables.Near);
                Assert.Equal(
                    PlainWishes.Draw(Tables, unit, u),
                    DestinationChoice.Draw(Tables, unit, u));

                // Where staying ends, and at both sides of it.
                var weights = UnitWeights.Weigh(Tables, unit);
                var edge = weights.Stay / weights.Total;
                foreach (var near in (double[])
                    [edge, edge - 1e-12, edge + 1e-12, edge - 1e-8, edge + 1e-8])
                {
                    Assert.Equal(
                        PlainWishes.Draw(Tables, unit, near),
                        DestinationChoice.Draw(Tables, unit, near));
                }
            },
            iter: 20_000);
}
