// migsim report: run folders as one page that opens by a double-click.
using System.CommandLine;

using MigrationSim.Cli.Screen;

namespace MigrationSim.Cli.Commands;

/// <summary>
/// What somebody asked migsim report to do. Of the folders the first that is not the baseline is
/// the scenario.
/// </summary>
public sealed record ReportOrder(
    IReadOnlyList<string> Folders, string? BaseFolder, string? OutPath, string? BoundaryPath,
    bool IsForced, string? SeedFolder);

/// <summary>The command's arguments and options.</summary>
public static class ReportCommand
{
    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var runs = new Argument<string[]>("RUN")
        {
            Description = language[ReportDescriptions.RunFolders],
            Arity = ArgumentArity.OneOrMore,
        };
        var baseRun = Text("--base", "RUN", ReportDescriptions.BaseRun, language);
        var outPath = Text("--out", "FILE", ReportDescriptions.ReportFile, language);
        var boundaries = Text("--boundaries", "FILE", ReportDescriptions.BoundaryFile, language);
        var force = RunCommand.Switch("--force", Descriptions.ForceFile, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("report", language[ReportDescriptions.ReportPage])
        {
            runs, baseRun, outPath, boundaries, force, seeds,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(session, () => ReportProcedure.Run(
            session,
            new(
                parsed.GetRequiredValue(runs), parsed.GetValue(baseRun), parsed.GetValue(outPath),
                parsed.GetValue(boundaries), parsed.GetValue(force), parsed.GetValue(seeds)))));
        return command;
    }

    private static Option<string?> Text(
        string name, string value, Phrase description, Language language) =>
        new(name) { Description = language[description], HelpName = value };
}
