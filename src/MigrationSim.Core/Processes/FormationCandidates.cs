// Who may leave, pair, part or join this year: read off a household after its deaths and births.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>A member of a household: its row and slot.</summary>
public readonly record struct Seat(int Row, int Slot);

/// <summary>Chances of formation in 2^-40.</summary>
public sealed class FormationChances
{
    private readonly ulong[] _pairing = new ulong[128];

    public FormationChances(FormationParameters parameters, int year)
    {
        Student = Lottery.Fixed(StudentShare(parameters, year));
        Separation = Lottery.Fixed(parameters.Separation);
        ElderJoins = Lottery.Fixed(parameters.ElderJoins);
        for (var age = 20; age <= 40; age++)
        {
            var ages = parameters.PairingAges;
            var shape = age < 25 ? ages[0] : age < 30 ? 1 : age < 35 ? ages[1] : ages[2];
            _pairing[age] = Lottery.Fixed(parameters.PairingPeak * shape);
        }
    }

    /// <summary>Share of those turning eighteen who become students.</summary>
    public static double StudentShare(FormationParameters parameters, int year)
    {
        var share = Math.Clamp((year - 2020) / 9.0, 0, 1);
        var students = parameters.StudentShare;
        return students[0] + (share * (students[1] - students[0]));
    }

    public ulong Student { get; }

    public ulong Separation { get; }

    public ulong ElderJoins { get; }

    public ulong Pairing(int age) => _pairing[age];
}

/// <summary>Winners of this year's lotteries of formation.</summary>
public static class FormationCandidates
{
    public const int StudentAge = 18;
    public const int ElderAge = 75;

    /// <summary>Adds to the lists whoever of a household is drawn.</summary>
    public static void List(
        Household household, int row, FormationChances chances, YearDraws draws, LifeLists lists)
    {
        var members = household.Members;
        var isCollective = Traits.Has(household.Traits, Traits.Collective);
        if (Members.CountAged(members, StudentAge, 40) > 0)
            ListYoung(household, row, chances, draws, lists);
        if (isCollective) return;

        var isCouple = Members.At(members, 0) != 0 && Members.At(members, 1) != 0;
        var isOld = Members.CountAged(members, 0, ElderAge - 1) == 0;
        if (!isCouple && !isOld) return;
        var digit = (uint)(draws.Block(household.Key, Question.Choice).High >> 48);
        if (isOld)
        {
            if (Wins(chances.ElderJoins)) lists.JoiningElders.Add(row);
        }
        else if (Wins(chances.Separation))
        {
            lists.Separating.Add(row);
        }

        bool Wins(ulong chance) => Lottery.Happens16(
            chance, digit, draws, household.Key, Question.Choice, 7);
    }

    /// <summary>
    /// Whether a slot's holder has no partner: a single core adult, or a grown child.
    /// </summary>
    public static bool IsSingle(ulong members, int slot)
    {
        if (slot >= 6) return false;
        if (slot >= 2) return true;
        return Members.At(members, 1 - slot) == 0;
    }

    private static void ListYoung(
        Household household, int row, FormationChances chances, YearDraws draws, LifeLists lists)
    {
        if (Traits.Has(household.Traits, Traits.Student)) return;
        var block = draws.Block(household.Key, Question.Formation);
        var isHunan = Cells.IsHunan(household.Residence);
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var age = Members.Age(Members.At(household.Members, slot));
            if (age is < StudentAge or > 40) continue;
            if (age == StudentAge && isHunan && Lottery.Happens8(
                chances.Student, (byte)(block.Low >> (8 * slot)), draws, household.Key,
                Question.Formation, slot))
            {
                lists.Students.Add(new(row, slot));
                continue;
            }

            if (age >= 20 && IsSingle(household.Members, slot) && Lottery.Happens8(
                chances.Pairing(age), (byte)(block.High >> (8 * slot)), draws, household.Key,
                Question.Formation, 8 + slot))
            {
                lists.Singles.Add(new(row, slot));
            }
        }
    }
}
