// How an ensemble goes: what can be refused, the members, the tables, the screen.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Files.Ensembles;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Ensembles;
using MigrationSim.Web.Rows;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim ensemble.</summary>
public static class EnsembleProcedure
{
    public static int Run(Dialog session, EnsembleOrder order, CancellationToken cancel)
    {
        var isTaken = EnsembleFolder.IsTaken(order.Folder);
        if (isTaken && !order.IsResumed)
            return session.Refuse(EnsembleMessages.Taken(order.Folder));
        if (EnsemblePlan.Read(session, order) is not { } plan) return ExitCode.InputFault;
        if (isTaken && Refused(session, plan)) return ExitCode.InputFault;
        if (plan.TooBig() is { } tooBig) return session.Refuse(tooBig);

        EnsembleFolder folder;
        try
        {
            folder = EnsembleFolder.Open(order.Folder, plan.Setup.Origin, plan.Setup.Files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(EnsembleMessages.Held(order.Folder, e.Message));
        }

        using (folder)
        {
            try
            {
                return Run(session, plan, folder, cancel);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return session.Refuse(Messages.NotWritable(order.Folder, e.Message));
            }
        }
    }

    private static bool Refused(Dialog session, EnsemblePlan plan)
    {
        var path = plan.Order.Folder;
        if (plan.Setup.Origin.Differences(path) is not { } differences)
        {
            session.Refuse(EnsembleMessages.NotOurs(path));
            return true;
        }

        foreach (var (fact, was) in differences)
            session.Refuse(EnsembleMessages.Differs(path, fact.Zh, fact.En, was, fact.Value));
        return differences.Count > 0;
    }

    private static int Run(
        Dialog session, EnsemblePlan plan, EnsembleFolder folder, CancellationToken cancel)
    {
        var members = plan.Setup.Design.Members;
        var left = members.Where(member => !folder.Has(member.Name)).ToList();
        if (plan.Order.IsResumed && !plan.Order.IsQuiet)
        {
            session.Error.WriteLine(session.Language[
                EnsembleWords.Done(members.Count - left.Count, members.Count)]);
        }

        var failures = new List<MemberFailure>();
        try
        {
            RunMembers(session, plan, folder, left, failures, cancel);
        }
        catch (OperationCanceledException)
        {
            var done = members.Count(member => folder.Has(member.Name));
            session.Error.WriteLine(session.Language[
                EnsembleMessages.Stopped(done, members.Count, plan.Order.Folder)]);
            return ExitCode.Cancelled;
        }

        var report = new EnsembleReport(plan.Setup, folder, failures, cancel);
        folder.Finish(report.WriteTables, report.Summary, report.Manifest);
        new EnsembleSummary(session, report.Findings).Show();
        if (failures.Count > 0)
        {
            session.Error.WriteLine(session.Language[
                EnsembleWords.Failed(failures.Count, members.Count)]);
        }

        session.Out.WriteLine(
            $"{session.Language[Labels.TablesIn]}: "
            + Path.Combine(plan.Order.Folder, ResultFiles.Tables));
        return failures.Count == 0 ? ExitCode.Done
            : failures.All(failure => failure.IsInfeasible) ? ExitCode.Infeasible
            : ExitCode.OurFault;
    }

    private static void RunMembers(
        Dialog session, EnsemblePlan plan, EnsembleFolder folder, List<EnsembleMember> left,
        List<MemberFailure> failures, CancellationToken cancel)
    {
        var progress = new EnsembleProgress(
            plan.Order.IsQuiet ? null : session.Error, session.Language, left.Count);
        var member = new MemberRun(
            plan.Setup.Model, plan.Setup.Posterior?.Draws ?? [], plan.Setup.Scenarios,
            plan.Order.Options, plan.Setup.Layout,
            (model, scenario, options, branching, stop) =>
                session.Engine.Run(model, scenario, options, branching, null, stop));
        new EnsembleStudy(
            member.Of,
            (one, figures) =>
            {
                folder.Keep(one.Name, figures);
                progress.Ends(one.Name);
            },
            failure =>
            {
                lock (failures)
                {
                    failures.Add(failure);
                    session.Error.WriteLine(session.Language[
                        EnsembleMessages.MemberFailed(failure.Member.Name, failure.Reason)]);
                }

                progress.Ends(failure.Member.Name);
            }).Run(left, plan.Order.Workers, cancel);
    }
}
