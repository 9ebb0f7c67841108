// The members of a grid that were run, and what their values say.
namespace MigrationSim.Studies.Ensembles;

/// <summary>
/// A sample of the finished members. Intervals are of all of them; probabilities and variances are
/// of the draws none of whose members failed, which make a complete grid.
/// </summary>
public sealed class EnsembleSample
{
    private readonly int[] _members;
    private readonly int[] _cells;

    /// <summary>Chooses from the finished members those of a grid.</summary>
    public EnsembleSample(
        string name, EnsembleGrid grid, IReadOnlyList<EnsembleMember> finished)
    {
        var number = finished.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        Name = name;
        Grid = grid.Complete(number.Keys.ToHashSet());
        _members =
        [
            .. grid.Members.Where(number.ContainsKey).Select(member => number[member]),
        ];
        _cells = [.. Grid.Members.Select(member => number[member])];
    }

    public string Name { get; }

    /// <summary>The complete part.</summary>
    public EnsembleGrid Grid { get; }

    /// <summary>The two samples of a design, the second only if assumptions vary.</summary>
    public static IReadOnlyList<EnsembleSample> Of(
        EnsembleDesign design, IReadOnlyList<EnsembleMember> finished) =>
    [
        new("central", design.OnCentralPath, finished),
        .. design.OnAllPaths is { } grid
            ? [new EnsembleSample("all_paths", grid, finished)]
            : Array.Empty<EnsembleSample>(),
    ];

    /// <summary>Where the members lie.</summary>
    /// <param name="values">A value for each finished member.</param>
    public Spread? Spread(IReadOnlyList<double> values) =>
        Ensembles.Spread.Of(_members.Select(m => values[m]));

    /// <summary>What the spread comes from.</summary>
    public IReadOnlyList<VarianceShare> Variance(IReadOnlyList<double> values) =>
        VarianceShares.Of(Grid, [.. _cells.Select(m => values[m])]);

    /// <summary>How likely a value is reached; null without a complete draw.</summary>
    public TargetProbability? Probability(IReadOnlyList<double> values, double target)
    {
        if (_cells.Length == 0) return null;
        var (seeds, paths) = (Grid.Seeds.Count, Grid.Paths.Count);
        var reached = new double[Grid.Draws.Count, seeds];
        foreach (var (cell, member) in _cells.Index())
        {
            var pair = cell / paths;
            if (values[member] >= target) reached[pair / seeds, pair % seeds] += 1.0 / paths;
        }

        return TargetProbability.Of(reached, paths);
    }
}
