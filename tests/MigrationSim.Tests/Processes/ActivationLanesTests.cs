// Thinning by first digits leaves nobody out who may consider a move.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class ActivationLanesTests
{
    private static readonly Gen<(Household[] People, MoveInputs Year)> Batches =
        Gen.Select(TestHouseholds.Any.Array[0, 256], TestHouseholds.Years);

    [Fact]
    public void Whoever_considers_a_move_was_possible() => Batches.Sample(
        (people, year) =>
        {
            var batch = Decide(people, year);
            for (var i = 0; i < people.Length; i++)
            {
                var household = people[i];
                if (household.Members == 0) continue;
                var digits = year.Draws.Block(household.Key, Question.Choice);
                var core = Deciders.Graduated(household, out var graduates);
                if (graduates || Displacement.MustDecide(household, year)
                    || Deciders.Considers(core, household.Key, 0, digits, year))
                {
                    Assert.True(IsPossible(batch.Possible, i, 0));
                }

                for (var slot = 2; slot < Members.SlotCount; slot++)
                {
                    if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
                    var leaver = Deciders.Leaver(household, slot);
                    if (Deciders.Considers(leaver, household.Key, slot, digits, year))
                        Assert.True(IsPossible(batch.Possible, i, slot));
                }
            }
        },
        iter: 50);

    [Fact]
    public void Many_at_once_let_through_whom_one_by_one_do_but_for_those_who_never_decide() =>
        Batches.Sample(
            (people, year) =>
            {
                var batch = Decide(people, year with { Chances = Calm(year.Chances) });
                var (fast, ready) = (batch.Possible.ToArray(), batch.Ready.ToArray());
                batch.Tables.Thinning.Plain(batch, 0);
                for (var i = 0; i < people.Length; i++)
                {
                    var row = DeciderCode.Chance(batch.Codes[i]);
                    if (row >= ActivationTable.Never) continue;
                    Assert.Equal(batch.Tables.Thinning.IsReady(row), Has(ready[i / 64], i));
                    Assert.Equal(Has(batch.Ready[i / 64], i), Has(ready[i / 64], i));
                    for (var slot = 0; slot < Members.SlotCount; slot++)
                    {
                        Assert.Equal(
                            IsPossible(batch.Possible, i, slot), IsPossible(fast, i, slot));
                    }
                }
            },
            iter: 50);

    private static MoveChances Calm(MoveChances chances) =>
        chances with { Displacement = DisplacementChances.None };

    private static DecisionBatch Decide(Household[] people, MoveInputs year)
    {
        var batch = new DecisionBatch(TestModels.Of(people), year);
        batch.Draw(0, people.Length);
        batch.Decide(new());
        return batch;
    }

    private static bool IsPossible(ReadOnlySpan<ulong> possible, int i, int slot) =>
        Has(possible[(i / 64 * Members.SlotCount) + slot], i);

    private static bool Has(ulong word, int row) => (word >> row & 1) == 1;
}
