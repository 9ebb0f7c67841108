// All replicates of a variant against the base.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Comparisons;

/// <summary>Paired differences of one variant, one a seed.</summary>
/// <param name="Base">Name of the scenario compared with.</param>
/// <param name="Variant">Name of the other.</param>
/// <param name="Geography">The places.</param>
/// <param name="Scale">Every how many agents one was kept.</param>
/// <param name="Replicates">By seed, ascending; at least one.</param>
public sealed record Comparison(
    string Base, string Variant, Geography Geography, int Scale,
    IReadOnlyList<PairedDifference> Replicates)
{
    /// <summary>
    /// The places, in the order in which tables count them; the province is first.
    /// </summary>
    public IReadOnlyList<Place> Places { get; } = Place.All(Geography);

    public int FirstYear => Replicates[0].FirstYear;

    public int LastYear => Replicates[0].LastYear;

    /// <summary>Variant less base in an indicator.</summary>
    public Estimate? Difference(int year, int place, int indicator) =>
        Estimate.Of(Replicates.Select(pair => pair.Difference(year, place, indicator)));

    /// <summary>The mean of an indicator over the base's replicates.</summary>
    public double? BaseMean(int year, int place, int indicator) =>
        Mean(pair => pair.Base.Indicators[year, place, indicator]);

    /// <summary>The mean over the variant's.</summary>
    public double? VariantMean(int year, int place, int indicator) =>
        Mean(pair => pair.Variant.Indicators[year, place, indicator]);

    /// <summary>An estimate of any number of a replicate.</summary>
    public Estimate? Of(Func<PairedDifference, double?> value) =>
        Estimate.Of(Replicates.Select(value));

    private double? Mean(Func<PairedDifference, double?> value) => Of(value)?.Mean;
}
