// How much of an ensemble's spread comes from parameters, from chance, from assumptions.
namespace MigrationSim.Studies.Ensembles;

/// <summary>A source of variance.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="IsPart">True for a part of the source "assumptions".</param>
/// <param name="Variance">Its variance, in the square of the indicator's unit.</param>
/// <param name="Share">Its share of the whole; null where there is no variance.</param>
public sealed record VarianceShare(string Name, bool IsPart, double Variance, double? Share);

/// <summary>The sources of a grid of draws, seeds and paths; all but parts add up to 1.</summary>
public static class VarianceShares
{
    private const int Paths = 4;

    // By set of factors: 1 draws, 2 seeds, 4 paths.
    private static readonly string[] Names =
    [
        "", "parameters", "chance", "parameters_chance", "assumptions", "parameters_assumptions",
        "chance_assumptions", "parameters_chance_assumptions",
    ];

    /// <summary>From one value a member, in the grid's order; empty where one is unknown.</summary>
    public static IReadOnlyList<VarianceShare> Of(
        EnsembleGrid grid, IReadOnlyList<double> values)
    {
        if (values.Count == 0 || values.Any(double.IsNaN)) return [];
        int[] levels = [grid.Draws.Count, grid.Seeds.Count, grid.Paths.Count];
        var anova = FunctionalAnova.Of(values, levels);
        var total = anova.Total;
        VarianceShare Share(string name, bool isPart, double variance) =>
            new(name, isPart, variance, total > 0 ? variance / total : null);
        return
        [
            .. from set in Enumerable.Range(1, Names.Length - 1)
               where Enumerable.Range(0, levels.Length)
                   .All(f => ((set >> f) & 1) == 0 || levels[f] > 1)
               select Share(Names[set], false, anova.Variance(set)),
            .. grid.Paths.Count < AssumptionPath.All.Count
                ? Array.Empty<VarianceShare>()
                : Parts(grid.Paths, anova).Select(p => Share(p.Name, true, p.Variance)),
        ];
    }

    // Main effects of each assumption, and what is left to what they do together.
    private static IEnumerable<(string Name, double Variance)> Parts(
        IReadOnlyList<AssumptionPath> paths, FunctionalAnova anova)
    {
        double[] effect = [.. anova.Effects(Paths).Take(paths.Count)];
        double Main(Func<AssumptionPath, int> level) => paths.Index()
            .GroupBy(path => level(path.Item), path => effect[path.Index])
            .Sum(same => same.Sum() * same.Sum() / same.Count()) / paths.Count;
        var fertility = Main(path => path.Fertility);
        var coastal = Main(path => path.CoastalDemand);
        var reclassification = Main(path => path.Reclassification);
        yield return ("fertility", fertility);
        yield return ("coastal_demand", coastal);
        yield return ("reclassification", reclassification);
        yield return (
            "assumptions_together",
            Math.Max(0, anova.Variance(Paths) - fertility - coastal - reclassification));
    }
}
