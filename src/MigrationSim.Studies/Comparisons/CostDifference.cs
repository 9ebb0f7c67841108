// What a variant costs more than the base, and what that comes to for a person it wins for town.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;

namespace MigrationSim.Studies.Comparisons;

/// <summary>Which effect a cost is held against.</summary>
public sealed record CostEffect(string Indicator)
{
    public static IReadOnlyList<CostEffect> All { get; } =
        [new("urban_population"), new("urban_hukou_population")];

    public int Number { get; } = IndicatorTable.NumberOf(Indicator);
}

/// <summary>What can be said of the cost of an effect.</summary>
public enum Verdict
{
    /// <summary>The interval of the effect lies above 0.</summary>
    Measurable,

    /// <summary>It holds 0: a cost a person would be a number without a meaning.</summary>
    NoMeasurableEffect,

    /// <summary>It lies below 0: the money wins nobody.</summary>
    Fewer,

    /// <summary>One replicate has no interval.</summary>
    OneReplicate,
}

/// <summary>
/// Money a person added, thousand CNY, at the central unit costs; Low and High also at the ends of
/// unit costs and at the ends of the effect's 95 % interval.
/// </summary>
public sealed record CostPerPerson(
    Verdict Verdict, Estimate Effect, double? Central, double? Low, double? High);

/// <summary>Costs of a comparison; money in million CNY of today.</summary>
public sealed class CostDifference(Comparison comparison)
{
    private const double ThousandsAMillion = 1000;

    /// <summary>Who is government.</summary>
    public static IReadOnlyList<Payer> Government { get; } =
        [Payer.Central, Payer.Province, Payer.County];

    /// <summary>False where quantities were not counted, as when folders are compared.</summary>
    public bool IsKnown => comparison.Replicates.All(
        pair => pair.Base.Costs is not null && pair.Variant.Costs is not null);

    /// <summary>Mean quantities of a cost in a year, in base and variant.</summary>
    public (double Base, double Variant) Quantities(int cost, int year) => (
        comparison.Of(pair => pair.Base.Costs![year, cost])!.Value.Mean,
        comparison.Of(pair => pair.Variant.Costs![year, cost])!.Value.Mean);

    /// <summary>The year's difference in what a payer pays for a cost, at a unit cost.</summary>
    public Estimate Of(int cost, int year, Payer payer, Func<LeverCost, double> unitCost) =>
        comparison.Of(pair => Times(cost, payer, unitCost) * Difference(pair, cost, year))!.Value;

    /// <summary>The difference in what payers pay for one cost, or all, over all years.</summary>
    public Estimate Total(
        int? cost, IReadOnlyList<Payer> payers, Func<LeverCost, double> unitCost) =>
        comparison.Of(pair =>
        {
            var sum = 0.0;
            for (var c = 0; c < LeverCosts.All.Count; c++)
            {
                if (cost is not null && c != cost) continue;
                foreach (var payer in payers)
                {
                    for (var t = comparison.FirstYear; t <= comparison.LastYear; t++)
                        sum += Times(c, payer, unitCost) * Difference(pair, c, t);
                }
            }

            return sum;
        })!.Value;

    /// <summary>What payers pay over all years for a person more at the end of the last.</summary>
    public CostPerPerson PerPerson(CostEffect effect, IReadOnlyList<Payer> payers)
    {
        var persons = comparison.Difference(comparison.LastYear, 0, effect.Number)!.Value;
        var verdict = persons switch
        {
            { HoldsZero: null } => Verdict.OneReplicate,
            { HoldsZero: true } => Verdict.NoMeasurableEffect,
            { Mean: < 0 } => Verdict.Fewer,
            _ => Verdict.Measurable,
        };
        if (verdict is Verdict.NoMeasurableEffect or Verdict.Fewer || persons.Mean <= 0)
            return new(verdict, persons, null, null, null);

        double Each(Func<LeverCost, double> unitCost, double among) =>
            ThousandsAMillion * Total(null, payers, unitCost).Mean / among;
        return new(
            verdict, persons, Each(cost => cost.Central, persons.Mean),
            Each(cost => cost.Low, persons.High95 ?? persons.Mean),
            Each(cost => cost.High, persons.Low95 ?? persons.Mean));
    }

    private static double Difference(PairedDifference pair, int cost, int year) =>
        pair.Variant.Costs![year, cost] - pair.Base.Costs![year, cost];

    private static double Times(int cost, Payer payer, Func<LeverCost, double> unitCost)
    {
        var facts = LeverCosts.All[cost];
        var share = facts.Shares.Where(s => s.Payer == payer).Sum(s => s.Share);
        return unitCost(facts) * share / ThousandsAMillion;
    }
}
