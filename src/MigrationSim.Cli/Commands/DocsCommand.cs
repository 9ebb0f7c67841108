// migsim docs: writes what is generated from the levers.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Cli.Commands;

/// <summary>For whoever changes a lever; not listed in --help.</summary>
public static class DocsCommand
{
    public const string Schema = "scenario.schema.json";
    public const string Guide = "README.md";

    public static Command Build(Session session)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = session.Language[Descriptions.DocsFolder],
            DefaultValueFactory = _ => Locations.Scenarios,
        };
        var command = new Command("docs", session.Language[Descriptions.Docs]) { folder };
        command.Hidden = true;
        command.SetAction((parsed, _) => Guard.RunAsync(session, () =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path))
                return session.Refuse(Messages.NotWritable(path, "-"));
            File.WriteAllText(Path.Combine(path, Schema), ScenarioSchema.Text());
            File.WriteAllText(Path.Combine(path, Guide), ScenarioGuide.Text());
            return ExitCode.Done;
        }));
        return command;
    }
}
