// How a hindcast goes: what can be refused, the study, the tables, the screen.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Hindcasts;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim hindcast.</summary>
public static class HindcastProcedure
{
    public static int Run(Dialog session, HindcastOrder order, CancellationToken cancel)
    {
        if (Refusal(order) is { } refusal) return session.Refuse(refusal);
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;
        if (ObservationSource.Read(session, order.SeedFolder, order.ObservedPath, model)
            is not { } input)
        {
            return ExitCode.InputFault;
        }

        try
        {
            using var folder = ResultFolder.Open(order.OutFolder);
            var tests = Study(session, order, input, cancel);
            HindcastTables.Write(
                folder.Working, HindcastRows.Scores(tests), HindcastRows.Predictions(tests));
            new StudyManifest(
                "hindcast", model.BaseYear.Tables.Digest, order.Options.Scale,
                order.Options.Replicates,
                order.ObservedPath is { } path ? [Path.GetFileName(path)] : [])
                .Write(folder.Working);
            cancel.ThrowIfCancellationRequested();
            folder.Commit();
            HindcastSummary.Show(session, tests);
            session.Out.WriteLine($"{session.Language[Labels.TablesIn]}: {order.OutFolder}");
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(order.OutFolder, e.Message));
        }
    }

    /// <summary>Runs the baseline of base year 2020, as the studies want it.</summary>
    public static RecentRun Recent(
        Dialog session, Model model, HindcastOptions options, CancellationToken cancel) =>
        (seed, until) => session.Engine.Run(
            model, Scenario.Baseline, new(seed, options.Scale, until, options.Threads),
            Branching.None, null, cancel);

    private static IReadOnlyList<HindcastTest> Study(
        Dialog session, HindcastOrder order, HindcastInput input, CancellationToken cancel)
    {
        var options = order.Options;
        var progress = new HindcastProgress(order.IsQuiet ? null : session.Error, session.Language);
        var run = Recent(session, input.Model, options, cancel);
        if (!order.IsRecentOnly)
            return HindcastStudy.Run(input, options, run, progress.Starts, cancel);
        var number = 0;
        return HindcastStudy.Recent(
            input, options, run,
            stage => progress.Starts(new(++number, options.Replicates, stage)));
    }

    private static Message? Refusal(HindcastOrder order)
    {
        if (ResultFolder.IsTaken(order.OutFolder))
        {
            if (!order.IsForced) return Messages.Taken(order.OutFolder);
            if (!ResultFolder.IsReplaceable(order.OutFolder))
                return Messages.NotOurs(order.OutFolder);
        }

        var need = MemoryNeed.BytesWithCopy(order.Options.Scale);
        var have = Machine.AvailableBytes;
        return need <= have
            ? null
            : Messages.TooBig(
                MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(have), order.Options.Scale);
    }
}
