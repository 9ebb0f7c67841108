// The year's second pass: who considers moving, where they go, and who leaves the model.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What the second pass looks up.</summary>
/// <param name="Tables">The year's choice tables.</param>
/// <param name="Activation">Who considers moving.</param>
/// <param name="Insured">Ranks below this are insured, by county (122), of 2^32.</param>
/// <param name="Leave">
/// Chance that somebody registered outside leaves Hunan again, in 2^-40.
/// </param>
/// <param name="LoseHukou">
/// Chance that the hukou of somebody living outside moves there, in 2^-40.
/// </param>
/// <param name="Draws">The year's draws.</param>
public sealed record MoveInputs(
    ChoiceTables Tables, ActivationTable Activation, ulong[] Insured, ulong Leave, ulong LoseHukou,
    YearDraws Draws);

/// <summary>Moves whole households between cells and zones, and out of the model.</summary>
public static class MovePass
{
    /// <summary>Changes the rows from first to end in place and counts the moves.</summary>
    public static void Apply(
        Population population, int first, int end, MoveInputs inputs, YearCounts counts)
    {
        for (var i = first; i < end; i++)
        {
            var household = population[i];
            if (household.Members == 0) continue;
            var destination = Destination(household, inputs);
            if (destination != household.Residence)
            {
                counts.Move(
                    household.Residence, destination, Members.Count(household.Members));
                household = Moved(household, destination);
                population.Set(i, household);
            }

            if (!LeavesModel(household, inputs)) continue;
            counts.Move(
                household.Residence, Cells.OutsideModel, Members.Count(household.Members));
            population.Members[i] = 0;
        }
    }

    /// <summary>Where a household lives at the end of the year: its own cell, mostly.</summary>
    public static int Destination(Household household, MoveInputs inputs)
    {
        var draws = inputs.Draws;
        var chance = inputs.Activation.Fixed(household.Members, household.Traits);
        var digit = draws.Block(household.Key, Question.Choice).Word0 & 0xFF;
        if (!Lottery.Happens8(chance, digit, draws, household.Key, Question.Choice, 0))
            return household.Residence;

        var unit = ChoiceUnit.Of(household, IsInsured(household, inputs));
        var move = draws.Block(household.Key, Question.Move);
        var u = ((((ulong)move.Word0 << 8) | (move.Word3 & 0xFF)) + 0.5) / 1099511627776.0;
        return DestinationChoice.Draw(inputs.Tables, unit, u);
    }

    /// <summary>
    /// Insurance covers the share of migrants that the year's level says; who is in at a lower
    /// level is in at a higher one.
    /// </summary>
    public static bool IsInsured(Household household, MoveInputs inputs)
    {
        var county = Cells.IsHunan(household.Residence) ? household.Residence >> 1
            : household.Hukou == Cells.OutsideHukou ? 0
            : household.Hukou >> 1;
        return inputs.Draws.Standing(household.Key) < inputs.Insured[county];
    }

    /// <summary>A household in its new place: tenure by rule, years here from nothing.</summary>
    public static Household Moved(Household household, int destination)
    {
        var isHome = destination == household.Hukou;
        var flags = household.Traits & ~Traits.Relabelled | Traits.EverMigrant;
        if (isHome || !Cells.IsUrban(destination)) flags &= ~Traits.Collective;

        var tenure = Cells.IsExternal(destination) ? Tenure.Dormitory
            : Cells.IsRural(destination) ? Tenure.RuralHomestead
            : isHome ? Tenure.UrbanOwner
            : Traits.Has(flags, Traits.Collective) ? Tenure.Dormitory
            : Tenure.MarketRenter;
        return household with
        {
            Residence = (ushort)destination,
            Traits = Traits.WithTenure(flags, tenure),
            YearsHere = 0,
        };
    }

    // The two kinds of leaving concern different people, so they may share a block.
    private static bool LeavesModel(Household household, MoveInputs inputs)
    {
        var (registeredOutside, livesOutside) =
            (household.Hukou == Cells.OutsideHukou, Cells.IsExternal(household.Residence));
        if (!registeredOutside && !livesOutside) return false;
        var draws = inputs.Draws;
        var word = draws.Block(household.Key, Question.Outside).Word0;
        return registeredOutside
            ? Lottery.Happens16(
                inputs.Leave, word & 0xFFFF, draws, household.Key, Question.Outside, 0)
            : Lottery.Happens16(
                inputs.LoseHukou, word >> 16, draws, household.Key, Question.Outside, 1);
    }
}
