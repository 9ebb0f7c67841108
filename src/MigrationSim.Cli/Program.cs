// The command line's front door.
using MigrationSim.Cli.Commands;
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Runs;
using MigrationSim.Core.Syntheses;
using MigrationSim.Files.Seeds;

var engine = new EngineParts(
    SeedFiles.Read, ModelFiles.Read, Simulation.Run, PopulationSynthesis.Grow);
var session = new Dialog(
    Language.Of(args, Environment.GetEnvironmentVariable), Console.Out, Console.Error,
    !Console.IsErrorRedirected, engine);
return await CommandRoot.RunAsync(args, session);
