// The end of a year, complete enough to go on from.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.People;

namespace MigrationSim.Core.Runs;

/// <summary>
/// All that the next year needs and that cannot be counted again. A run that goes on from it
/// changes its population, and one that hands it out goes on changing it: whoever wants to keep it
/// writes it down or copies it.
/// </summary>
public sealed record SavedYear
{
    /// <summary>Which run it is a year of.</summary>
    public required SavedOrigin Origin { get; init; }

    public required Population Population { get; init; }

    /// <summary>Jobs, dwellings and places, with the base year's counts.</summary>
    public required MarketState Markets { get; init; }

    /// <summary>People as the markets saw them a year before; growth needs two years.</summary>
    public required MarketCounts Earlier { get; init; }
}

/// <summary>What a saved year is a function of: equal origins, equal years.</summary>
/// <param name="ModelVersion">The program's model.</param>
/// <param name="BaseDigest">The digest of the base-year tables.</param>
/// <param name="BaseYear">The base year.</param>
/// <param name="Year">The saved year.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Scale">Every how many agents one is kept.</param>
/// <param name="Levers">The levers up to the saved year, as canonical text.</param>
public sealed record SavedOrigin(
    string ModelVersion, string BaseDigest, int BaseYear, int Year, uint Seed, int Scale,
    string Levers)
{
    public static SavedOrigin Of(Model model, Scenario scenario, RunOptions options, int year) =>
        new(
            Runs.ModelVersion.Text, model.BaseYear.Tables.Digest, model.BaseYear.Year, year,
            options.Seed, options.Scale, ResolvedLevers.CanonicalText(scenario.Levers, year));
}

/// <summary>Where a run starts, if not in the base year, and which year it hands out.</summary>
public sealed record Branching
{
    public SavedYear? From { get; init; }

    /// <summary>
    /// The years up to the saved one, from a run of the same origin: the result then has them all.
    /// None for a result that begins with the saved year's stocks.
    /// </summary>
    public IReadOnlyList<YearTally> Past { get; init; } = [];

    /// <summary>The year at whose end Save is called, or null.</summary>
    public int? SaveYear { get; init; }

    /// <summary>Takes what it wants to keep; afterwards the run goes on with it.</summary>
    public Action<SavedYear> Save { get; init; } = _ => { };

    public static Branching None { get; } = new();
}
