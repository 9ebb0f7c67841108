// How a comparison goes: what can be refused, the runs or folders, the tables, the screen.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Files.Reports;
using MigrationSim.Files.Results;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim compare.</summary>
public static class CompareProcedure
{
    public static async Task<int> RunAsync(
        Dialog session, CompareOrder order, CancellationToken cancel)
    {
        string[] all = [order.BasePath, .. order.VariantPaths];
        var folders = all.Count(Directory.Exists);
        if (folders > 0 && folders < all.Length) return session.Refuse(ComparisonMessages.Mixed);
        if (Refusal(order, isRun: folders == 0) is { } refusal) return session.Refuse(refusal);
        return folders > 0
            ? await CompareFolders.RunAsync(session, order, cancel)
            : await CompareScenarios.RunAsync(session, order, cancel);
    }

    /// <summary>Does work that writes a folder; says where tables and page are.</summary>
    internal static async Task<int> WithFolderAsync(
        Dialog session, CompareOrder order, Func<ResultFolder, Task> work)
    {
        ResultFolder folder;
        try
        {
            folder = ResultFolder.Open(order.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(order.Folder, e.Message));
        }

        using (folder) await work(folder);
        session.Out.WriteLine(
            $"{session.Language[Labels.TablesIn]}: "
            + Path.Combine(order.Folder, ResultFiles.Tables));
        var page = Path.Combine(order.Folder, ReportPage.FileName);
        if (File.Exists(page))
            session.Out.WriteLine($"{session.Language[Labels.ReportIn]}: {page}");
        return ExitCode.Done;
    }

    private static Message? Refusal(CompareOrder order, bool isRun)
    {
        if (ResultFolder.IsTaken(order.Folder))
        {
            if (!order.IsForced) return Messages.Taken(order.Folder);
            if (!ResultFolder.IsReplaceable(order.Folder)) return Messages.NotOurs(order.Folder);
        }

        if (!isRun) return null;
        if (order.Options.Seed + (long)order.Replicates - 1 > uint.MaxValue)
            return ComparisonMessages.SeedsEnd(order.Options.Seed, order.Replicates);
        return null;
    }
}
