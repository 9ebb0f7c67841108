// One household's year, with every number that decided it.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Studies.Stories;

/// <summary>A person's lotteries of death and birth; a digit is one of 0-255.</summary>
/// <param name="Slot">Slot in the household.</param>
/// <param name="Age">Age at the start of the year.</param>
/// <param name="Sex">0 male, 1 female.</param>
/// <param name="DeathDigit">The byte drawn.</param>
/// <param name="DeathChance">Chance of dying in the year.</param>
/// <param name="Dies">Whether it happens.</param>
/// <param name="BirthDigit">The byte drawn for a birth.</param>
/// <param name="BirthChance">Chance of giving birth, at the new age; 0 for most.</param>
/// <param name="GivesBirth">Whether it happens.</param>
public sealed record PersonLife(
    int Slot, int Age, int Sex, int DeathDigit, double DeathChance, bool Dies, int BirthDigit,
    double BirthChance, bool GivesBirth);

/// <summary>A decider's lottery of considering a move, and the choice if it does.</summary>
/// <param name="Slot">0 for the core, else the grown child's slot.</param>
/// <param name="Age">Age of the reference person when it decides.</param>
/// <param name="Digit">The byte drawn.</param>
/// <param name="Chance">Chance of considering a move.</param>
/// <param name="Choice">The choice of a place, or null for whoever does not consider it.</param>
public sealed record Decision(int Slot, int Age, int Digit, double Chance, PlaceChoice? Choice);

/// <summary>A choice among all places.</summary>
/// <param name="Weights">What the nests weigh.</param>
/// <param name="U">The draw, 0 to 1, through them in their order.</param>
/// <param name="Proposal">Where it wants to live and what that takes.</param>
public sealed record PlaceChoice(NestWeights Weights, double U, Proposal Proposal);

/// <summary>The lottery of settling; the digit is one of 0-65535.</summary>
public sealed record SettlementDraw(double Chance, int Digit, bool Settles);

/// <summary>A grown child's household at the year's end, and whose it was.</summary>
public sealed record Departure(int Slot, Household Household);

/// <summary>A household through one year.</summary>
public sealed record HouseholdStory
{
    public required int Year { get; init; }

    public required uint Seed { get; init; }

    public required int Scale { get; init; }

    /// <summary>At the end of the year before.</summary>
    public required Household Before { get; init; }

    /// <summary>After deaths, births and a new label, before anybody moves.</summary>
    public required Household Deciding { get; init; }

    /// <summary>At the year's end.</summary>
    public required Household After { get; init; }

    public required IReadOnlyList<PersonLife> Lives { get; init; }

    /// <summary>Grown children by slot, then the core.</summary>
    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Those who left, as they live now.</summary>
    public required IReadOnlyList<Departure> Left { get; init; }

    /// <summary>Whether it registered where it lives.</summary>
    public required SettlementDraw Settlement { get; init; }
}
