// migsim run: one scenario, one seed, a folder of results.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments and options.</summary>
public static class RunCommand
{
    private static readonly RunOptions Standard = new();

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = language[Descriptions.Scenario],
        };
        var outFolder = new Option<string?>("--out")
        {
            Description = language[Descriptions.Out],
            HelpName = "DIR",
        };
        var seed = Numbers.Whole(
            "--seed", Descriptions.Seed, 0, uint.MaxValue, Standard.Seed, language);
        var scale = Numbers.Whole(
            "--scale", Descriptions.Scale, 1, 100_000, Standard.Scale, language);
        var until = Numbers.Whole(
            "--until", Descriptions.Until, ResolvedLevers.FirstYear, ResolvedLevers.LastYear,
            Standard.Until, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var saveState = Numbers.WholeIfGiven(
            "--save-state", Descriptions.SaveState, ResolvedLevers.FirstYear - 1,
            ResolvedLevers.LastYear, language);
        var fromState = new Option<string?>("--from-state")
        {
            Description = language[Descriptions.FromState],
            HelpName = "FILE",
        };
        var force = Switch("--force", Descriptions.Force, language);
        var quiet = Switch("--quiet", Descriptions.Quiet, language);
        var maxMemory = Numbers.Positive("--max-memory-gb", Descriptions.MaxMemory, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("run", language[Descriptions.Run])
        {
            scenario, outFolder, seed, scale, until, threads, saveState, fromState, force,
            quiet, maxMemory, seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new RunOrder
            {
                ScenarioPath = parsed.GetRequiredValue(scenario),
                Options = new RunOptions(
                    (uint)parsed.GetValue(seed), (int)parsed.GetValue(scale),
                    (int)parsed.GetValue(until), (int)parsed.GetValue(threads)),
                GivenSeed = IsGiven(parsed, seed) ? (uint)parsed.GetValue(seed) : null,
                GivenScale = IsGiven(parsed, scale) ? (int)parsed.GetValue(scale) : null,
                SaveYear = (int?)parsed.GetValue(saveState),
                StatePath = parsed.GetValue(fromState),
                OutFolder = parsed.GetValue(outFolder),
                IsForced = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
                MaxMemoryGigabytes = parsed.GetValue(maxMemory),
                SeedFolder = parsed.GetValue(seeds),
            };
            return RunProcedure.RunAsync(session, order, cancel);
        }));
        return command;
    }

    private static bool IsGiven(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is { Implicit: false };

    public static Option<bool> Switch(string name, Phrase description, Language language) =>
        new(name) { Description = language[description] };
}
