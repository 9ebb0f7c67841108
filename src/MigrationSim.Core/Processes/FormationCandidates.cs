// Who may leave, pair, part or join this year: read off a household after its deaths and births.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
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
    private const int SetRows = 64;
    private const int PartingDigit = 3;

    /// <summary>
    /// Whether a slot's holder has no partner: a single core adult, or a grown child.
    /// </summary>
    public static bool IsSingle(ulong members, int slot)
    {
        if (slot >= 6) return false;
        if (slot >= 2) return true;
        return Members.At(members, 1 - slot) == 0;
    }

    /// <summary>Who turns student, looks for a partner, parts, or joins kin.</summary>
    internal static void ListForming(
        in HouseholdRows rows, LifeInputs inputs, LifeOutcome outcome)
    {
        var scratch = outcome.Scratch;
        var (young, parting) = FormingPeople.Find(
            rows.Members, rows.Key,
            new(scratch.Young, scratch.YoungPlaces, scratch.PartingPlaces));
        inputs.Draws.Blocks(
            scratch.YoungPlaces.AsSpan(0, PhiloxLanes.Padded(young)), Question.Formation,
            scratch.Low, scratch.High);
        ListStudents(rows, scratch.Young.AsSpan(0, young), inputs, outcome);
        ListSingles(rows, scratch.Young.AsSpan(0, young), inputs, outcome);
        ListParting(rows, scratch.PartingPlaces.AsSpan(0, parting), inputs, outcome);
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

    // Couples who part, and households of old people who join kin.
    private static void ListParting(
        in HouseholdRows rows, ReadOnlySpan<ulong> places, LifeInputs inputs, LifeOutcome outcome)
    {
        var digits = outcome.Scratch.High;
        inputs.Draws.LastWords(
            outcome.Scratch.PartingPlaces.AsSpan(0, PhiloxLanes.Padded(places.Length)),
            Question.Choice, digits);
        for (var first = 0; first < places.Length; first += SetRows)
        {
            var count = Math.Min(SetRows, places.Length - first);
            var below = DigitThinning.Below(
                digits.AsSpan(first, count), PartingDigit, inputs.Formation.PartingLimit);
            for (; below != 0; below &= below - 1)
            {
                var at = first + BitOperations.TrailingZeroCount(below);
                ListParting(
                    rows, FormingPeople.RowOf(places[at]), (uint)(digits[at] >> 48), inputs,
                    outcome);
            }
        }
    }

    private static void ListParting(
        in HouseholdRows rows, int row, uint digit, LifeInputs inputs, LifeOutcome outcome)
    {
        var chances = inputs.Formation;
        if (Traits.Has(rows.Traits[row], Traits.Collective)) return;
        var isOld = FormingPeople.AreOld(rows.Members[row]);
        var wins = Lottery.Happens16(
            isOld ? chances.ElderJoins : chances.Separation, digit, inputs.Draws, rows.Key[row],
            Question.Choice, 7);
        if (!wins) return;
        var lists = outcome.Lists.Of(rows.Residence[row]);
        (isOld ? lists.JoiningElders : lists.Separating).Add(ListedHousehold.Of(rows, row));
    }

    private static void ListStudents(
        in HouseholdRows rows, ReadOnlySpan<ulong> young, LifeInputs inputs, LifeOutcome outcome)
    {
        var scratch = outcome.Scratch;
        var count = inputs.Formation.StudentBounds.Seats(young, scratch.Low, scratch.Found);
        foreach (var seat in scratch.Found.AsSpan(0, count))
        {
            var (at, slot) = (seat >> 3, seat & 7);
            var row = FormingPeople.RowOf(scratch.YoungPlaces[at]);
            if (Traits.Has(rows.Traits[row], Traits.Student) || !Cells.IsHunan(rows.Residence[row]))
                continue;
            var wins = Lottery.Happens8(
                inputs.Formation.Student, (byte)(scratch.Low[at] >> (8 * slot)), inputs.Draws,
                rows.Key[row], Question.Formation, slot);
            if (!wins) continue;
            outcome.Lists.Of(rows.Residence[row]).Students.Add(
                ListedHousehold.Of(rows, row, slot));
        }
    }

    private static void ListSingles(
        in HouseholdRows rows, ReadOnlySpan<ulong> young, LifeInputs inputs, LifeOutcome outcome)
    {
        var scratch = outcome.Scratch;
        var count = inputs.Formation.PairingBounds.Seats(young, scratch.High, scratch.Found);
        foreach (var seat in scratch.Found.AsSpan(0, count))
        {
            var (at, slot) = (seat >> 3, seat & 7);
            var row = FormingPeople.RowOf(scratch.YoungPlaces[at]);
            if (Traits.Has(rows.Traits[row], Traits.Student)) continue;
            var age = Members.Age(Members.At(young[at], slot));
            var wins = Lottery.Happens8(
                inputs.Formation.Pairing(age), (byte)(scratch.High[at] >> (8 * slot)),
                inputs.Draws, rows.Key[row], Question.Formation, 8 + slot);
            if (!wins) continue;
            outcome.Lists.Of(rows.Residence[row]).Singles.Add(
                ListedHousehold.Of(rows, row, slot));
        }
    }
}
