// Many independent copies of Hunan's residents in one process, year by year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Benchmarks;

/// <summary>
/// Copies differ by their random seed. All are held at once and take a year in turn, so that memory
/// and time are those of a population so many times as large; tables are built for each copy anew.
/// </summary>
internal sealed class Copies(Model model, Scenario scenario, RunOptions options)
{
    private readonly List<World> _worlds = [];
    private readonly YearStep _step = new(model, options, null, CancellationToken.None);
    private readonly YearBooks _books = new(model, options);

    /// <summary>Rows with members, over all copies.</summary>
    public long Agents => _worlds.Sum(world => world.Stock.Agents);

    /// <summary>People, over all copies.</summary>
    public long Persons => _worlds.Sum(world => world.Stock.Persons.Sum());

    /// <summary>Grows one more copy.</summary>
    /// <param name="residentsOnly">Leave out whoever lives outside Hunan.</param>
    public void Add(bool residentsOnly)
    {
        var seed = options.Seed + (uint)_worlds.Count;
        var grown = PopulationSynthesis.Grow(
            model.BaseYear, seed, options.Scale, options.Threads);
        if (residentsOnly) grown = Residents(grown);
        _worlds.Add(new(grown, model, options, CancellationToken.None));

        // What was grown and left out makes room for the next copy.
        GC.Collect();
    }

    /// <summary>One year of every copy; its books are closed.</summary>
    public void Advance(int year)
    {
        for (var copy = 0; copy < _worlds.Count; copy++)
        {
            var own = options with { Seed = options.Seed + (uint)copy };
            var world = _worlds[copy];
            var before = world.Stock;
            var settings = YearSettings.Resolve(model, scenario, own, year, world);
            _books.Close(settings, before, _step.Advance(world, settings));
        }
    }

    private static Population Residents(Population grown)
    {
        var count = 0;
        foreach (var residence in grown.Residence)
        {
            if (residence < Cells.HunanCount) count++;
        }

        var residents = new Population(Population.Room(count));
        for (var row = 0; row < grown.Count; row++)
        {
            if (grown.Residence[row] < Cells.HunanCount) residents.Add(grown[row]);
        }

        return residents;
    }
}
