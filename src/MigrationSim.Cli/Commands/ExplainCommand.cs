// migsim explain: a household's path, with every number that decided it.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Commands;

/// <summary>What somebody asked migsim explain to do.</summary>
public sealed record ExplainOrder
{
    /// <summary>The household's key as given, or null for a sample.</summary>
    public string? Household { get; init; }

    /// <summary>How many households to pick, or null.</summary>
    public int? Sample { get; init; }

    public required string Run { get; init; }

    public string? Against { get; init; }

    public required RunOptions Options { get; init; }

    public string? OutPath { get; init; }

    public string? SeedFolder { get; init; }

    public bool IsForced { get; init; }

    public bool IsQuiet { get; init; }

    /// <summary>The key as a number, or null if it is none.</summary>
    public static uint? Key(string word) => HouseholdKey.Of(word);
}

/// <summary>The command's arguments and options.</summary>
public static class ExplainCommand
{
    private const int MostSampled = 100;

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var household = new Argument<string?>("HOUSEHOLD")
        {
            Description = language[ReplayDescriptions.Household],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var run = new Option<string>("--run")
        {
            Description = language[ReplayDescriptions.Run],
            HelpName = "DIR|FILE",
            Required = true,
        };
        var against = Path("--against", ReplayDescriptions.Against, "DIR|FILE", language);
        var sample = Numbers.WholeIfGiven(
            "--sample", ReplayDescriptions.Sample, 1, MostSampled, language);
        var path = Path("--out", ReplayDescriptions.Out, "FILE", language);
        var source = new RunSource(language);
        var force = RunCommand.Switch("--force", Descriptions.ForceFile, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("explain", language[ReplayDescriptions.Explain])
        {
            household, run, against, sample, path,
        };
        source.AddTo(command);
        foreach (var option in new Option[] { force, quiet, seeds }) command.Add(option);
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new ExplainOrder
            {
                Household = parsed.GetValue(household),
                Sample = (int?)parsed.GetValue(sample),
                Run = parsed.GetRequiredValue(run),
                Against = parsed.GetValue(against),
                Options = source.Options(parsed),
                OutPath = parsed.GetValue(path),
                SeedFolder = parsed.GetValue(seeds),
                IsForced = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
            };
            return ExplainProcedure.Run(session, order, cancel);
        }));
        return command;
    }

    private static Option<string?> Path(
        string name, Phrase description, string help, Language language) =>
        new(name) { Description = language[description], HelpName = help };
}
