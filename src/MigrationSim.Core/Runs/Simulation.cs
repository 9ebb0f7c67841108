// A run: from a grown population and a scenario to one tally a year.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Core.Runs;

/// <summary>
/// A run is a pure function of (model, scenario, seed, scale); threads, disk, clock and screen
/// change no bit of it.
/// </summary>
public static class Simulation
{
    /// <summary>Grows the base year's population and runs it to the last year.</summary>
    /// <exception cref="BooksException">An account does not close to the person.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static RunResult Run(
        Model model, Scenario scenario, RunOptions options, IRunObserver? observer = null,
        CancellationToken token = default) =>
        Run(model, scenario, options, Branching.None, observer, token);

    /// <summary>The same from a saved year on, or saving one on the way.</summary>
    /// <exception cref="ArgumentException">
    /// The saved year belongs to another base year, seed or scale, or to levers that stood
    /// differently by then.
    /// </exception>
    public static RunResult Run(
        Model model, Scenario scenario, RunOptions options, Branching branching,
        IRunObserver? observer = null, CancellationToken token = default)
    {
        if (branching.From is { } saved)
        {
            if (saved.Origin != SavedOrigin.Of(model, scenario, options, saved.Origin.Year))
                throw new ArgumentException("The saved year is of another run.", nameof(branching));
            return new YearLoop(model, scenario, options, branching, observer, token).Resume(saved);
        }

        var population = Grown(model, options, observer, token);
        return new YearLoop(model, scenario, options, branching, observer, token).Run(population);
    }

    /// <summary>Runs a given population, which it changes.</summary>
    public static RunResult Run(
        Model model, Scenario scenario, RunOptions options, Population population,
        IRunObserver? observer = null, CancellationToken token = default) =>
        new YearLoop(model, scenario, options, Branching.None, observer, token).Run(population);

    /// <summary>Runs from the base year before a witness, whom the run never feels.</summary>
    /// <param name="model">What the run is based on.</param>
    /// <param name="scenario">The levers.</param>
    /// <param name="options">Seed, scale, last year.</param>
    /// <param name="witness">Is shown the world after each process.</param>
    /// <param name="observer">Is told of progress.</param>
    /// <param name="token">Stops the run.</param>
    public static RunResult RunBefore(
        Model model, Scenario scenario, RunOptions options, RunWitness witness,
        IRunObserver? observer = null, CancellationToken token = default)
    {
        var population = Grown(model, options, observer, token);
        return new YearLoop(model, scenario, options, Branching.None, observer, token)
        {
            Witness = witness,
        }.Run(population);
    }

    private static Population Grown(
        Model model, RunOptions options, IRunObserver? observer, CancellationToken token)
    {
        observer?.Started("synthesis", 0);
        var population = PopulationSynthesis.Grow(
            model.BaseYear, options.Seed, options.Scale, options.Threads, token);
        observer?.Finished("synthesis", 0);
        return population;
    }
}
