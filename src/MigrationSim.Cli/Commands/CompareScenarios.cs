// Compares scenarios by running them, replicate by replicate.
using MigrationSim.Cli.Screen;
using MigrationSim.Cli.Workings;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Comparisons;
using MigrationSim.Files.Machines;
using MigrationSim.Files.Scenarios;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Web.Rows;

namespace MigrationSim.Cli.Commands;

/// <summary>All that needs the model: what can be refused, then the runs.</summary>
internal static class CompareScenarios
{
    public static async Task<int> RunAsync(
        Dialog session, CompareOrder order, CancellationToken cancel)
    {
        if (BaseYearSource.ReadModel(session, order.SeedFolder) is not { } model)
            return ExitCode.InputFault;

        // All are read before any is refused: all faults at once.
        var geography = model.BaseYear.Tables.Geography;
        List<ScenarioReading?> read =
        [
            .. order.VariantPaths.Prepend(order.BasePath)
                .Select(path => Reading(session, path, geography)),
        ];
        if (read.Contains(null)) return ExitCode.InputFault;

        List<ScenarioReading> readings = [.. read.OfType<ScenarioReading>()];
        var inBase = readings[0].Scenario!;
        List<Scenario> variants = [.. readings.Skip(1).Select(reading => reading.Scenario!)];
        if (Parted(session, order, inBase, variants) is not { } parted)
            return ExitCode.InputFault;
        if (TooBig(order.Options.Scale, parted) is { } tooBig) return session.Refuse(tooBig);

        var report = new CompareReport(session, order, model.BaseYear.Tables, readings);
        return await CompareProcedure.WithFolderAsync(session, order, async folder =>
        {
            var comparisons = Study(session, order, model, inBase, parted, report, cancel);
            await report.WriteRunsAsync(folder.Working, cancel);
            await ComparisonFiles.WriteAsync(
                Marks(model, order, inBase, parted),
                [.. comparisons.Select(c => ComparisonRows.Of(c, order.Options.Seed))],
                ComparisonRows.Uncosted, folder, report.WritePage, cancel);
            foreach (var (comparison, variant) in comparisons.Zip(variants))
                new ComparisonSummary(session, comparison, (inBase, variant)).Show();
        });
    }

    private static IReadOnlyList<Comparison> Study(
        Dialog session, CompareOrder order, Model model, Scenario inBase,
        IReadOnlyList<ComparedVariant> variants, CompareReport report, CancellationToken cancel)
    {
        var progress = new ComparisonProgress(
            order.IsQuiet ? null : session.Error, session.Language);
        var study = new ComparisonStudy(
            model, inBase, variants, order.Options,
            (scenario, options, branching) => session.Engine.Run(
                model, scenario, options, branching, null, cancel),
            progress.Starts)
        {
            FirstSeed = report.Add,
        };
        return study.Run(order.Replicates, cancel);
    }

    // Every variant with the last year in which it is the base, or null after the faults are told.
    private static List<ComparedVariant>? Parted(
        Dialog session, CompareOrder order, Scenario inBase, List<Scenario> variants)
    {
        var (parted, until) = (new List<ComparedVariant>(), order.Options.Until);
        var names = new HashSet<string>(StringComparer.Ordinal) { inBase.Name };
        foreach (var variant in variants)
        {
            if (!names.Add(variant.Name))
            {
                session.Refuse(ComparisonMessages.NamedTwice(variant.Name));
            }
            else if (FirstDifference.Between(inBase.Levers, variant.Levers) is { } year
                && year <= until)
            {
                parted.Add(new(variant, year - 1));
            }
            else
            {
                session.Refuse(ComparisonMessages.SameLevers(variant.Name, inBase.Name, until));
            }
        }

        return parted.Count == variants.Count ? parted : null;
    }

    internal static Scenario? Read(Dialog session, string given, Geography geography) =>
        Reading(session, given, geography)?.Scenario;

    // With the files that went into it; null after its faults were told.
    private static ScenarioReading? Reading(Dialog session, string given, Geography geography)
    {
        if (Locations.ScenarioFile(given) is not { } path)
        {
            session.Refuse(Messages.NoScenario(given));
            return null;
        }

        var reading = ScenarioFile.Read(path, geography);
        if (reading.Scenario is not null) return reading;
        session.Refuse(reading.Faults);
        return null;
    }

    private static ComparedRuns Marks(
        Model model, CompareOrder order, Scenario inBase, List<ComparedVariant> variants)
    {
        var (digest, options) = (model.BaseYear.Tables.Digest, order.Options);
        var start = new ComparedVariant(inBase, model.BaseYear.Year);
        return new(
            ModelVersion.Text, digest, options.Scale, options.Until,
            [
                .. from r in Enumerable.Range(0, order.Replicates)
                   let seed = options.Seed + (uint)r
                   from v in variants.Prepend(start)
                   let id = RunIdentity.Of(digest, v.Scenario.Levers, seed, options.Scale)
                   select new ComparedRunMark(v.Scenario.Name, id, seed, v.PartsAfter),
            ]);
    }

    // The base's end, every year that variants start from, and a copy if several start from one.
    private static Message? TooBig(int scale, List<ComparedVariant> variants)
    {
        var starts = variants.Select(v => v.PartsAfter).Distinct().Count();
        var populations = 1 + starts + (starts < variants.Count ? 1 : 0);
        var one = MemoryNeed.Bytes(scale) - MemoryNeed.FixedBytes;
        var (need, have) =
            (MemoryNeed.FixedBytes + (populations * one), Machine.AvailableBytes);
        return need <= have
            ? null
            : Messages.TooBig(MemoryNeed.Gigabytes(need), MemoryNeed.Gigabytes(have), scale);
    }
}
