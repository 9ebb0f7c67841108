// migsim diff: what differs between two scenarios, in words.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Cli.Commands;

/// <summary>Compares what two files come to, not how they are written.</summary>
public static class DiffCommand
{
    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var first = Scenario("A", Descriptions.FirstScenario, language);
        var second = Scenario("B", Descriptions.SecondScenario, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("diff", language[Descriptions.Diff]) { first, second, seeds };
        command.SetAction((parsed, _) => Guard.RunAsync(session, () =>
        {
            if (BaseYearSource.ReadPlaces(session, parsed.GetValue(seeds)) is not { } geography)
                return ExitCode.InputFault;

            // Both are read before either is refused: all faults at once.
            var a = Read(session, parsed.GetRequiredValue(first), geography);
            var b = Read(session, parsed.GetRequiredValue(second), geography);
            if (a is null || b is null) return ExitCode.InputFault;

            foreach (var line in new DifferenceText(language.IsZh, geography).Lines(a, b))
                session.Out.WriteLine(line);
            return ExitCode.Done;
        }));
        return command;
    }

    private static Argument<string> Scenario(string name, Phrase what, Language language) =>
        new(name) { Description = language[what] };

    private static Scenario? Read(Dialog session, string given, Geography geography)
    {
        if (Locations.ScenarioFile(given) is not { } path)
        {
            session.Refuse(Messages.NoScenario(given));
            return null;
        }
        var reading = ScenarioFile.Read(path, geography);
        if (reading.Scenario is null) session.Refuse(reading.Faults);
        return reading.Scenario;
    }
}
