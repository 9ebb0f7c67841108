// Which members an ensemble has: draws of the parameters, seeds, paths of the assumptions.
using System.Globalization;

namespace MigrationSim.Studies.Ensembles;

/// <summary>One member: base and scenarios run with the same draw, seed and path.</summary>
/// <param name="Draw">Row of the posterior, from 1; 0 for the central values.</param>
/// <param name="Seed">The random seed.</param>
/// <param name="Path">The path of the assumptions.</param>
public sealed record EnsembleMember(int Draw, uint Seed, AssumptionPath Path)
{
    /// <summary>Its name, which is also its file's.</summary>
    public string Name => string.Create(
        CultureInfo.InvariantCulture, $"draw-{Draw:00000}-seed-{Seed}-{Path.Name}");
}

/// <summary>
/// A complete grid of draws, seeds and paths, in which effects can be told apart; its members in
/// that order, the path counting fastest.
/// </summary>
public sealed record EnsembleGrid(
    IReadOnlyList<int> Draws, IReadOnlyList<uint> Seeds, IReadOnlyList<AssumptionPath> Paths)
{
    public IEnumerable<EnsembleMember> Members =>
        from draw in Draws
        from seed in Seeds
        from path in Paths
        select new EnsembleMember(draw, seed, path);

    /// <summary>The grid without the draws that lack a member.</summary>
    public EnsembleGrid Complete(IReadOnlySet<EnsembleMember> finished) => this with
    {
        Draws = [.. Draws.Where(draw => (this with { Draws = [draw] }).Members
            .All(finished.Contains))],
    };
}

/// <summary>
/// All draws and seeds meet on the central path; a few of both meet on every other path as well.
/// </summary>
/// <param name="OnCentralPath">Every draw with every seed.</param>
/// <param name="OnAllPaths">The few, on all paths, the central one included; or null.</param>
public sealed record EnsembleDesign(EnsembleGrid OnCentralPath, EnsembleGrid? OnAllPaths)
{
    /// <summary>As many draws at most go through all paths.</summary>
    public const int DrawsOnAllPaths = 4;

    /// <summary>And as many seeds.</summary>
    public const int SeedsOnAllPaths = 2;

    /// <summary>Each member once.</summary>
    public IReadOnlyList<EnsembleMember> Members { get; } =
    [
        .. OnCentralPath.Members.Union(OnAllPaths?.Members ?? []),
    ];

    /// <summary>
    /// Draws taken evenly from the posterior, whose neighbours are alike; seeds one after the
    /// other.
    /// </summary>
    /// <param name="posteriorDraws">How many draws there are to take from.</param>
    /// <param name="draws">How many to take; 0 for the central values alone.</param>
    /// <param name="firstSeed">The first seed.</param>
    /// <param name="replicates">How many seeds.</param>
    /// <param name="withPaths">Whether the assumptions vary too.</param>
    public static EnsembleDesign Of(
        int posteriorDraws, int draws, uint firstSeed, int replicates, bool withPaths)
    {
        int[] taken = draws == 0 ? [0] : [.. Evenly(posteriorDraws, draws).Select(i => i + 1)];
        uint[] seeds = [.. Enumerable.Range(0, replicates).Select(r => firstSeed + (uint)r)];
        var few = Evenly(taken.Length, Math.Min(taken.Length, DrawsOnAllPaths));
        return new(
            new(taken, seeds, [AssumptionPath.Central]),
            withPaths
                ? new(
                    [.. few.Select(i => taken[i])],
                    [.. seeds.Take(SeedsOnAllPaths)], AssumptionPath.All)
                : null);
    }

    private static IEnumerable<int> Evenly(int from, int count) =>
        Enumerable.Range(0, count).Select(i => (int)(((2L * i) + 1) * from / (2L * count)));
}
