// migsim synth: the base year's population, grown and held against the census.
using System.CommandLine;

using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's options.</summary>
public static class SynthCommand
{
    private const int StandardYear = 2020;

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var year = CensusYear(language);
        var seed = Numbers.Whole("--seed", Descriptions.Seed, 0, uint.MaxValue, 1, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var export = OutputFile("--export", Descriptions.Export, language);
        var report = OutputFile("--report", Descriptions.Report, language);
        var force = RunCommand.Switch("--force", Descriptions.ForceFile, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("synth", language[Descriptions.Synth])
        {
            year, seed, threads, export, report, force, quiet, seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
        {
            var order = new SynthOrder
            {
                Year = parsed.GetValue(year),
                Seed = (uint)parsed.GetValue(seed),
                Threads = (int)parsed.GetValue(threads),
                SeedFolder = parsed.GetValue(seeds),
                ExportPath = parsed.GetValue(export),
                ReportPath = parsed.GetValue(report),
                IsForced = parsed.GetValue(force),
                IsQuiet = parsed.GetValue(quiet),
            };
            return SynthProcedure.RunAsync(session, order, cancel);
        }));
        return command;
    }

    private static Option<string?> OutputFile(
        string name, Phrase description, Language language) =>
        new(name) { Description = language[description], HelpName = "FILE" };

    private static Option<int> CensusYear(Language language) => new("--year")
    {
        Description = language[Descriptions.CensusYear],
        DefaultValueFactory = _ => StandardYear,
        HelpName = "2010|2020",
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
            if (word is not ("2010" or "2020"))
                result.AddError(language[Messages.NotACensusYear(word)]);
            return word == "2010" ? 2010 : StandardYear;
        },
    };
}
