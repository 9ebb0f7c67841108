// Which chapter adds what, and what it costs: each chapter alone against the baseline.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Comparisons;
using MigrationSim.Studies.Comparisons;
using MigrationSim.Web.Rows;

namespace MigrationSim.Web.Engines;

/// <summary>
/// A few seeds, so that what a chapter adds can be told from chance; all runs from the year in
/// which they part from the baseline.
/// </summary>
public sealed class ChapterWork(Model model, int seeds, int threads)
{
    /// <summary>
    /// Seeds, of which the order's is the first. Few: each takes a quarter of a minute.
    /// </summary>
    public const int StandardSeeds = 4;

    /// <summary>Runs the whole and its parts and writes the file of chapters.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(
        StudyOrder order, Func<bool> mustWait, Action<StudyPlace> moved, CancellationToken cancel)
    {
        var inBase = Scenario.Baseline;
        List<ComparedVariant> variants =
        [
            .. from scenario in order.Parts.Prepend(order.Scenario)
               let year = FirstDifference.Between(inBase.Levers, scenario.Levers)
               where year is not null && year <= RunWork.Horizon
               select new ComparedVariant(scenario, year.Value - 1),
        ];
        var study = new ComparisonStudy(
            model, inBase, variants,
            new(order.Seed, WarmModel.QuickScale, RunWork.Horizon, threads),
            (scenario, options, branching) => Simulation.Run(
                model, scenario, options, branching, new PatientObserver(mustWait, cancel), cancel),
            run => moved(new(run.Number - 1, run.Count)));
        ChapterPart[] parts =
        [
            .. study.Run(seeds, cancel).Zip(variants, (found, variant) => Part(
                variant.Scenario, ComparisonRows.Of(found, order.Seed))),
        ];
        var changed = parts[0].Levers;
        ChapterRecord.Write(
            order.Target, parts[0], parts[1..],
            [.. ComparisonRows.Uncosted.Where(row => changed.Contains(row.Lever))]);

        ChapterPart Part(Scenario scenario, ComparedVariantRows rows) => new(
            scenario.Name, scenario.TitleZh, scenario.TitleEn,
            [
                .. from lever in LeverCatalogue.All
                   let alone = lever.With(inBase.Levers, lever.Get(scenario.Levers))
                   where FirstDifference.Between(inBase.Levers, alone) is not null
                   select lever.Name,
            ],
            rows);
    }
}
