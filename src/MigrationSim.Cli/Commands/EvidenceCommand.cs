// migsim docs evidence: keeps a hindcast's and a headline's tables and writes the page from them.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Places;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Commands;

/// <summary>For whoever has refitted the model; not listed in --help.</summary>
public static class EvidenceCommand
{
    private const string StandardFolder = "src";

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var hindcast = Given("--hindcast", "DIR", EvidenceDescriptions.EvidenceHindcast, language);
        var headline = Given("--headline", "FILE", EvidenceDescriptions.EvidenceHeadline, language);
        var folder = new Option<string>("--to")
        {
            Description = language[Descriptions.DocsFolder],
            HelpName = "DIR",
            DefaultValueFactory = _ => StandardFolder,
        };
        var seeds = BaseYearSource.Option(language);
        var command = new Command("evidence", language[EvidenceDescriptions.DocsEvidence])
        {
            hindcast, headline, folder, seeds,
        };
        command.SetAction((parsed, _) => Guard.RunAsync(session, () =>
        {
            if (BaseYearSource.ReadPlaces(session, parsed.GetValue(seeds)) is not { } geography)
                return ExitCode.InputFault;
            var to = parsed.GetRequiredValue(folder);
            try
            {
                Keep(
                    Path.Combine(to, EvidencePage.Folder), parsed.GetRequiredValue(hindcast),
                    parsed.GetRequiredValue(headline));
                Write(to, geography);
                return ExitCode.Done;
            }
            catch (Exception e) when (
                e is IOException or UnauthorizedAccessException or FormatException)
            {
                return session.Refuse(Messages.NotWritable(to, e.Message));
            }
        }));
        return command;
    }

    /// <summary>The page of the tables in a folder.</summary>
    public static string Page(string tables, Geography geography) => new EvidencePage(
        EvidenceTables.Read(tables),
        [
            .. FittingTargets.OfModel(geography)
                .Where(target => target.GeoCode == Geography.ProvinceCode),
        ]).Text();

    /// <summary>The figure of the same.</summary>
    public static string Figure(string tables) => EvidenceFigure.Svg(
        EvidenceTables.Read(tables).Predictions,
        [Quantities.RateChange, Quantities.LogResidentsChange]);

    /// <summary>Writes page and figure beside the tables they are made from.</summary>
    public static void Write(string folder, Geography geography)
    {
        var tables = Path.Combine(folder, EvidencePage.Folder);
        File.WriteAllText(Path.Combine(folder, EvidencePage.Name), Page(tables, geography));
        File.WriteAllText(Path.Combine(tables, EvidencePage.Figure), Figure(tables));
    }

    // Of the predictions only what the page shows: the rest is made again in minutes.
    private static void Keep(string folder, string hindcast, string headline)
    {
        var given = EvidenceTables.Read(
            Path.Combine(hindcast, HindcastTables.Scores),
            Path.Combine(hindcast, HindcastTables.Predictions), headline);
        Directory.CreateDirectory(folder);
        HindcastTables.Write(
            folder, given.Scores,
            given.Predictions.Where(p => p.Method == HindcastMethods.ModelWithErrors
                || (p.Method == HindcastMethods.Model
                    && p.Test != DecadeHindcast.CrossFittedCode)));
        File.Copy(headline, Path.Combine(folder, HeadlineTable.Name), overwrite: true);
        File.Copy(
            Path.Combine(hindcast, ResultFolder.Manifest),
            Path.Combine(folder, ResultFolder.Manifest), overwrite: true);
    }

    private static Option<string> Given(
        string name, string kind, Phrase description, Language language) => new(name)
        {
            Description = language[description],
            HelpName = kind,
            Required = true,
        };
}
