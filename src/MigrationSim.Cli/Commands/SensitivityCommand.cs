// migsim sensitivity: what assumed numbers and imputations weigh in the result.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments and options.</summary>
public static class SensitivityCommand
{
    private const string StandardScenario = "scenarios/baseline.json";
    private const int StandardScale = 20;

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var standard = new RunOptions();
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = language[Descriptions.CentralScenario],
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => StandardScenario,
        };
        var policy = File("--policy", Descriptions.Policy, language);
        var scale = Numbers.Whole(
            "--scale", Descriptions.StudyScale, 1, 100_000, StandardScale, language);
        var seed = Numbers.Whole(
            "--seed", Descriptions.Seed, 0, uint.MaxValue, standard.Seed, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var path = File("--out", Descriptions.StudyTable, language);
        var force = RunCommand.Switch("--force", Descriptions.ForceFile, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("sensitivity", language[Descriptions.Sensitivity])
        {
            scenario, policy, scale, seed, threads, path, force, quiet, seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new SensitivityOrder
            {
                ScenarioPath = parsed.GetRequiredValue(scenario),
                PolicyPath = parsed.GetValue(policy),
                Options = standard with
                {
                    Seed = (uint)parsed.GetValue(seed),
                    Scale = (int)parsed.GetValue(scale),
                    Threads = (int)parsed.GetValue(threads),
                },
                OutPath = parsed.GetValue(path),
                SeedFolder = parsed.GetValue(seeds),
                IsForced = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
            };
            return SensitivityProcedure.Run(session, order, cancel);
        }));
        return command;
    }

    private static Option<string?> File(string name, Phrase description, Language language) =>
        new(name) { Description = language[description], HelpName = "FILE" };
}
