// Who has to look for a home this year: floods take homes, and renewal takes low-rent dwellings.
using System.Runtime.CompilerServices;

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
    public static bool MustDecide(Household household, MoveInputs inputs)
    {
        var (residence, traits, draws) = (household.Residence, household.Traits, inputs.Draws);
        var flood = FloodChance(residence, traits, inputs);
        var renewal = RenewalChance(residence, traits, inputs);
        if (flood == 0 && renewal == 0) return false;
        var word = draws.Block(household.Key, Question.Market).Word3;
        return IsFlooded(flood, word, household.Key, draws)
            || IsRenewed(renewal, word, household.Key, draws);
    }

    /// <summary>Chance to be flooded out of a home there, in 2^-40.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong FloodChance(int residence, int traits, MoveInputs inputs) =>
        Cells.IsHunan(residence) && !Traits.Has(traits, Traits.Student)
            ? inputs.Chances.Displacement.Flood[residence >> 1]
            : 0;

    /// <summary>Chance to lose a rented dwelling there to renewal, in 2^-40.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong RenewalChance(int residence, int traits, MoveInputs inputs) =>
        Cells.IsUrban(residence)
            && Traits.Tenure(traits) is Tenure.MarketRenter or Tenure.AffordableRental
            && !Traits.Has(traits, Traits.Collective)
                ? inputs.Chances.Displacement.Renewal[residence >> 1]
                : 0;

    /// <summary>Whether a flood takes a home, by the last word of its Market block.</summary>
    internal static bool IsFlooded(ulong chance, uint word, uint key, YearDraws draws) =>
        chance != 0 && Lottery.Happens16(
            chance, word & 0xFFFF, draws, key, Question.Market, FloodDigit);

    /// <summary>Whether renewal does, by the same word.</summary>
    internal static bool IsRenewed(ulong chance, uint word, uint key, YearDraws draws) =>
        chance != 0 && Lottery.Happens16(
            chance, word >> 16, draws, key, Question.Market, RenewalDigit);
}
