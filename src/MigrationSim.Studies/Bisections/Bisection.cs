// Finds the first year, process, cell and household in which two runs part.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Bisections;

/// <summary>A run to be made again.</summary>
public sealed record RunToCompare(Scenario Scenario, RunOptions Options);

/// <summary>
/// Makes both runs again in lockstep. After each process that changes households their fingerprint
/// is compared, whatever their order; tables, prices and wishes are compared where they are made.
/// </summary>
public sealed class Bisection(Model model, int threads)
{
    private NumberDifference? _numbers;
    private HouseholdDifference? _household;

    /// <summary>Is told of the first run's progress.</summary>
    public IRunObserver? Observer { get; init; }

    /// <summary>Compares up to the earlier of their last years.</summary>
    public RunDifference Run(RunToCompare first, RunToCompare second, CancellationToken token)
    {
        (_numbers, _household) = (null, null);
        var until = Math.Min(first.Options.Until, second.Options.Until);
        var (one, two) = new Lockstep(Compare).Run(
            (witness, stop) => Simulate(first, until, witness, Observer, stop),
            (witness, stop) => Simulate(second, until, witness, null, stop), token);
        return new(
            _numbers, _household, until,
            one is null || two is null ? null : (one.Digest, two.Digest));
    }

    private RunResult Simulate(
        RunToCompare run, int until, RunWitness witness, IRunObserver? observer,
        CancellationToken token) => Simulation.RunBefore(
            model, run.Scenario, run.Options with { Until = until, Threads = threads }, witness,
            observer, token);

    // Numbers may differ for years before a household feels it: those go on.
    private bool Compare(string process, YearSight one, YearSight two)
    {
        switch (process)
        {
            case "choice":
                _numbers ??= NumberComparison.Tables(one, two);
                break;
            case "clearing":
                _numbers ??= NumberComparison.Prices(one, two);
                break;
            case "proposals" or "admission":
                _household = WishComparison.First(process, one, two);
                break;
            case "count":
                break;
            default:
                _household = HouseholdComparison.First(process, one, two, threads);
                break;
        }

        return _household is null;
    }
}
