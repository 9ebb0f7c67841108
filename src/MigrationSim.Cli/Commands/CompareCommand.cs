// migsim compare: what variants change against a base, paired replicate by replicate.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's arguments and options.</summary>
public static class CompareCommand
{
    private const int StandardReplicates = 5;
    private const int MostReplicates = 1000;

    private static readonly RunOptions Standard = new();

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var inBase = new Argument<string>("BASE")
        {
            Description = language[ComparisonWords.BaseArgument],
        };
        var variants = new Argument<string[]>("VARIANT")
        {
            Description = language[ComparisonWords.VariantArgument],
            Arity = ArgumentArity.OneOrMore,
        };
        var replicates = Numbers.Whole(
            "--replicates", ComparisonWords.Replicates, 1, MostReplicates, StandardReplicates,
            language);
        var outFolder = new Option<string?>("--out")
        {
            Description = language[ComparisonWords.Out],
            HelpName = "DIR",
        };
        var seed = Numbers.Whole(
            "--seed", ComparisonWords.FirstSeed, 0, uint.MaxValue, Standard.Seed, language);
        var scale = Numbers.Whole(
            "--scale", Descriptions.Scale, 1, 100_000, Standard.Scale, language);
        var until = Numbers.Whole(
            "--until", Descriptions.Until, ResolvedLevers.FirstYear, ResolvedLevers.LastYear,
            Standard.Until, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var force = RunCommand.Switch("--force", Descriptions.Force, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("compare", language[ComparisonWords.Command])
        {
            inBase, variants, replicates, outFolder, seed, scale, until, threads, force, quiet,
            seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new CompareOrder
            {
                BasePath = parsed.GetRequiredValue(inBase),
                VariantPaths = parsed.GetRequiredValue(variants),
                Options = new RunOptions(
                    (uint)parsed.GetValue(seed), (int)parsed.GetValue(scale),
                    (int)parsed.GetValue(until), (int)parsed.GetValue(threads)),
                Replicates = (int)parsed.GetValue(replicates),
                OutFolder = parsed.GetValue(outFolder),
                IsForced = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
                SeedFolder = parsed.GetValue(seeds),
            };
            return CompareProcedure.RunAsync(session, order, cancel);
        }));
        return command;
    }
}
