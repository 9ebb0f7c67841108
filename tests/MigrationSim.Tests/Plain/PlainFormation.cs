// Who may leave, pair, part or join, one household after the other.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>The lotteries of formation, by the household.</summary>
public static class PlainFormation
{
    public static void List(
        Household household, int row, FormationChances chances, YearDraws draws, LifeLists lists)
    {
        if (!Traits.Has(household.Traits, Traits.Student))
            ListYoung(household, row, chances, draws, lists);
        if (Traits.Has(household.Traits, Traits.Collective)) return;

        var digit = (uint)(draws.Block(household.Key, Question.Choice).High >> 48);
        var isOld = Members.CountAged(household.Members, 0, FormationCandidates.ElderAge - 1) == 0;
        var isCouple =
            Members.At(household.Members, 0) != 0 && Members.At(household.Members, 1) != 0;
        var listed = ListedHousehold.Of(household, row);
        if (isOld && Wins(chances.ElderJoins)) lists.JoiningElders.Add(listed);
        if (!isOld && isCouple && Wins(chances.Separation)) lists.Separating.Add(listed);

        bool Wins(ulong chance) => Lottery.Happens16(
            chance, digit, draws, household.Key, Question.Choice, 7);
    }

    private static void ListYoung(
        Household household, int row, FormationChances chances, YearDraws draws, LifeLists lists)
    {
        var block = draws.Block(household.Key, Question.Formation);
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var age = Members.Age(Members.At(household.Members, slot));
            if (age == FormationCandidates.StudentAge && Cells.IsHunan(household.Residence)
                && Wins(chances.Student, block.Low, slot, slot))
            {
                lists.Students.Add(ListedHousehold.Of(household, row, slot));
            }

            if (age is >= 20 and <= 40 && FormationCandidates.IsSingle(household.Members, slot)
                && Wins(chances.Pairing(age), block.High, slot, 8 + slot))
            {
                lists.Singles.Add(ListedHousehold.Of(household, row, slot));
            }
        }

        bool Wins(ulong chance, ulong digits, int slot, int name) => Lottery.Happens8(
            chance, (byte)(digits >> (8 * slot)), draws, household.Key, Question.Formation, name);
    }
}
