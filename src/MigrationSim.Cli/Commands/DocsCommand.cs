// migsim docs: writes what is generated from the levers and the engine.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Commands;

/// <summary>For whoever changes a lever or the model; not listed in --help.</summary>
public static class DocsCommand
{
    public const string Schema = "scenario.schema.json";
    public const string Guide = "README.md";

    /// <summary>The household's year: small enough to be told in seconds.</summary>
    public static RunOptions Told { get; } = new(Seed: 1, Scale: 200, Until: 2025, Threads: 2);

    public static Command Build(Dialog session)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = session.Language[Descriptions.DocsFolder],
            DefaultValueFactory = _ => Locations.Scenarios,
        };
        var command = new Command("docs", session.Language[Descriptions.Docs]) { folder };
        command.Hidden = true;
        command.Add(Household(session));
        command.Add(EvidenceCommand.Build(session));
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

    /// <summary>The page about one household, or null if none fits its rule.</summary>
    public static string? Page(Model model, CancellationToken cancel) =>
        FollowedHousehold.Tell(model, Scenario.Baseline, Told, cancel) is { } story
            ? new HouseholdPage(story, model.BaseYear.Tables.Geography).Text()
            : null;

    // Printed, to stand between the markers in src/README.md.
    private static Command Household(Dialog session)
    {
        var seeds = BaseYearSource.Option(session.Language);
        var command = new Command(
            "household", session.Language[Descriptions.DocsHousehold]) { seeds };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            if (BaseYearSource.ReadModel(session, parsed.GetValue(seeds)) is not { } model)
                return ExitCode.InputFault;
            session.Out.Write(Page(model, cancel));
            return ExitCode.Done;
        }));
        return command;
    }
}
