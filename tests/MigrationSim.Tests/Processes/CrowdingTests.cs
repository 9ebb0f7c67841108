// Households that a ninth person divides.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class CrowdingTests
{
    [Fact]
    public void A_ninth_person_divides_the_household_and_nobody_is_lost()
    {
        var draws = new YearDraws(1, 2021);
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 60].Array[8]).Sample((mother, ages) =>
        {
            ulong members = 0;
            for (var slot = 0; slot < 8; slot++)
                members = Members.With(members, slot, Members.Person(ages[slot], Ages.Female));
            var population = TestModels.Of([new Household(9, members, 4, 5, 0, 3)]);
            Crowding.Divide(
                population, [new(0, mother, Members.Person(0, Ages.Male))], draws);
            var (old, young) = (population[0], population[1]);
            return Members.Count(old.Members) + Members.Count(young.Members) == 9
                && Members.Count(old.Members) > 0 && Members.Count(young.Members) > 0
                && young with { Key = 9, Members = 0, Traits = old.Traits }
                    == old with { Members = 0 };
        });
    }
}
