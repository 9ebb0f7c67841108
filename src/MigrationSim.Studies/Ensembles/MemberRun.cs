// Runs one member: the base once, every scenario from the year before it parts.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Comparisons;

namespace MigrationSim.Studies.Ensembles;

/// <summary>Runs a scenario on a model, perhaps from or to a saved year.</summary>
public delegate RunResult ModelRun(
    Model model, Scenario scenario, RunOptions options, Branching branching,
    CancellationToken cancel);

/// <summary>
/// A member is a function of its draw, seed and path; in which order and beside which others it is
/// run does not matter.
/// </summary>
/// <param name="model">The model with its central values.</param>
/// <param name="draws">The posterior.</param>
/// <param name="scenarios">The base, then those paired with it.</param>
/// <param name="options">Scale, last year, threads of a run; the seed is the member's.</param>
/// <param name="layout">The figures to keep.</param>
/// <param name="run">How to run.</param>
public sealed class MemberRun(
    Model model, IReadOnlyList<PosteriorDraw> draws, IReadOnlyList<Scenario> scenarios,
    RunOptions options, EnsembleLayout layout, ModelRun run)
{
    /// <summary>
    /// The base's figures of a member if they are known from elsewhere: then the base is run no
    /// further than to where scenarios part from it.
    /// </summary>
    public Func<EnsembleMember, double[]?> BaseOf { get; init; } = _ => null;

    /// <summary>The figures of every scenario, the base first.</summary>
    public double[][] Of(EnsembleMember member, CancellationToken cancel)
    {
        var drawn = member.Draw == 0
            ? model
            : CalibratedParameters.Apply(model, draws[member.Draw - 1]);
        Scenario[] onPath =
            [.. scenarios.Select(s => s with { Levers = member.Path.Apply(s.Levers) })];
        int?[] parts = [null, .. onPath.Skip(1).Select(s => PartsAfter(onPath[0], s))];
        var seed = options with { Seed = member.Seed };
        var known = BaseOf(member);
        int[] ends = known is null ? [options.Until] : [];
        var (years, saved) = RunBase(
            drawn, onPath[0], seed, [.. parts.OfType<int>().Distinct().Order(), .. ends], cancel);

        var figures = new double[scenarios.Count][];
        figures[0] = known ?? layout.Of(years);
        for (var v = 1; v < onPath.Length; v++)
        {
            figures[v] = parts[v] is { } after
                ? RunVariant(drawn, onPath[v], seed, after, Start(after, v), cancel)
                : figures[0];
        }

        return figures;

        SavedYear Start(int after, int v)
        {
            var isLast = !parts.AsSpan(v + 1).Contains(after);
            return isLast ? saved[after] : Copy(saved[after]);
        }

        double[] RunVariant(
            Model of, Scenario scenario, RunOptions with, int after, SavedYear from,
            CancellationToken token)
        {
            var result = run(of, scenario, with, new() { From = from }, token);
            return layout.Of(years.Where(tally => tally.Year <= after)
                .Concat(result.Years.Where(tally => tally.Year > after)));
        }
    }

    // The base in pieces, from one year that is remembered to the next.
    private (List<YearTally> Years, Dictionary<int, SavedYear> Saved) RunBase(
        Model drawn, Scenario inBase, RunOptions seed, int[] ends, CancellationToken cancel)
    {
        var (years, saved) = (new List<YearTally>(), new Dictionary<int, SavedYear>());
        SavedYear? at = null;
        foreach (var until in ends)
        {
            SavedYear? end = null;
            var isEnd = until == options.Until;
            var piece = run(
                drawn, inBase, seed with { Until = until },
                new()
                {
                    From = at,
                    SaveYear = isEnd ? null : until,
                    Save = year => end = year,
                },
                cancel);
            years.AddRange(piece.Years.Skip(at is null ? 0 : 1));
            if (isEnd) break;
            at = end!;
            saved[until] = Copy(at);
        }

        return (years, saved);
    }

    // Null where a path leaves no difference, which its limits may do.
    private int? PartsAfter(Scenario inBase, Scenario variant) =>
        FirstDifference.Between(inBase.Levers, variant.Levers) is { } year
            && year <= options.Until
            ? year - 1
            : null;

    private static SavedYear Copy(SavedYear year) =>
        year with { Population = year.Population.Clone() };
}
