// Those who decide where to live: a household's core, its grown children, graduates.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>From a household to a decision and from a decision to a household.</summary>
public static class Deciders
{
    public const int DormitoryAge = 30;
    private const int LeaverFlags =
        Traits.ContractLand | Traits.Homestead | Traits.Relabelled | Traits.EverMigrant;

    /// <summary>A grown child as a household of its own, still in its parents' place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Household Leaver(Household household, int slot) => household with
    {
        Members = Members.At(household.Members, slot),
        Traits = Traits.Make(
            Traits.Skill(household.Traits), Tenure.RuralHomestead,
            household.Traits & LeaverFlags),
    };

    /// <summary>Whether a decider considers moving, by its own digit.</summary>
    /// <param name="decider">The household that decides.</param>
    /// <param name="key">The key that draws: the household's, or the parents' of a leaver.</param>
    /// <param name="slot">0 for a core, else the leaver's slot.</param>
    /// <param name="digits">The Choice block of that key.</param>
    /// <param name="inputs">The year's tables.</param>
    public static bool Considers(
        Household decider, uint key, int slot, PhiloxBlock digits, MoveInputs inputs) =>
        Lottery.Happens8(
            Activation(decider, inputs), (byte)(digits.Low >> (8 * slot)), inputs.Draws, key,
            Question.Choice, slot);

    /// <summary>Where one who considers moving wants to live, by the draws of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Draw(Household decider, PhiloxBlock block, MoveInputs inputs)
    {
        var unit = ChoiceUnit.Of(decider, IsInsured(decider, inputs), inputs.Tables.Near);
        return DestinationChoice.Draw(inputs.Tables, unit, Uniform(block));
    }

    /// <summary>The forty bits of a block that draw a destination, in (0, 1).</summary>
    public static double Uniform(PhiloxBlock block) =>
        ((((ulong)block.Word0 << 8) | (block.Word3 & 0xFF)) + 0.5) / 1099511627776.0;

    /// <summary>
    /// Insurance covers the share of migrants that the year's level says; who is in at a lower
    /// level is in at a higher one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsInsured(Household household, MoveInputs inputs)
    {
        var county = Cells.IsHunan(household.Residence) ? household.Residence >> 1
            : household.Hukou == Cells.OutsideHukou ? 0 : household.Hukou >> 1;
        return inputs.Draws.Standing(household.Key) < inputs.Chances.Insured[county];
    }

    /// <summary>Whether somebody alone is of an age to share a dormitory.</summary>
    public static bool IsYoung(ulong members) =>
        Members.Age(Members.Reference(members)) < DormitoryAge;

    /// <summary>
    /// Chance of considering a move in 2^-40; land rights add to that of land holders, a flood to
    /// that of all who live there.
    /// </summary>
    public static ulong Activation(Household decider, MoveInputs inputs)
    {
        // Students stay where they study; graduates have to decide.
        if (Traits.Has(decider.Traits, Traits.Student)) return 0;
        var chance = inputs.Activation.Fixed(decider.Members, decider.Traits);
        var factor = LandFactor(decider, inputs) * FloodFactor(decider, inputs);
        return factor == 1 ? chance : Math.Min(1UL << 40, (ulong)(chance * factor));
    }

    /// <summary>The same as a probability.</summary>
    public static double ActivationProbability(Household decider, MoveInputs inputs) =>
        Traits.Has(decider.Traits, Traits.Student)
            ? 0
            : Math.Min(
                1, inputs.Activation.Probability(decider.Members, decider.Traits)
                    * LandFactor(decider, inputs) * FloodFactor(decider, inputs));

    /// <summary>A student of 22 and over is one no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Household Graduated(Household household, out bool graduates)
    {
        graduates = Traits.Has(household.Traits, Traits.Student)
            && Members.Age(Members.Reference(household.Members)) >= Students.GraduationAge;
        if (!graduates) return household;
        var traits = (household.Traits & ~(Traits.Student | 3)) | 2;
        return household with { Traits = (ushort)traits };
    }

    /// <summary>A graduate who stays rents a dwelling, or keeps to a dormitory.</summary>
    public static Household AfterGraduation(Household household, MoveInputs inputs)
    {
        if (!Cells.IsUrban(household.Residence) || InDormitory(household.Key, 0, inputs))
            return household;
        var family = household with
        {
            Traits = (ushort)(household.Traits & ~Traits.Collective),
        };
        return family with { Traits = TenureRules.OnParting(family) };
    }

    /// <summary>
    /// Whether somebody lives collectively in a new place: alone in a town that is not home, if
    /// young by lot, else as before.
    /// </summary>
    /// <param name="household">Who moves, with members as they move.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="word">32 random bits: the tenure word of who moves.</param>
    /// <param name="inputs">The year's tables.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool SharesIn(
        Household household, int destination, uint word, MoveInputs inputs)
    {
        var isYoung = IsYoung(household.Members); // No turns: they would be guessed wrong.
        return destination != household.Hukou & Cells.IsUrban(destination)
            & Members.Count(household.Members) == 1
            & (isYoung & Philox.Uniform(word) < inputs.Chances.DormitoryShare
                | !isYoung & Traits.Has(household.Traits, Traits.Collective));
    }

    /// <summary>A household in its new place: tenure by rule, years here from nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Household Moved(Household household, int destination, bool collective)
    {
        var flags = (household.Traits & ~(Traits.Relabelled | Traits.Collective))
            | Traits.EverMigrant | (collective ? Traits.Collective : 0);
        return household with
        {
            Residence = (ushort)destination,
            Traits = Traits.WithTenure(
                flags, TenureRules.OnMoving(destination, household.Hukou, flags)),
            YearsHere = 0,
        };
    }

    private static bool InDormitory(uint key, int slot, MoveInputs inputs) =>
        Philox.Uniform(inputs.Draws.Block(key, Question.Move + slot).Word2)
            < inputs.Chances.DormitoryShare;

    private static double LandFactor(Household decider, MoveInputs inputs) =>
        Traits.Has(decider.Traits, Traits.ContractLand) && Cells.IsRural(decider.Residence)
            && Cells.IsRural(decider.Hukou)
            ? inputs.Chances.LandReadiness[decider.Hukou >> 1]
            : 1;

    private static double FloodFactor(Household decider, MoveInputs inputs) =>
        Cells.IsHunan(decider.Residence)
            ? inputs.Chances.Displacement.Readiness[decider.Residence >> 1]
            : 1;
}
