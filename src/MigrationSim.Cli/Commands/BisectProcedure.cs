// How two runs are held against each other: what can be refused, both runs, what was found.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Machines;
using MigrationSim.Studies.Bisections;

namespace MigrationSim.Cli.Commands;

/// <summary>What somebody asked migsim bisect to do.</summary>
public sealed record BisectOrder(
    string First, string Second, RunOptions Options, string? SeedFolder, bool IsQuiet);

/// <summary>The work of migsim bisect.</summary>
public static class BisectProcedure
{
    public static int Run(Dialog session, BisectOrder order, CancellationToken cancel)
    {
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;

        // Both are read before either is refused: all faults at once.
        var first = RunSource.Read(session, order.First, model, order.Options);
        var second = RunSource.Read(session, order.Second, model, order.Options);
        if (first is null || second is null) return ExitCode.InputFault;
        if (first.Options.Scale != second.Options.Scale)
        {
            return session.Refuse(ReplayMessages.OtherSeedOrScale(
                "--scale", first.Options.Scale, second.Options.Scale));
        }

        var scale = first.Options.Scale;
        if (MemoryNeed.BytesWithCopy(scale) is var need && need > Machine.AvailableBytes)
        {
            return session.Refuse(Messages.TooBig(
                MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(Machine.AvailableBytes), scale));
        }

        var difference = Compare(session, order, model, first, second, cancel);
        if (difference.Digests is { } digests && difference.IsSame)
        {
            var refused = Refused(session, first, digests.First, difference.LastYear)
                | Refused(session, second, digests.Second, difference.LastYear);
            if (refused) return ExitCode.InputFault;
        }

        var text = new BisectText(session.Language, model.BaseYear.Tables.Geography);
        foreach (var line in text.Lines(order.First, order.Second, difference))
            session.Out.WriteLine(line);
        return ExitCode.Done;
    }

    private static RunDifference Compare(
        Dialog session, BisectOrder order, Model model, GivenRun first, GivenRun second,
        CancellationToken cancel)
    {
        var until = Math.Min(first.Options.Until, second.Options.Until);
        var progress = new RunProgress(
            order.IsQuiet ? null : session.Error, session.ErrorIsTerminal && !order.IsQuiet,
            session.Language, until, cancel);
        try
        {
            return new Bisection(model, order.Options.Threads) { Observer = progress }.Run(
                new(first.Scenario, first.Options), new(second.Scenario, second.Options), cancel);
        }
        finally
        {
            progress.Close();
        }
    }

    // Only a run made to its own end has the digest of its manifest.
    private static bool Refused(Dialog session, GivenRun run, string digest, int lastYear)
    {
        if (run.Digest is null || run.Digest == digest || run.Options.Until != lastYear)
            return false;
        session.Refuse(ReplayMessages.OtherDigest(run.Given, run.Digest, digest));
        return true;
    }
}
