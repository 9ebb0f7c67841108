// migsim ensemble: draws, seeds and assumptions, each member paired with its base.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments and options.</summary>
public static class EnsembleCommand
{
    private const int StandardDraws = 50;
    private const int StandardReplicates = 2;
    private const int StandardScale = 20;

    private static readonly RunOptions Standard = new();

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = language[EnsembleWords.Scenarios],
            Arity = ArgumentArity.OneOrMore,
        };
        var inBase = Text("--base", EnsembleWords.Base, "FILE", language);
        var draws = Numbers.Whole(
            "--draws", EnsembleWords.Draws, 0, 10_000, StandardDraws, language);
        var replicates = Numbers.Whole(
            "--replicates", EnsembleWords.Replicates, 1, 1000, StandardReplicates, language);
        var assumptions = RunCommand.Switch("--assumptions", EnsembleWords.Assumptions, language);
        var outFolder = Text("--out", EnsembleWords.Out, "DIR", language);
        var seed = Numbers.Whole(
            "--seed", ComparisonWords.FirstSeed, 0, uint.MaxValue, Standard.Seed, language);
        var scale = Numbers.Whole(
            "--scale", EnsembleWords.Scale, 1, 100_000, StandardScale, language);
        var until = Numbers.Whole(
            "--until", Descriptions.Until, ResolvedLevers.FirstYear, ResolvedLevers.LastYear,
            Standard.Until, language);
        var workers = Numbers.Whole(
            "--threads", EnsembleWords.Workers, 1, 1024, Environment.ProcessorCount, language);
        var resume = RunCommand.Switch("--resume", EnsembleWords.Resume, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("ensemble", language[EnsembleWords.Command])
        {
            scenarios, inBase, draws, replicates, assumptions, outFolder, seed, scale, until,
            workers, resume, quiet, seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new EnsembleOrder
            {
                BasePath = parsed.GetValue(inBase) ?? "baseline.json",
                ScenarioPaths = parsed.GetRequiredValue(scenarios),
                Draws = (int)parsed.GetValue(draws),
                Replicates = (int)parsed.GetValue(replicates),
                WithAssumptions = parsed.GetValue(assumptions),
                Options = new RunOptions(
                    (uint)parsed.GetValue(seed), (int)parsed.GetValue(scale),
                    (int)parsed.GetValue(until)),
                Workers = (int)parsed.GetValue(workers),
                OutFolder = parsed.GetValue(outFolder),
                IsResumed = parsed.GetValue(resume),
                IsQuiet = parsed.GetValue(quiet),
                SeedFolder = parsed.GetValue(seeds),
            };
            return EnsembleProcedure.Run(session, order, cancel);
        }));
        return command;
    }

    private static Option<string?> Text(
        string name, Phrase description, string help, Language language) =>
        new(name) { Description = language[description], HelpName = help };
}
