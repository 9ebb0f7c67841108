// Compares the folders of finished runs by their tables.
using System.Globalization;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;
using MigrationSim.Files.Comparisons;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Web.Rows;

namespace MigrationSim.Cli.Commands;

/// <summary>
/// One pair for each variant; households and costs need the runs themselves and are left out.
/// </summary>
internal static class CompareFolders
{
    public static async Task<int> RunAsync(
        Dialog session, CompareOrder order, CancellationToken cancel)
    {
        if (BaseYearSource.Read(session, order.SeedFolder) is not { } tables)
            return ExitCode.InputFault;

        List<RunFolderReading> readings =
            [.. order.VariantPaths.Prepend(order.BasePath).Select(RunFolder.Read)];
        session.Refuse(readings.SelectMany(reading => reading.Faults));
        List<RunFolder> runs = [.. readings.Select(reading => reading.Folder).OfType<RunFolder>()];
        if (runs.Count < readings.Count) return ExitCode.InputFault;

        var (inBase, variants) = (runs[0], runs[1..]);
        var objections = variants.SelectMany(v => Objections(inBase, v)).ToList();
        foreach (var objection in objections) session.Refuse(objection);
        if (objections.Count > 0) return ExitCode.InputFault;

        var comparisons = new List<Comparison>();
        foreach (var variant in variants)
        {
            if (Compare(session, tables.Geography, inBase, variant) is { } comparison)
                comparisons.Add(comparison);
        }

        if (comparisons.Count < variants.Count) return ExitCode.InputFault;
        return await CompareProcedure.WithFolderAsync(session, order, async folder =>
        {
            IReadOnlyList<Fault> faults = [];
            await ComparisonFiles.WriteAsync(
                Marks(inBase.Manifest, variants),
                [.. comparisons.Select(c => ComparisonRows.Of(c, inBase.Manifest.Seed))],
                ComparisonRows.Uncosted, folder,
                working => faults = WritePage(session, order, tables, working), cancel);
            foreach (var comparison in comparisons)
                new ComparisonSummary(session, comparison, null).Show();
            if (faults.Count == 0) return;
            session.Refuse(faults);
            session.Refuse(ComparisonMessages.NoPage);
        });
    }

    // A page shows whole runs, so it asks more of them than the tables of their common years do.
    private static IReadOnlyList<Fault> WritePage(
        Dialog session, CompareOrder order, BaseTables tables, string working) =>
        ReportProcedure.TryWriteInto(
            session, working,
            new(
                [.. order.VariantPaths, working], order.BasePath, null, null, false,
                order.SeedFolder),
            tables,
            $"migsim compare {order.BasePath} {string.Join(' ', order.VariantPaths)}");

    private static Comparison? Compare(
        Dialog session, Geography geography, RunFolder inBase, RunFolder variant)
    {
        var (a, b) = (inBase.Manifest, variant.Manifest);
        var after = Math.Max(a.FirstYear, b.FirstYear);
        var until = Math.Min(a.LastYear, b.LastYear);
        var (first, second) = (
            RunFolderTables.Read(inBase, geography, after, until),
            RunFolderTables.Read(variant, geography, after, until));
        session.Refuse([.. first.Faults, .. second.Faults]);
        if (first.Faults.Count + second.Faults.Count > 0) return null;
        return new(
            a.Scenario, b.Scenario, geography, a.Scale,
            [
                new(a.Seed, new(first.Indicators, first.Roads),
                    new(second.Indicators, second.Roads)),
            ]);
    }

    private static IEnumerable<Message> Objections(RunFolder inBase, RunFolder variant)
    {
        var (a, b) = (inBase.Manifest, variant.Manifest);
        Message? Differ(string zh, string en, string first, string second) => first == second
            ? null
            : ComparisonMessages.RunsDiffer(variant.Path, inBase.Path, zh, en, first, second);
        Message?[] all =
        [
            Differ("基年数据", "base year", a.BaseDigest, b.BaseDigest),
            Differ("随机种子", "random seed", Text(a.Seed), Text(b.Seed)),
            Differ("比例", "scale", Text(a.Scale), Text(b.Scale)),
            Differ("模型版本", "model version", a.ModelVersion, b.ModelVersion),
            Math.Max(a.FirstYear, b.FirstYear) < Math.Min(a.LastYear, b.LastYear)
                ? null
                : ComparisonMessages.NoCommonYears(variant.Path, inBase.Path),
        ];
        return all.OfType<Message>();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ComparedRuns Marks(RunManifest inBase, List<RunFolder> variants) => new(
        inBase.ModelVersion, inBase.BaseDigest, inBase.Scale,
        variants.Max(v => v.Manifest.LastYear),
        [
            .. variants.Select(v => v.Manifest).Prepend(inBase).Select(mark =>
                new ComparedRunMark(mark.Scenario, mark.RunId, mark.Seed, mark.FirstYear)),
        ]);
}
