// What the page shows of a run, its baseline and others beside it.
using MigrationSim.Files.Reports;
using MigrationSim.Web.Answers;
using MigrationSim.Web.Engines;

namespace MigrationSim.Web.Endpoints;

/// <summary>Reads the folders that a page asks for, and the studies beside them.</summary>
internal static class RunPage
{
    private const int MostCompared = 4;

    /// <summary>The data of a page, as JSON.</summary>
    /// <param name="desk">Where runs are kept.</param>
    /// <param name="id">The run.</param>
    /// <param name="baseId">Its baseline, or null.</param>
    /// <param name="others">Runs to show beside it; more than three are left out.</param>
    /// <exception cref="RefusedException">Not there, not finished, or not alike.</exception>
    public static string Data(Desk desk, string id, string? baseId, string[] others)
    {
        string[] ids =
            [id, .. others.Where(other => other != id).Distinct().Take(MostCompared - 1)];
        var hasBase = baseId is not null && baseId != id;
        string[] all = hasBase ? [.. ids, baseId!] : ids;
        string[] folders = [.. ids.Select(one => ForPage(desk, one))];
        var baseFolder = hasBase ? ForPage(desk, baseId!) : null;
        if (all.Length > 1 && !all.All(one => IsWhole(desk, one)))
            throw new RefusedException(Refusals.NotWhole);
        var reading = RunSet.Read(folders, baseFolder);
        var (run, chapters) = (RunEndpoints.Find(desk, id), (string?)null);
        if (hasBase && reading.Runs is not null)
        {
            // What an earlier version of the model has left is not shown rather than refused.
            if (StudyResults.Find(desk, run, StudyKind.Doubt) is { } doubt
                && RunSet.Read([.. folders, doubt], baseFolder) is { Runs: not null } more)
            {
                reading = more;
            }

            if (StudyResults.Find(desk, run, StudyKind.Chapters) is { } file)
                chapters = File.ReadAllText(file);
        }

        if (reading.Runs is not { } runs)
        {
            // Without the files' names: paths are the server's own business.
            throw new RefusedException(Refusals.NotAlike(
                reading.Faults.Select(fault => new Complaint(
                    fault.Code, WithoutFolders(fault.Zh), WithoutFolders(fault.En)))));
        }

        return ReportData.Text(runs, desk.Places, "migsim serve", isZh: true, chapters);

        string WithoutFolders(string text) => folders.Aggregate(
            hasBase ? text.Replace(baseFolder!, baseId, StringComparison.Ordinal) : text,
            (t, folder) => t.Replace(
                folder, Path.GetFileName(Path.GetDirectoryName(folder)), StringComparison.Ordinal));
    }

    /// <summary>
    /// What a page shows of a run: less to read than its results. It is there before these are.
    /// </summary>
    private static string ForPage(Desk desk, string id)
    {
        var run = RunEndpoints.Find(desk, id);
        return desk.Store.LastYears(run.Id)?.Folder ?? ResultEndpoints.Done(desk, id);
    }

    private static bool IsWhole(Desk desk, string id) =>
        RunEndpoints.Find(desk, id).Digest is not null;
}
