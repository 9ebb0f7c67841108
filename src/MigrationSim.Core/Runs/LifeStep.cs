// A year's deaths, birthdays and births, and who is listed to form households.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>One pass over everybody, on all threads; its lists last until the next.</summary>
internal sealed class LifeStep(RunOptions options, CancellationToken token)
{
    private readonly LifeListsByOrigin _lists = new();

    private readonly Workspaces<LifeOutcome> _lives = new(
        () => new(), own => own.Clear(), (total, own) => total.Add(own));

    public LifeListsByOrigin Advance(
        Population population, YearSettings settings, YearCounts counts)
    {
        _lists.Clear();
        var life = Chunks.Run(
            population.Count, options.Threads, _lives,
            (own, first, end) =>
            {
                LifePass.Apply(population, first, end, settings.Life, own);
                _lists.TakeOver(own.Lists);
            },
            token);
        life.Counts.AddTo(counts);
        return _lists;
    }
}
