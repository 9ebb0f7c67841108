// Who may leave, pair, part or join, one household after the other.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>The lotteries of formation, by the household.</summary>
public static class PlainFormation
{
    /// <summary>Asks the survivors of a household, before anybody is born.</summary>
    public static void List(Household household, int row, LifeInputs inputs, LifeLists lists)
    {
        if (!Traits.Has(household.Traits, Traits.Student))
            ListYoung(household, row, inputs, lists);
        if (Traits.Has(household.Traits, Traits.Collective)) return;

        var (chances, listed) = (inputs.Formation, ListedHousehold.Of(household, row));
        byte[] people = BitConverter.GetBytes(household.Members);
        var (first, second) = (people[0], people[1]);
        if (people.All(person => Members.Age(person) is < 0 or >= FormationCandidates.ElderAge))
        {
            var eldest = Array.FindIndex(people, person => person != 0);
            if (Wins(chances.ElderJoins, eldest)) lists.JoiningElders.Add(listed);
        }
        else if (first != 0 && second != 0)
        {
            var man = Array.FindIndex(people, 0, 2, person => Members.Sex(person) == Ages.Male);
            if (man < 0 ? TwoWomenPart() : Wins(chances.Separation, man))
                lists.Separating.Add(listed);
        }

        bool Wins(ulong chance, int slot) => Lottery.Happens8(
            chance, (byte)(inputs.Draws.Block(household.Key, Question.Life).High >> (8 * slot)),
            inputs.Draws, household.Key, Question.Life, 8 + slot);

        bool TwoWomenPart() => Lottery.Happens16(
            chances.Separation,
            inputs.Draws.Block(household.Key, Question.Formation).Word0 & 0xFFFF,
            inputs.Draws, household.Key, Question.Formation, 0);
    }

    private static void ListYoung(
        Household household, int row, LifeInputs inputs, LifeLists lists)
    {
        var digits = inputs.Draws.Block(household.Key, Question.Life).Low;
        var setting = (int)LifeTables.SettingOf(household.Residence, household.Traits) * 256;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(household.Members, slot);
            var age = Members.Age(person);
            if (age == FormationCandidates.StudentAge && Cells.IsHunan(household.Residence)
                && Wins(inputs.Formation.Student, person, slot))
            {
                lists.Students.Add(ListedHousehold.Of(household, row, slot));
            }

            if (age is >= 20 and <= 40 && FormationCandidates.IsSingle(household.Members, slot)
                && Wins(inputs.Formation.Pairing(age), person, slot))
            {
                lists.Singles.Add(ListedHousehold.Of(household, row, slot));
            }
        }

        // The number is one of those that did not kill: a year ago the person was a year younger.
        bool Wins(ulong chance, byte person, int slot) => Lottery.HappensToRest8(
            Lottery.OfRest(chance, inputs.Tables.Death[setting + person - 1]),
            (byte)(digits >> (8 * slot)), inputs.Draws, household.Key, Question.Life, slot);
    }
}
