// migsim hindcast: the model beside simple methods, on what has come.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Commands;

/// <summary>The command's options.</summary>
public static class HindcastCommand
{
    private const string StandardFolder = "out/hindcast";

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var standard = new HindcastOptions();
        var observed = new Option<string?>("--observed")
        {
            Description = language[EvidenceDescriptions.Observed],
            HelpName = "FILE",
        };
        var recent = RunCommand.Switch("--recent-only", EvidenceDescriptions.RecentOnly, language);
        var replicates = Numbers.Whole(
            "--replicates", EvidenceDescriptions.Replicates, 1, 1000, standard.Replicates,
            language);
        var scale = Numbers.Whole(
            "--scale", Descriptions.StudyScale, 1, 100_000, standard.Scale, language);
        var sweeps = Numbers.Whole(
            "--sweeps", Descriptions.Sweeps, 1, 1000, standard.Sweeps, language);
        var foldSweeps = Numbers.Whole(
            "--fold-sweeps", EvidenceDescriptions.FoldSweeps, 1, 1000, standard.FoldSweeps,
            language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var folder = new Option<string>("--out")
        {
            Description = language[EvidenceDescriptions.HindcastOut],
            HelpName = "DIR",
            DefaultValueFactory = _ => StandardFolder,
        };
        var force = RunCommand.Switch("--force", Descriptions.Force, language);
        var quiet = RunCommand.Switch("--quiet", Descriptions.Quiet, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("hindcast", language[EvidenceDescriptions.Hindcast])
        {
            observed, recent, replicates, scale, sweeps, foldSweeps, threads, folder, force, quiet,
            seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () =>
            HindcastProcedure.Run(
                session,
                new()
                {
                    Options = new(
                        (int)parsed.GetValue(scale), (int)parsed.GetValue(replicates),
                        (int)parsed.GetValue(sweeps), (int)parsed.GetValue(foldSweeps),
                        (int)parsed.GetValue(threads)),
                    ObservedPath = parsed.GetValue(observed),
                    IsRecentOnly = parsed.GetValue(recent),
                    OutFolder = parsed.GetRequiredValue(folder),
                    SeedFolder = parsed.GetValue(seeds),
                    IsForced = parsed.GetValue(force),
                    IsQuiet = parsed.GetValue(quiet),
                },
                cancel)));
        return command;
    }
}
