// The year's end asks who finds a school place and a home: a batch of rows and the Market block.
using System.Numerics;

using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>Schools for migrants' children, purchases and applications of renters.</summary>
internal static class ShelterPass
{
    /// <summary>
    /// Wipes last year's refusals and finds migrants' children a place, or not; lets renters buy or
    /// ask for an affordable dwelling. Both ask the same block.
    /// </summary>
    public static void Apply(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, MoveOutcome outcome)
    {
        batch.Clear();
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            Forget(ref batch, set);
            batch.Add(set, batch.Sets[set].Pupils);
        }

        var withPupils = batch.List.Length;
        for (var set = 0; set < YearEndBatch.SetCount; set++)
        {
            ref readonly var sets = ref batch.Sets[set];
            batch.Add(set, sets.Urban & sets.Renting & ~sets.Pupils);
        }

        if (batch.List.IsEmpty) return;
        batch.Draw(inputs.Draws, Question.Market);
        School(ref batch, withPupils, inputs, outcome.Counts.Markets);
        Buy(ref batch, inputs, limits, outcome.Counts.Markets);
        Ask(batch, inputs, limits, outcome);
    }

    private static void Forget(ref YearEndBatch batch, int set)
    {
        for (var rows = batch.Sets[set].Denied; rows != 0; rows &= rows - 1)
        {
            var row = (set * RowSets.Rows) + BitOperations.TrailingZeroCount(rows);
            batch.Traits[row] &= unchecked((ushort)~Traits.Denied);
        }
    }

    // The first so many of the list have pupils.
    private static void School(
        ref YearEndBatch batch, int withPupils, MoveInputs inputs, MarketEvents events)
    {
        for (var place = 0; place < withPupils; place++)
        {
            var row = batch.List[place];
            var county = batch.Residence[row] >> 1;
            var pupils = ChoiceUnit.PupilsOf(batch.Members[row]);
            var rank = (uint)(batch.Low[place] >> 32);
            if (rank < inputs.YearEnd.SchoolPlaced[county])
            {
                events.PupilsPlaced[county] += pupils;
            }
            else if (rank < inputs.YearEnd.SchoolOpen[county])
            {
                events.PlacesDenied[county] += pupils;
                batch.Traits[row] |= Traits.Denied;
            }
        }
    }

    // Not all who have pupils rent.
    private static void Buy(
        ref YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, MarketEvents events)
    {
        foreach (var place in batch.Below(batch.Low, digit: 0, limits.Purchase))
        {
            var row = batch.List[place];
            var county = batch.Residence[row] >> 1;
            if (!IsRenting(batch, row) || !Lottery.Happens16(
                inputs.YearEnd.Purchase[county], (uint)batch.Low[place] & 0xFFFF, inputs.Draws,
                batch.Key[row], Question.Market, 0))
            {
                continue;
            }

            events.Purchases[county]++;
            batch.Traits[row] = Traits.WithTenure(batch.Traits[row], Tenure.UrbanOwner);
        }
    }

    private static void Ask(
        in YearEndBatch batch, MoveInputs inputs, YearEndLimits limits, MoveOutcome outcome)
    {
        foreach (var place in batch.Below(batch.High, digit: 1, limits.Applying))
        {
            var row = batch.List[place];
            var (cell, rank) = (batch.Residence[row], (uint)batch.High[place]);
            if (rank < inputs.YearEnd.Applies[cell >> 1] && batch.Hukou[row] != cell
                && IsRenting(batch, row)
                && Traits.Tenure(batch.Traits[row]) == Tenure.MarketRenter)
            {
                outcome.Applicants.Add(new(batch.First + row, cell, rank));
            }
        }
    }

    // Before anybody bought.
    private static bool IsRenting(in YearEndBatch batch, int row)
    {
        var (set, bit) = YearEndBatch.Place(row);
        return (batch.Sets[set].Renting & bit) != 0;
    }
}
