// Who may leave, pair, part or join this year: read off a household after its deaths.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>A member of a household: its row and slot.</summary>
public readonly record struct Seat(int Row, int Slot);

/// <summary>Winners of this year's lotteries of formation, batch by batch.</summary>
public static class FormationCandidates
{
    public const int StudentAge = 18;
    public const int FirstPairingAge = 20;
    public const int LastPairingAge = 40;
    public const int ElderAge = 75;
    private const int MostMembersOfKin = 5;

    /// <summary>
    /// Whether a slot's holder has no partner: a single core adult, or a grown child.
    /// </summary>
    public static bool IsSingle(ulong members, int slot)
    {
        if (slot >= 6) return false;
        if (slot >= 2) return true;
        return Members.At(members, 1 - slot) == 0;
    }

    /// <summary>
    /// The member whose digit of birth decides whether a household parts or joins kin, one who
    /// cannot bear: of old people the first, of a couple the first man; -1 where nothing is asked,
    /// or of two women, who have no such digit to spare.
    /// </summary>
    public static int PartingSlot(ulong members)
    {
        if (FormingPeople.AreOld(members)) return BitOperations.TrailingZeroCount(members) >> 3;
        var (first, second) = (Members.At(members, 0), Members.At(members, 1));
        return first == 0 || second == 0 ? -1
            : Members.Sex(first) == Ages.Male ? 0
            : Members.Sex(second) == Ages.Male ? 1
            : -1;
    }

    /// <summary>
    /// Who turns student or looks for a partner, of a batch of which the Life blocks are drawn and
    /// everybody is a year older; and two women who part.
    /// </summary>
    internal static void ListYoung(
        in HouseholdRows rows, LifeInputs inputs, LifeOutcome outcome)
    {
        var seats = outcome.Scratch.Found.AsSpan();
        seats = seats[..inputs.Formation.Young.Seats(rows.Members, outcome.Scratch.Low, seats)];
        foreach (var seat in seats)
        {
            var (row, slot) = (seat >> 3, seat & 7);
            var members = rows.Members[row];
            var person = Members.At(members, slot);
            var isEighteen = Members.Age(person) == StudentAge;
            if (slot == 1 && FormingPeople.AreTwoWomen(members))
            {
                ListTwoWomen(rows, row, inputs, outcome);
                if (!isEighteen) continue;
            }

            if (Traits.Has(rows.Traits[row], Traits.Student)) continue;
            var setting = LifeTables.SettingOf(rows.Residence[row], rows.Traits[row]);
            var wins = Lottery.HappensToRest8(
                inputs.Formation.OfYoung[((int)setting * 256) + person],
                (byte)(outcome.Scratch.Low[row] >> (8 * slot)), inputs.Draws, rows.Key[row],
                Question.Life, slot);
            if (!wins) continue;
            var lists = outcome.Lists.Of(rows.Residence[row]);
            (isEighteen ? lists.Students : lists.Singles).Add(
                ListedHousehold.Of(rows, row, slot));
        }
    }

    /// <summary>
    /// Asks a couple whether it parts, and old people whether they join kin, if the digit of a
    /// member decides about that.
    /// </summary>
    internal static void AskToPart(
        in HouseholdRows rows, int row, int slot, LifeInputs inputs, LifeOutcome outcome)
    {
        var chances = inputs.Formation;
        var members = rows.Members[row];
        if (slot != PartingSlot(members) || Traits.Has(rows.Traits[row], Traits.Collective))
            return;
        var isOld = FormingPeople.AreOld(members);
        var wins = Lottery.Happens8(
            isOld ? chances.ElderJoins : chances.Separation,
            (byte)(outcome.Scratch.High[row] >> (8 * slot)), inputs.Draws, rows.Key[row],
            Question.Life, 8 + slot);
        if (!wins) return;
        var lists = outcome.Lists.Of(rows.Residence[row]);
        (isOld ? lists.JoiningElders : lists.Separating).Add(ListedHousehold.Of(rows, row));
    }

    /// <summary>Those of a small sample who have room and an adult who is not old.</summary>
    internal static void ListKin(
        in HouseholdRows rows, LifeInputs inputs, LifeOutcome outcome)
    {
        var found = outcome.Scratch.Found;
        var count = inputs.Draws.RanksBelow(inputs.KinThreshold, rows.Key, found);

        // Pressed together without a branch: who has room would be guessed wrongly too often.
        var kin = 0;
        foreach (var row in found.AsSpan(0, count))
        {
            var members = rows.Members[row];
            var canTake = !Traits.Has(rows.Traits[row], Traits.Collective)
                & Members.CountAged(members, Members.AdultAge, ElderAge - 1) > 0
                & Members.Count(members) <= MostMembersOfKin;
            found[kin] = row;
            kin += canTake ? 1 : 0;
        }

        foreach (var row in found.AsSpan(0, kin))
            outcome.Lists.Of(rows.Residence[row]).Kin.Add(ListedHousehold.Of(rows, row));
    }

    // Both may bear, so that their parting has a draw of its own.
    private static void ListTwoWomen(
        in HouseholdRows rows, int row, LifeInputs inputs, LifeOutcome outcome)
    {
        if (Traits.Has(rows.Traits[row], Traits.Collective)
            || FormingPeople.AreOld(rows.Members[row]))
        {
            return;
        }

        var digit = (uint)(inputs.Draws.Block(rows.Key[row], Question.Formation).Low & 0xFFFF);
        var wins = Lottery.Happens16(
            inputs.Formation.Separation, digit, inputs.Draws, rows.Key[row],
            Question.Formation, 0);
        if (wins)
            outcome.Lists.Of(rows.Residence[row]).Separating.Add(ListedHousehold.Of(rows, row));
    }
}
