// migsim validate: checks scenario files without running them.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Places;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Cli.Commands;

/// <summary>Tells every fault of every file; the faults of one hide none of another.</summary>
public static class ValidateCommand
{
    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = language[Descriptions.Scenario],
            Arity = ArgumentArity.OneOrMore,
        };
        var seeds = BaseYearSource.Option(language);
        var command = new Command("validate", language[Descriptions.Validate])
        {
            scenarios, seeds,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(session, () =>
        {
            if (BaseYearSource.ReadPlaces(session, parsed.GetValue(seeds)) is not { } geography)
                return ExitCode.InputFault;
            return parsed.GetRequiredValue(scenarios)
                .Select(path => Check(session, path, geography))
                .Max();
        }));
        return command;
    }

    private static int Check(Dialog session, string given, Geography geography)
    {
        // So that scenarios/*.json may be checked at once.
        if (Path.GetFileName(given) == DocsCommand.Schema && File.Exists(given))
        {
            session.Out.WriteLine($"{given}: {session.Language[Labels.IsSchema]}");
            return ExitCode.Done;
        }
        if (Locations.ScenarioFile(given) is not { } path)
            return session.Refuse(Messages.NoScenario(given));

        var reading = ScenarioFile.Read(path, geography);
        if (reading.Faults.Count > 0) return session.Refuse(reading.Faults);

        session.Out.WriteLine($"{path}: {session.Language[Labels.Valid]}");
        return ExitCode.Done;
    }
}
