// Arrivals drawn together against the draws of each.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class ArrivingHouseholdsTests
{
    [Fact]
    public void Each_has_the_key_the_place_and_the_sex_of_its_own_draws()
    {
        const uint First = 3 * ArrivingHouseholds.AtOnce;
        var (households, draws) = (new ArrivingHouseholds(), new YearDraws(7, 2024));
        households.Fill(First, draws);
        for (var k = 0; k < ArrivingHouseholds.AtOnce; k++)
        {
            var number = First + (uint)k;
            var block = draws.Block(number, Question.Arrival);
            var household = households.Of(k);
            Assert.Equal(block.Word0, households.PlaceWord(k));
            Assert.Equal(draws.ChildKey(number, Question.Arrival, 0), household.Key);
            Assert.Equal(
                Philox.Uniform(block.Word3) < 0.55 ? 0 : 1,
                Members.Sex(Members.At(household.Members, 0)));
            var skill = Philox.Uniform(draws.Block(number, Question.Arrival, 1).Word2);
            Assert.Equal(
                skill < 0.45 ? 0 : skill < 0.75 ? 1 : 2, Traits.Skill(household.Traits));
        }
    }
}
