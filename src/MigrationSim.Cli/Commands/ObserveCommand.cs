// migsim data observe: newly published figures, kept, held against the model and scored.
using System.CommandLine;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Seeds;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Commands;

/// <summary>Nothing is written before everything is checked and the model has run.</summary>
public static class ObserveCommand
{
    private const int StandardScale = 20;
    private const int Horizon = 2029;

    public static Command Build(Dialog session)
    {
        var language = session.Language;
        var file = new Argument<string>("FILE")
        {
            Description = language[EvidenceDescriptions.NewFigures],
        };
        var scale = Numbers.Whole(
            "--scale", Descriptions.StudyScale, 1, 100_000, StandardScale, language);
        var replicates = Numbers.Whole(
            "--replicates", EvidenceDescriptions.Replicates, 1, 1000, 1, language);
        var threads = Numbers.Whole(
            "--threads", Descriptions.Threads, 1, 1024, Environment.ProcessorCount, language);
        var seeds = BaseYearSource.Option(language);
        var command = new Command("observe", language[EvidenceDescriptions.DataObserve])
        {
            file, scale, replicates, threads, seeds,
        };
        command.SetAction((parsed, cancel) => Guard.RunAsync(session, () => Run(
            session, parsed.GetRequiredValue(file), parsed.GetValue(seeds),
            new(
                (int)parsed.GetValue(scale), (int)parsed.GetValue(replicates),
                Threads: (int)parsed.GetValue(threads)),
            cancel)));
        return command;
    }

    private static int Run(
        Dialog session, string path, string? seeds, HindcastOptions options,
        CancellationToken cancel)
    {
        if (ObservationSource.Missing(path) is { } missing) return session.Refuse(missing);
        if (BaseYearSource.ReadModel(session, seeds) is not { } model) return ExitCode.InputFault;
        var geography = model.BaseYear.Tables.Geography;
        var folder = Locations.SeedFolder(seeds)!;
        var kept = ObservationSource.Kept(folder, geography);
        if (kept.Rows is not { } old) return session.Refuse(kept.Faults);
        var reading = ObservationTable.ReadAgainst(
            path, ObservationSource.KeptRules(geography), old);
        if (reading.Rows is not { } rows) return session.Refuse(reading.Faults);

        ObservationRow[] all = [.. old, .. rows];
        var table = Path.Combine(folder, ObservationTable.Kept);
        var observations = ObservationSource.Observations(all);
        var judged = Judge(session, model, observations, options, cancel);
        try
        {
            ObservationTable.Write(table, all);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(table, e.Message));
        }

        session.Out.WriteLine(session.Language[Labels.Entered(rows.Count, table)]);
        var anchors = new Anchors(model.BaseYear.Tables);
        AnchorSummary.Show(
            session, anchors.Gaps(ObservationSource.Observations(rows), judged.Run),
            anchors.Trends(observations, Horizon));
        HindcastSummary.Show(session, judged.Tests);
        return ExitCode.Done;
    }

    private static (IReadOnlyList<HindcastTest> Tests, RunResult Run) Judge(
        Dialog session, Model model, IReadOnlyList<Observation> observations,
        HindcastOptions options, CancellationToken cancel)
    {
        var run = HindcastProcedure.Recent(session, model, options, cancel);
        RunResult? first = null;
        var number = 0;
        var progress = new HindcastProgress(session.Error, session.Language);
        var tests = HindcastStudy.Recent(
            new(model, [], observations, []), options,
            (seed, until) =>
            {
                var result = run(seed, until);
                first ??= result;
                return result;
            },
            stage => progress.Starts(new(++number, options.Replicates, stage)));
        return (tests, first!);
    }
}
