// Who has to look for a home this year: floods take homes, and renewal takes low-rent dwellings.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>What floods and renewal do to those who live in a county; arrays by county.</summary>
public sealed record DisplacementChances
{
    /// <summary>No flood, and no renewal beyond the baseline.</summary>
    public static DisplacementChances None { get; } = new()
    {
        Flood = new ulong[Cells.CountyCount],
        Renewal = new ulong[Cells.CountyCount],
        Readiness = [.. Enumerable.Repeat(1.0, Cells.CountyCount)],
    };

    /// <summary>Chance that a household of either part is flooded out, in 2^-40.</summary>
    public required ulong[] Flood { get; init; }

    /// <summary>Chance of an urban tenant to lose it to renewal, in 2^-40.</summary>
    public required ulong[] Renewal { get; init; }

    /// <summary>Times the readiness to move of those who live there.</summary>
    public required double[] Readiness { get; init; }
}

/// <summary>
/// The displaced have to decide where to live, as graduates do; staying, in what is rebuilt, is
/// among their choices. Each draws once, so a higher chance displaces the same and more. Students
/// are left out: they stay where they study.
/// </summary>
public static class Displacement
{
    private const int FloodDigit = 6;
    private const int RenewalDigit = 7;

    /// <summary>Whether a household has to decide this year, before it has moved.</summary>
    public static bool MustDecide(Household household, MoveInputs inputs) =>
        ByFlood(household, inputs) || ByRenewal(household, inputs);

    /// <summary>
    /// Counts the displaced of some of a batch's rows and lets their cores decide, whatever their
    /// chance was.
    /// </summary>
    public static void Apply(
        DecisionBatch batch, ReadOnlySpan<ushort> rows, Span<ulong> codes, MarketEvents events)
    {
        var members = batch.Members;
        var residence = batch.Residence;
        var (mayDisplace, inputs) = (batch.Tables.MayDisplace, batch.Inputs);
        foreach (var i in rows)
        {
            if (!mayDisplace[residence[i]] || members[i] == 0) continue;
            var household = batch.Population[batch.First + i];
            if (ByFlood(household, inputs))
                events.Flooded[residence[i] >> 1] += Members.Count(members[i]);
            else if (ByRenewal(household, inputs))
                events.Renewed[residence[i] >> 1]++;
            else
                continue;
            codes[i] = DeciderCode.WithChance(codes[i], ActivationTable.Always);
        }
    }

    private static bool ByFlood(Household household, MoveInputs inputs)
    {
        if (!Cells.IsHunan(household.Residence)) return false;
        var chance = inputs.Chances.Displacement.Flood[household.Residence >> 1];
        return chance != 0 && !Traits.Has(household.Traits, Traits.Student)
            && Happens(chance, household.Key, FloodDigit, inputs.Draws);
    }

    private static bool ByRenewal(Household household, MoveInputs inputs)
    {
        if (!Cells.IsUrban(household.Residence)) return false;
        var chance = inputs.Chances.Displacement.Renewal[household.Residence >> 1];
        return chance != 0
            && Traits.Tenure(household.Traits) is Tenure.MarketRenter or Tenure.AffordableRental
            && !Traits.Has(household.Traits, Traits.Collective)
            && Happens(chance, household.Key, RenewalDigit, inputs.Draws);
    }

    private static bool Happens(ulong chance, uint key, int digit, YearDraws draws)
    {
        var word = draws.Block(key, Question.Market).Word3;
        return Lottery.Happens16(
            chance, digit == FloodDigit ? word & 0xFFFF : word >> 16, draws, key, Question.Market,
            digit);
    }
}
