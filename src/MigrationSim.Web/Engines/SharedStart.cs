// The grown population of a seed, kept for all who start from it.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;

namespace MigrationSim.Web.Engines;

/// <summary>
/// The base year knows no draw of the parameters and no scenario: it is grown once and copied.
/// </summary>
public sealed class SharedStart(Model model)
{
    private readonly Lock _gate = new();
    private SavedYear? _kept;

    /// <summary>A run of a model with the same base year, from a copy of the grown.</summary>
    public RunResult Run(
        Model drawn, Scenario scenario, RunOptions options, Branching branching,
        IRunObserver observer, CancellationToken cancel) =>
        Simulation.Run(
            drawn, scenario, options,
            branching.From is null
                ? branching with { From = Copy(scenario, options, observer, cancel) }
                : branching,
            observer, cancel);

    private SavedYear Copy(
        Scenario scenario, RunOptions options, IRunObserver observer, CancellationToken cancel)
    {
        var year = model.BaseYear.Year;
        var origin = SavedOrigin.Of(model, scenario, options, year);
        lock (_gate)
        {
            if (_kept?.Origin != origin)
            {
                Simulation.Run(
                    model, scenario, options with { Until = year },
                    new Branching { SaveYear = year, Save = grown => _kept = grown }, observer,
                    cancel);
            }

            return _kept! with { Population = _kept.Population.Clone() };
        }
    }
}
