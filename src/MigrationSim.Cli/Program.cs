// The command line's front door.
using MigrationSim.Cli.Commands;
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;

// The model's parts are plugged in here.
var model = new Model(
    _ => throw new NotSupportedException("the reader of base-year tables is not plugged in"),
    _ => throw new NotSupportedException("the imputation is not plugged in"),
    (_, _, _, _, _) => throw new NotSupportedException("the simulation is not plugged in"));
var session = new Session(
    Language.Of(args, Environment.GetEnvironmentVariable), Console.Out, Console.Error,
    !Console.IsErrorRedirected, model);
return await CommandRoot.RunAsync(args, session);
