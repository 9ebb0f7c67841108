// Runs a base and its variants, each from the year before it departs, for one seed after another.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Comparisons;

/// <summary>Runs a scenario, perhaps from or to a saved year.</summary>
public delegate RunResult BranchedRun(Scenario scenario, RunOptions options, Branching branching);

/// <summary>A run about to begin: its number from 1, how many there are, and which.</summary>
public readonly record struct ComparedRun(
    int Number, int Count, Scenario Scenario, uint Seed, int AfterYear);

/// <summary>A scenario to compare, and the last year in which it is the base.</summary>
public sealed record ComparedVariant(Scenario Scenario, int PartsAfter);

/// <summary>
/// The base is run once a seed and remembers the years its variants part after; no year is run
/// twice. Nothing is written anywhere.
/// </summary>
/// <param name="model">The model.</param>
/// <param name="inBase">The scenario compared with.</param>
/// <param name="variants">The others.</param>
/// <param name="options">The first seed, scale, last year, threads.</param>
/// <param name="run">How to run.</param>
/// <param name="starts">Told of every run before it begins.</param>
public sealed class ComparisonStudy(
    Model model, Scenario inBase, IReadOnlyList<ComparedVariant> variants, RunOptions options,
    BranchedRun run, Action<ComparedRun> starts)
{
    private readonly IReadOnlyList<Place> _places = Place.All(model.BaseYear.Tables.Geography);
    private int _number;

    /// <summary>Is given each run of the first seed as if made in one go, or null.</summary>
    public Action<Scenario, RunResult>? FirstSeed { get; init; }

    /// <summary>Compares for so many seeds, one after the other.</summary>
    public IReadOnlyList<Comparison> Run(int replicates, CancellationToken cancel)
    {
        var pairs = variants.Select(_ => new List<PairedDifference>()).ToList();
        var count = replicates * (1 + variants.Count);
        for (var r = 0; r < replicates; r++)
        {
            RunReplicate(options with { Seed = options.Seed + (uint)r }, count, pairs, cancel);

            // Its populations are of no more use; several replicates' would pile up to gigabytes.
            GC.Collect();
        }

        return
        [
            .. variants.Select((variant, v) => new Comparison(
                inBase.Name, variant.Scenario.Name, model.BaseYear.Tables.Geography,
                options.Scale, pairs[v])),
        ];
    }

    private void RunReplicate(
        RunOptions seed, int count, List<List<PairedDifference>> pairs, CancellationToken cancel)
    {
        starts(new(++_number, count, inBase, seed.Seed, model.BaseYear.Year));
        var started = RunBase(seed);
        Show(inBase, started.Whole, started.AtEnd, seed);
        for (var v = 0; v < variants.Count; v++)
        {
            var parts = variants[v].PartsAfter;
            starts(new(++_number, count, variants[v].Scenario, seed.Seed, parts));
            var isLast = variants.Skip(v + 1).All(other => other.PartsAfter != parts);
            var from = isLast ? started.Saved[parts] : Copy(started.Saved[parts]);
            if (isLast) started.Saved.Remove(parts);
            pairs[v].Add(Pair(variants[v], seed, from, started, cancel));
        }
    }

    // The base in pieces, from one year that is remembered to the next.
    private BaseRun RunBase(RunOptions seed)
    {
        var saved = new Dictionary<int, SavedYear>();
        var pieces = new Dictionary<int, RunResult>();
        SavedYear? at = null;
        RunResult? whole = null;
        foreach (var until in variants.Select(v => v.PartsAfter).Distinct().Order()
            .Append(options.Until))
        {
            SavedYear? end = null;
            var piece = run(
                inBase, seed with { Until = until },
                new() { From = at, SaveYear = until, Save = year => end = year });
            whole = whole is null ? piece : JoinedRun.Of(whole, piece);
            at = end!;
            if (until == options.Until) continue;
            saved[until] = Copy(at);
            pieces[until] = whole;
        }

        return new(whole!, saved, pieces, at!.Population);
    }

    private PairedDifference Pair(
        ComparedVariant variant, RunOptions seed, SavedYear from, BaseRun started,
        CancellationToken cancel)
    {
        SavedYear? end = null;
        var result = run(
            variant.Scenario, seed,
            new() { From = from, SaveYear = seed.Until, Save = year => end = year });
        var whole = JoinedRun.Of(started.Pieces[variant.PartsAfter], result);
        Show(variant.Scenario, whole, end!.Population, seed);
        return new(
            seed.Seed, Figures(inBase, started.Whole.Years, variant.PartsAfter),
            Figures(variant.Scenario, result.Years, variant.PartsAfter),
            HouseholdPairs.Count<HouseholdChanges>(
                started.AtEnd, end.Population, seed.Threads, cancel));
    }

    private void Show(Scenario scenario, RunResult whole, Population atEnd, RunOptions seed)
    {
        if (seed.Seed == options.Seed)
            FirstSeed?.Invoke(scenario, JoinedRun.Sealed(whole, atEnd, seed.Threads));
    }

    private RunFigures Figures(Scenario scenario, IReadOnlyList<YearTally> years, int partsAfter) =>
        RunFigures.Of(years, partsAfter, _places) with
        {
            Costs = CostQuantities.Of(
                model, scenario.Levers, [.. years.Where(tally => tally.Year >= partsAfter)]),
        };

    private static SavedYear Copy(SavedYear year) =>
        year with { Population = year.Population.Clone() };

    /// <summary>The base of a seed, the years that variants part after, its end.</summary>
    private sealed record BaseRun(
        RunResult Whole, Dictionary<int, SavedYear> Saved, Dictionary<int, RunResult> Pieces,
        Population AtEnd);
}
