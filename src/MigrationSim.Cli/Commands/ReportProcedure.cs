// How a report comes about: what can be refused, the runs read, the page written whole.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Reports;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim report, and of the report that every run leaves.</summary>
public static class ReportProcedure
{
    public static int Run(Dialog session, ReportOrder order)
    {
        var path = order.OutPath ?? ReportPage.FileName;
        if (File.Exists(path) && !order.IsForced)
            return session.Refuse(Messages.FileTaken(path));
        if (BaseYearSource.Read(session, order.SeedFolder) is not { } tables)
            return ExitCode.InputFault;

        // Folders and boundaries are both read before either is refused.
        var reading = RunSet.Read(order.Folders, order.BaseFolder);
        var boundaries = order.BoundaryPath is { } file
            ? BoundaryFile.Read(file, tables.Geography)
            : new(null, []);
        Fault[] faults = [.. reading.Faults, .. boundaries.Faults];
        if (faults.Length > 0 || reading.Runs is not { } runs) return session.Refuse(faults);

        var places = Places(tables, order.SeedFolder) with { Boundaries = boundaries.Boundaries };
        var html = Html(runs, places, Line(order), session.Language.IsZh);
        if (runs.Faults.Count > 0) return session.Refuse(runs.Faults);
        try
        {
            using var whole = WholeFile.Open(path);
            File.WriteAllText(whole.Working, html);
            whole.Commit();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(path, e.Message));
        }

        session.Out.WriteLine($"{session.Language[Labels.ReportIn]}: {path}");
        return ExitCode.Done;
    }

    /// <summary>Writes the report of a folder of results into it, from its own tables.</summary>
    public static void WriteBeside(
        Dialog session, string folder, BaseTables tables, RunOrder order)
    {
        var command = $"migsim run {order.ScenarioPath} --seed {order.Options.Seed} "
            + $"--scale {order.Options.Scale}";
        WriteInto(
            session, folder, new([folder], null, null, null, false, order.SeedFolder), tables,
            command);
    }

    /// <summary>Writes the report of folders just written into one of them.</summary>
    internal static void WriteInto(
        Dialog session, string folder, ReportOrder order, BaseTables tables, string command)
    {
        var faults = TryWriteInto(session, folder, order, tables, command);
        if (faults.Count == 0) return;
        throw new InvalidDataException(
            "the tables just written cannot be read: " + string.Join("; ", faults));
    }

    /// <summary>The same of folders that stood before; what keeps them off it is told.</summary>
    internal static IReadOnlyList<Fault> TryWriteInto(
        Dialog session, string folder, ReportOrder order, BaseTables tables, string command)
    {
        var reading = RunSet.Read(order.Folders, order.BaseFolder);
        if (reading.Runs is not { } runs) return reading.Faults;
        var html = Html(runs, Places(tables, order.SeedFolder), command, session.Language.IsZh);
        if (runs.Faults.Count == 0)
            File.WriteAllText(Path.Combine(folder, ReportPage.FileName), html);
        return runs.Faults;
    }

    private static string Html(RunSet runs, PagePlaces places, string command, bool isZh) =>
        ReportPage.Html(ReportData.Text(runs, places, command, isZh), runs.Digest, isZh);

    private static PagePlaces Places(BaseTables tables, string? seedFolder) =>
        new(tables, MapLayoutTable.Read(Locations.MapLayout(seedFolder)));

    private static string Line(ReportOrder order)
    {
        string[] words =
        [
            "migsim report", .. order.Folders,
            .. order.BaseFolder is { } folder ? new[] { "--base", folder } : [],
            .. order.BoundaryPath is { } file ? new[] { "--boundaries", file } : [],
        ];
        return string.Join(' ', words);
    }
}
