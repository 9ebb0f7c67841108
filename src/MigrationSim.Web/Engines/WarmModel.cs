// Quick runs without the past: the years before any policy are run once and kept.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;

namespace MigrationSim.Web.Engines;

/// <summary>
/// Scenarios mostly agree until 2024. The end of that year is kept in memory and a run that agrees
/// goes on from a copy of it; its result is that of the whole run, to the digest.
/// </summary>
public sealed class WarmModel(Model model, int threads)
{
    /// <summary>The last year before the plan.</summary>
    public const int Branch = 2024;

    /// <summary>The scale of quick runs: one household in twenty.</summary>
    public const int QuickScale = 20;

    private const int MostKept = 2;
    private readonly Lock _gate = new();
    private readonly List<Past> _kept = [];

    public Model Model { get; } = model;

    public int Threads { get; } = threads;

    /// <summary>Runs a scenario to the end.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public RunResult Run(
        Scenario scenario, RunOptions options, IRunObserver? observer, CancellationToken cancel)
    {
        if (options.Scale < QuickScale || options.Until <= Branch)
            return Simulation.Run(Model, scenario, options, observer, cancel);

        var past = PastOf(scenario, options, observer, cancel);
        var rest = Simulation.Run(
            Model, scenario, options,
            new Branching { From = Copy(past), Past = past.Result.Years }, observer, cancel);
        return rest with
        {
            Clearings = [.. past.Result.Clearings, .. rest.Clearings],
            ClippedEntries = past.Result.ClippedEntries + rest.ClippedEntries,
            AgentsAtStart = past.Result.AgentsAtStart,
        };
    }

    /// <summary>The end of a year of a run, which the caller may change.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SavedYear YearEnd(
        Scenario scenario, RunOptions options, int year, CancellationToken cancel)
    {
        SavedYear? from = null;
        if (options.Scale >= QuickScale && year >= Branch)
        {
            from = Copy(PastOf(scenario, options, null, cancel));
            if (year == Branch) return from;
        }

        SavedYear? end = null;
        Simulation.Run(
            Model, scenario, options with { Until = year },
            new Branching { From = from, SaveYear = year, Save = saved => end = saved }, null,
            cancel);
        return end!;
    }

    /// <summary>Makes the past of the baseline ready before anybody asks for it.</summary>
    public void Warm(CancellationToken cancel) =>
        PastOf(Scenario.Baseline, new(Scale: QuickScale, Threads: Threads), null, cancel);

    private static SavedYear Copy(Past past) =>
        past.End with { Population = past.End.Population.Clone() };

    private Past PastOf(
        Scenario scenario, RunOptions options, IRunObserver? observer, CancellationToken cancel)
    {
        lock (_gate) return Find(scenario, options, observer, cancel);
    }

    private Past Find(
        Scenario scenario, RunOptions options, IRunObserver? observer, CancellationToken cancel)
    {
        var origin = SavedOrigin.Of(Model, scenario, options, Branch);
        var known = _kept.Find(past => past.End.Origin == origin);
        if (known is null)
        {
            SavedYear? end = null;
            var result = Simulation.Run(
                Model, scenario, options with { Until = Branch },
                new Branching { SaveYear = Branch, Save = year => end = year }, observer, cancel);
            known = new(end!, result);
        }
        else
        {
            foreach (var year in known.Result.Years) observer?.Closed(year);
        }

        // The one used last stands first.
        _kept.Remove(known);
        _kept.Insert(0, known);
        if (_kept.Count > MostKept) _kept.RemoveAt(MostKept);
        return known;
    }

    private sealed record Past(SavedYear End, RunResult Result);
}
