// Compares the folders of finished runs by their tables.
using System.Globalization;

using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Places;
using MigrationSim.Files.Comparisons;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Web.Rows;

namespace MigrationSim.Cli.Commands;

/// <summary>
/// One pair for each variant; households and costs need the runs themselves and are left out.
/// </summary>
internal static class CompareFolders
{
    public static async Task<int> RunAsync(
        Session session, CompareOrder order, CancellationToken cancel)
    {
        if (BaseYearSource.ReadPlaces(session, order.SeedFolder) is not { } geography)
            return ExitCode.InputFault;

        var inBase = RunFolder.Open(order.BasePath);
        List<RunFolder> variants = [.. order.VariantPaths.Select(RunFolder.Open)];
        session.Refuse([.. inBase.Faults, .. variants.SelectMany(v => v.Faults)]);
        if (inBase.Mark is null || variants.Any(v => v.Mark is null)) return ExitCode.InputFault;

        var objections = variants.SelectMany(v => Objections(inBase, v)).ToList();
        foreach (var objection in objections) session.Refuse(objection);
        if (objections.Count > 0) return ExitCode.InputFault;

        var comparisons = new List<Comparison>();
        foreach (var variant in variants)
        {
            if (Compare(session, geography, inBase, variant) is { } comparison)
                comparisons.Add(comparison);
        }

        if (comparisons.Count < variants.Count) return ExitCode.InputFault;
        return await CompareProcedure.WithFolderAsync(session, order, async folder =>
        {
            await ComparisonFiles.WriteAsync(
                Marks(inBase.Mark, variants),
                [.. comparisons.Select(c => ComparisonRows.Of(c, inBase.Mark.Seed))],
                ComparisonRows.Uncosted, folder, _ => { }, cancel);
            foreach (var comparison in comparisons)
                new ComparisonSummary(session, comparison, null).Show();
        });
    }

    private static Comparison? Compare(
        Session session, Geography geography, RunFolder inBase, RunFolder variant)
    {
        var (a, b) = (inBase.Mark!, variant.Mark!);
        var after = Math.Max(a.FirstYear, b.FirstYear);
        var until = Math.Min(a.LastYear, b.LastYear);
        var (first, second) =
            (inBase.Read(geography, after, until), variant.Read(geography, after, until));
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
        var (a, b) = (inBase.Mark!, variant.Mark!);
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

    private static ComparedRuns Marks(RunMark inBase, List<RunFolder> variants) => new(
        inBase.ModelVersion, inBase.BaseDigest, inBase.Scale,
        variants.Max(v => v.Mark!.LastYear),
        [
            .. variants.Select(v => v.Mark!).Prepend(inBase).Select(mark =>
                new ComparedRunMark(mark.Scenario, mark.RunId, mark.Seed, mark.FirstYear)),
        ]);
}
