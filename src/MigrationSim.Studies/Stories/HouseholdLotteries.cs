// The lotteries of one household, asked again of the engine's own tables.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Studies.Stories;

/// <summary>Draws are functions of household, year and question: asking changes none.</summary>
internal static class HouseholdLotteries
{
    private const double Unit = 1099511627776.0;

    public static IEnumerable<int> Slots(ulong members) =>
        Enumerable.Range(0, Members.SlotCount).Where(slot => Members.At(members, slot) != 0);

    /// <summary>Death at last year's age and a birth at this year's.</summary>
    public static PersonLife Life(Household household, int slot, LifeInputs life)
    {
        var (tables, draws) = (life.Tables, life.Draws);
        var setting = (int)LifeTables.SettingOf(household.Residence, household.Traits) * 256;
        var block = draws.Block(household.Key, Question.Life);
        var person = Members.At(household.Members, slot);
        var (age, sex) = (Members.Age(person), Members.Sex(person));
        var (death, deathDigit) = (tables.Death[setting + person], Byte(block.Low, slot));
        var birth = tables.Birth[setting + Members.Person(age + 1, sex)];
        var birthDigit = Byte(block.High, slot);
        var dies = Happens(death, deathDigit, slot);
        return new(
            slot, age, sex, deathDigit, death / Unit, dies, birthDigit, birth / Unit,
            !dies && birth > 0 && Happens(birth, birthDigit, 8 + slot));

        bool Happens(ulong chance, int digit, int at) => Lottery.Happens8(
            chance, (uint)digit, draws, household.Key, Question.Life, at);
    }

    /// <summary>Whether one who decides considers a move; the choice is left out.</summary>
    /// <param name="household">The whole household.</param>
    /// <param name="slot">0 for its core, else the grown child's slot.</param>
    /// <param name="inputs">The year's tables.</param>
    /// <param name="considers">Whether the lottery is won.</param>
    public static Decision Activation(
        Household household, int slot, MoveInputs inputs, out bool considers)
    {
        var (key, draws) = (household.Key, inputs.Draws);
        var decider = Proposal.Decider(household, slot);
        var digit = Byte(draws.Block(key, Question.Choice).Low, slot);
        var chance = Deciders.Activation(decider, inputs);
        considers = Lottery.Happens8(chance, (uint)digit, draws, key, Question.Choice, slot);
        return new(
            slot, Members.Age(Members.Reference(decider.Members)), digit, chance / Unit, null);
    }

    /// <summary>Settling by a household where it lives by then.</summary>
    public static SettlementDraw Settle(Household household, MoveInputs inputs)
    {
        var draws = inputs.Draws;
        var chance = inputs.Settlement.Probability(
            household, Deciders.IsInsured(household, inputs), draws.Standing(~household.Key));
        var digit = (int)(draws.Block(household.Key, Question.Choice).High >> 16) & 0xFFFF;
        var settles = chance > 0 && Lottery.Happens16(
            Lottery.Fixed(chance), (uint)digit, draws, household.Key, Question.Choice, 5);
        return new(chance, digit, settles);
    }

    private static int Byte(ulong digits, int slot) => (byte)(digits >> (8 * slot));
}
