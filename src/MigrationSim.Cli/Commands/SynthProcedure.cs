// How a synthesis goes: what can be refused, the population, the report, the files.
using System.Globalization;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Syntheses;
using MigrationSim.Files.Formats;
using MigrationSim.Files.Results;

namespace MigrationSim.Cli.Commands;

/// <summary>The work of migsim synth.</summary>
public static class SynthProcedure
{
    /// <summary>Exits 1 if a margin does not hold; the files are written all the same.</summary>
    public static async Task<int> RunAsync(
        Dialog session, SynthOrder order, CancellationToken cancel)
    {
        if (Refusal(order) is { } refusal) return session.Refuse(refusal);
        if (BaseYearSource.Read(session, order.SeedFolder) is not { } tables)
            return ExitCode.InputFault;

        var path = order.ExportPath;
        try
        {
            using var export = path is null ? null : WholeFile.Open(path);
            path = order.ReportPath;
            using var report = path is null ? null : WholeFile.Open(path);
            var grown = await GrowAsync(session, order, tables, export, report, cancel);
            return Show(session, order, tables, grown);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return session.Refuse(Messages.NotWritable(path ?? order.ExportPath ?? "", e.Message));
        }
    }

    private static async Task<Grown> GrowAsync(
        Dialog session, SynthOrder order, BaseTables tables, WholeFile? export,
        WholeFile? report, CancellationToken cancel)
    {
        var progress = new RunProgress(
            order.IsQuiet ? null : session.Error, session.ErrorIsTerminal && !order.IsQuiet,
            session.Language, order.Year, cancel);
        try
        {
            var year = Timed("imputation", () => BaseYearImputation.Build(tables, order.Year));
            var population = Timed("synthesis", () =>
                session.Engine.Grow(year, order.Seed, 1, order.Threads, cancel));
            var rows = Timed("control report", () => ControlReport.Of(year, population, cancel));
            progress.Started("writing", 0);
            if (report is not null) ControlTable.Write(rows, report.Working);
            if (export is not null)
            {
                await HouseholdTable.WriteAsync(
                    population, tables.Geography, export.Working, cancel);
            }
            progress.Finished("writing", 0);
            report?.Commit();
            export?.Commit();
            return new(population.Count, rows);
        }
        finally
        {
            progress.Close();
        }

        T Timed<T>(string process, Func<T> work)
        {
            progress.Started(process, 0);
            var made = work();
            progress.Finished(process, 0);
            return made;
        }
    }

    private static int Show(
        Dialog session, SynthOrder order, BaseTables tables, Grown grown)
    {
        var agents = grown.Agents.ToString("N0", CultureInfo.InvariantCulture);
        session.Out.WriteLine(session.Language[Labels.Agents(order.Year, agents, order.Seed)]);
        ControlSummary.Show(session, grown.Rows, tables.Geography);
        return grown.Rows.All(row => row.Holds) ? ExitCode.Done : ExitCode.OurFault;
    }

    /// <summary>What stands in the way of the order, or null.</summary>
    private static Message? Refusal(SynthOrder order)
    {
        if (order.ExportPath is { } export && order.ReportPath is { } report
            && Path.GetFullPath(export) == Path.GetFullPath(report))
        {
            return Messages.SameFile(export);
        }
        string?[] paths = [order.ExportPath, order.ReportPath];
        var taken = paths.FirstOrDefault(path => path is not null && ResultFolder.IsTaken(path));
        return taken is not null && !order.IsForced ? Messages.FileTaken(taken) : null;
    }

    private sealed record Grown(int Agents, IReadOnlyList<ControlRow> Rows);
}
