// Two runs that share their random numbers, ready to be compared.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Comparisons;

/// <summary>What one run says of every place and year.</summary>
/// <param name="Indicators">All indicators.</param>
/// <param name="Roads">What changed the rates since the first of its years began.</param>
/// <param name="Costs">Quantities of what levers cost; null where they were not counted.</param>
public sealed record RunFigures(
    IndicatorTable Indicators, RoadTable Roads, CostQuantities? Costs = null)
{
    /// <summary>The figures of years that follow a year, which is needed for costs only.</summary>
    public static RunFigures Of(
        IReadOnlyList<YearTally> years, int after, IReadOnlyList<Place> places)
    {
        IReadOnlyList<YearTally> later = [.. years.Where(tally => tally.Year > after)];
        return new(IndicatorTable.Of(later, places), RoadTable.Of(later, places));
    }
}

/// <summary>
/// One replicate of a comparison. Both runs have the same seed and are the same up to the year
/// they part after; the tables begin with the next.
/// </summary>
/// <param name="Seed">The random seed of both.</param>
/// <param name="Base">The run compared with.</param>
/// <param name="Variant">The other.</param>
/// <param name="Households">Their households at the end, if both populations were at hand.</param>
public sealed record PairedDifference(
    uint Seed, RunFigures Base, RunFigures Variant, HouseholdChanges? Households = null)
{
    /// <summary>The difference of two runs of one seed, from the year after they part.</summary>
    /// <param name="geography">The places.</param>
    /// <param name="seed">The random seed of both.</param>
    /// <param name="inBase">The run compared with.</param>
    /// <param name="variant">The other; may begin with the year they part after.</param>
    /// <param name="partAfter">The last year in which they are the same.</param>
    public static PairedDifference Of(
        Geography geography, uint seed, RunResult inBase, RunResult variant, int partAfter)
    {
        var places = Place.All(geography);
        return new(
            seed, RunFigures.Of(inBase.Years, partAfter, places),
            RunFigures.Of(variant.Years, partAfter, places));
    }

    public int FirstYear => Base.Indicators.FirstYear;

    public int LastYear => FirstYear + Base.Indicators.YearCount - 1;

    /// <summary>Variant less base; null where either is not known.</summary>
    public double? Difference(int year, int place, int indicator) =>
        Variant.Indicators[year, place, indicator] - Base.Indicators[year, place, indicator];

    /// <summary>What a road adds to the difference of a rate in a year, points.</summary>
    public double RoadDifference(RateKind rate, int year, int place, Road road) =>
        Variant.Roads[rate, year, place, road] - Base.Roads[rate, year, place, road];

    /// <summary>The same, since they parted.</summary>
    public double RoadsSince(RateKind rate, int year, int place, Road road) =>
        Variant.Roads.Since(rate, year, place, road) - Base.Roads.Since(rate, year, place, road);
}
