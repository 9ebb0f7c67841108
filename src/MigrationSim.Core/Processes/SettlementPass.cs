// The year's end asks who settles: a batch of rows, from the eligible to the winners.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>The lottery of <see cref="Settlement"/> in sets of many.</summary>
internal static class SettlementPass
{
    /// <summary>Asks the lottery of those eligible whose digit could win.</summary>
    /// <param name="batch">The first so many of its list are eligible.</param>
    /// <param name="eligible">How many.</param>
    /// <param name="inputs">The year's chances.</param>
    /// <param name="counts">Where those who settle are counted.</param>
    public static void Settle(
        ref YearEndBatch batch, int eligible, MoveInputs inputs, YearCounts counts)
    {
        foreach (var place in MayWin(batch, eligible, inputs.Settlement))
        {
            Settle(
                ref batch, batch.List[place], batch.Digit(place, MarkedPass.SettlingDigit), inputs,
                counts);
        }
    }

    // Whoever may win is written in any case and kept if so: the processor need not guess.
    private static ReadOnlySpan<ushort> MayWin(
        in YearEndBatch batch, int eligible, Settlement settlement)
    {
        var list = batch.List[..eligible];
        var places = batch.Places;
        var residence = batch.Residence;
        var hukou = batch.Hukou;
        var traits = batch.Traits;
        var years = batch.YearsHere;
        var found = 0;
        for (var place = 0; place < list.Length; place++)
        {
            var row = list[place];
            places[found] = (ushort)place;
            found += settlement.MayWin(
                residence[row], hukou[row], traits[row], years[row],
                batch.Digit(place, MarkedPass.SettlingDigit)) ? 1 : 0;
        }

        return places[..found];
    }

    private static void Settle(
        ref YearEndBatch batch, int row, uint digit, MoveInputs inputs, YearCounts counts)
    {
        var (household, draws) = (batch[row], inputs.Draws);
        var chance = inputs.Settlement.Chance(household, Deciders.IsInsured(household, inputs));
        if (!Lottery.Happens16(
            Lottery.Fixed(chance), digit, draws, household.Key, Question.Choice, 5))
        {
            return;
        }

        counts.Hukou.Settle(
            household.Hukou, household.Residence, Members.Count(household.Members));
        var settled = inputs.Settlement.Settled(household, draws);
        counts.Markets.Settled(household, settled);
        var (set, bit) = YearEndBatch.Place(row);
        ref var rows = ref batch.Sets[set];
        TownPeople.Uncount(rows, bit, household, inputs, counts.Markets);
        (batch.Hukou[row], batch.Traits[row]) = (settled.Hukou, settled.Traits);
        rows.BecomeLocal(bit);
    }
}
