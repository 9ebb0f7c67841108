// A command line with a screen that can be read and a model made by hand.
using MigrationSim.Cli.Commands;
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Fixtures;

internal sealed class CommandBench : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public TempFolder Folder { get; } = new();

    /// <summary>What the base-year tables turn out to be.</summary>
    public SeedReading Seeds { get; set; } = new(HandMade.Tables, []);

    public RunModel Run { get; set; } = (_, _, options, _, observer, _) =>
    {
        observer?.Started("mortality", 2021);
        observer?.Finished("mortality", 2021);
        return HandMade.Result(options.Until);
    };

    public GrowPopulation Grow { get; set; } = PopulationSynthesis.Grow;

    public RunGrownModel RunGrown { get; set; } = Simulation.Run;

    public string Said => _out.ToString();

    public string Complained => _error.ToString();

    public void Dispose()
    {
        Folder.Dispose();
        _out.Dispose();
        _error.Dispose();
    }

    public Task<int> CallAsync(params string[] args) =>
        CallUntilAsync(args, TestContext.Current.CancellationToken);

    public Task<int> CallUntilAsync(string[] args, CancellationToken cancel)
    {
        var engine = new EngineParts(
            _ => Seeds,
            _ => new(Seeds.Tables is null ? null : HandMade.Model(Seeds.Tables), Seeds.Faults),
            Run, Grow)
        {
            ReadPlaces = _ => new(Seeds.Tables?.Geography, Seeds.Faults),
            RunGrown = RunGrown,
            ReadScoringUnits = (_, tables) =>
                ([.. Enumerable.Range(0, tables.Geography.Counties.Count)], []),
        };
        var session = new Dialog(
            Language.Of(args, _ => null), _out, _error, ErrorIsTerminal: false, engine);
        return CommandRoot.RunAsync(args, session, cancel);
    }
}
