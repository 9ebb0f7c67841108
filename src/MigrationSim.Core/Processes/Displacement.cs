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

/// <summary>What took a home.</summary>
public enum Loss
{
    None,
    Flood,
    Renewal,
}

/// <summary>
/// The displaced have to decide where to live, as graduates do; staying, in what is rebuilt, is
/// among their choices. Each draws once, so a higher chance displaces the same and more. Students
/// are left out: they stay where they study.
/// </summary>
public static class Displacement
{
    /// <summary>The byte of a Choice block that draws it: slot 1 decides nothing else.</summary>
    public const int Digit = 1;

    /// <summary>Whether a household has to decide this year, before it has moved.</summary>
    public static bool MustDecide(Household household, MoveInputs inputs)
    {
        var (residence, traits) = (household.Residence, household.Traits);
        if (FloodChance(residence, traits, inputs) == 0
            && RenewalChance(residence, traits, inputs) == 0)
        {
            return false;
        }

        var low = inputs.Draws.Block(household.Key, Question.Choice).Low;
        return Of(residence, traits, household.Key, low, inputs) != Loss.None;
    }

    /// <summary>What takes the home of who has traits and lives there.</summary>
    /// <param name="residence">The cell or zone.</param>
    /// <param name="traits">Of the household.</param>
    /// <param name="key">Of the household.</param>
    /// <param name="low">Bytes 0-7 of its Choice block.</param>
    /// <param name="inputs">The year's chances.</param>
    public static Loss Of(int residence, int traits, uint key, ulong low, MoveInputs inputs)
    {
        var flood = FloodChance(residence, traits, inputs);
        var either = Either(flood, RenewalChance(residence, traits, inputs));
        var (digit, draws) = ((byte)(low >> (8 * Digit)), inputs.Draws);
        if (!Lottery.Happens8(either, digit, draws, key, Question.Choice, Digit)) return Loss.None;
        return Lottery.Happens8(flood, digit, draws, key, Question.Choice, Digit)
            ? Loss.Flood
            : Loss.Renewal;
    }

    /// <summary>The highest byte that displaces anybody; -1 if nobody can be.</summary>
    public static int HighestDigit(DisplacementChances chances)
    {
        var most = 0UL;
        for (var county = 0; county < chances.Flood.Length; county++)
            most = Math.Max(most, Either(chances.Flood[county], chances.Renewal[county]));
        return most == 0 ? -1 : (int)Math.Min(byte.MaxValue, most >> 32);
    }

    // In 2^-40: floods first, then renewal of what is left.
    private static ulong Either(ulong flood, ulong renewal) =>
        flood + (ulong)((UInt128)((1UL << 40) - flood) * renewal >> 40);

    private static ulong FloodChance(int residence, int traits, MoveInputs inputs) =>
        Cells.IsHunan(residence) && !Traits.Has(traits, Traits.Student)
            ? inputs.Chances.Displacement.Flood[residence >> 1]
            : 0;

    private static ulong RenewalChance(int residence, int traits, MoveInputs inputs) =>
        Cells.IsUrban(residence)
            && Traits.Tenure(traits) is Tenure.MarketRenter or Tenure.AffordableRental
            && !Traits.Has(traits, Traits.Collective)
                ? inputs.Chances.Displacement.Renewal[residence >> 1]
                : 0;
}
