// A choice written out: its terms add up to what the tables weigh, its chances to the draw.
using CsCheck;

using MigrationSim.Core.Processes;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class ChoiceAccountTests
{
    private static readonly MoveInputs Moves = ChoiceTablesTests.Moves;

    // A weight in a row of cumulated weights is a difference, so its last digits hang on the row.
    [Fact]
    public void The_terms_of_every_alternative_add_up_to_its_weight_in_the_tables() =>
        ChoiceTablesTests.Anybody.Sample(
            household =>
            {
                var all = ChoiceAccount.Of(household, Moves);
                var largest = all.Max(a => a.Weight);
                foreach (var a in all)
                {
                    Assert.Equal(a.Terms.Sum(term => term.Value), a.Utility, 1e-12);
                    Assert.Equal(
                        Math.Exp(a.Utility / a.Scale), a.Weight,
                        (1e-12 * a.Weight) + (1e-13 * 122 * largest));
                }
            },
            iter: 400);

    [Fact]
    public void The_alternatives_are_all_that_a_draw_can_fall_on() =>
        Gen.Select(ChoiceTablesTests.Anybody, Gen.Double[0.001, 0.999]).Sample(
            (household, u) =>
            {
                var all = ChoiceAccount.Of(household, Moves);
                Assert.Equal(1, all.Sum(a => a.Probability), 1e-12);
                var unit = ChoiceUnit.Of(
                    household, Deciders.IsInsured(household, Moves), Moves.Tables.Near);
                var drawn = DestinationChoice.Draw(Moves.Tables, unit, u);
                Assert.Contains(all, a => a.Destination == drawn
                    && u > a.From - 1e-9 && u < a.From + a.Probability + 1e-9);
            },
            iter: 2000);

    [Fact]
    public void A_shadow_price_is_a_term_of_the_places_that_bear_it() =>
        ChoiceTablesTests.Anybody.Sample(
            household =>
            {
                var kids = ChoiceUnit.KidsOf(household.Members);
                Assert.All(
                    ChoiceAccount.Of(household, Moves).Where(a => a.ShadowPrice != 0),
                    a => Assert.Equal(
                        -Moves.Tables.Prices.Of(a.Destination >> 1, kids), a.ShadowPrice));
            },
            iter: 100);
}
