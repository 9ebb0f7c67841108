// The runs of a report: which is the baseline, which the scenario, which are its chapters.
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Reports;

/// <summary>Runs is null exactly when there are faults.</summary>
public sealed record RunSetReading(RunSet? Runs, IReadOnlyList<Fault> Faults);

/// <summary>Runs read for one report.</summary>
public sealed class RunSet
{
    private const string BaselineName = "baseline";

    private readonly FaultList _faults;

    private RunSet(
        List<ReadRun> all, ReadRun? baseline, ReadComparison? comparison, ReadEnsemble? ensemble,
        FaultList faults)
    {
        _faults = faults;
        (Comparison, Ensemble) = (comparison, ensemble);
        All = all;
        Main = all.First(run => run != baseline || all.Count == 1);
        Base = baseline == Main ? null : baseline;
        var files = Main.Manifest.Files.Select(file => file.Sha256).ToHashSet();
        var rest = all.Where(run => run != Main && run != Base).ToList();
        Parts = [.. rest.Where(IsPart).OrderBy(run => Place(run))];
        Others = [.. rest.Where(run => !IsPart(run))];

        // A chapter is a run whose own file went into the scenario's: the whole is built on it.
        bool IsPart(ReadRun run) => run.Manifest.Files is [var own, ..]
            && own.Sha256 != Main.Manifest.Files[0].Sha256 && files.Contains(own.Sha256);
        int Place(ReadRun run) => Main.Manifest.Files
            .TakeWhile(file => file.Sha256 != run.Manifest.Files[0].Sha256).Count();
    }

    internal IReadOnlyList<ReadRun> All { get; }

    internal ReadRun Main { get; }

    internal ReadRun? Base { get; }

    internal IReadOnlyList<ReadRun> Parts { get; }

    internal IReadOnlyList<ReadRun> Others { get; }

    /// <summary>What was found wrong since, when figures were passed on.</summary>
    public IReadOnlyList<Fault> Faults => _faults.All;

    /// <summary>Paired replicates of the scenario and the baseline, or null.</summary>
    internal ReadComparison? Comparison { get; }

    /// <summary>Draws, seeds and assumptions of the two, or null.</summary>
    internal ReadEnsemble? Ensemble { get; }

    /// <summary>The scenario's digest, for the foot of each page.</summary>
    public string Digest => Main.Manifest.Digest;

    /// <summary>
    /// Reads run folders. The baseline is the one named, else the first of several whose scenario
    /// is called so; only runs of one base year, model, seed and scale can be compared.
    /// </summary>
    public static RunSetReading Read(IReadOnlyList<string> folders, string? baseFolder)
    {
        var faults = new FaultList();
        var baseline = baseFolder is null ? null : ReadRun.Read(baseFolder, faults);
        var kinds = folders.ToLookup(PairedFolder.KindOf);
        var pairs = kinds[PairedFolder.Comparison].ToList();
        var ensembles = kinds[PairedFolder.Ensemble].ToList();
        var runs = folders.Except(pairs).Except(ensembles)
            .Select(folder => ReadRun.Read(folder, faults)).OfType<ReadRun>().ToList();
        var comparison = pairs.Select(folder => ReadComparison.Read(folder, faults))
            .FirstOrDefault();
        var ensemble = ensembles.Select(folder => ReadEnsemble.Read(folder, faults))
            .FirstOrDefault();
        var isAlone = pairs.Count + ensembles.Count == folders.Count;
        foreach (var list in new[] { pairs, ensembles })
            if (list.Count > (isAlone ? 0 : 1)) Unusable(list[^1], faults);

        if (faults.Count > 0 || runs.Count == 0) return new(null, faults.All);
        if (baseline is not null) runs.Insert(0, baseline);
        else if (runs.Count > 1)
            baseline = runs.FirstOrDefault(run => run.Manifest.Scenario == BaselineName);

        var all = runs.DistinctBy(run => (run.Manifest.RunId, run.Manifest.LastYear)).ToList();
        var first = baseline ?? all[0];
        foreach (var run in all) Compare(first, run, faults);
        if (faults.Count > 0) return new(null, faults.All);
        var set = new RunSet(all, baseline, comparison, ensemble, faults);
        if (comparison is not null) set.Compare(comparison, faults);
        if (ensemble is not null) set.Compare(ensemble, faults);
        return faults.Count > 0 ? new(null, faults.All) : new(set, []);
    }

    private static void Unusable(string folder, FaultList faults) => faults.Add(
        folder, 0, ReportCodes.NotAlike,
        "这是成对比较或多次模拟的结果；一份报告除它之外还需要情景与基线的运行，并且每种只能有一份。",
        "this is a comparison or an ensemble; a report needs the runs of the scenario and its "
        + "baseline beside it, and no second one of its kind.");

    private void Compare(ReadComparison comparison, FaultList faults)
    {
        if (Fits(comparison) && comparison.Scale == Main.Manifest.Scale) return;
        var (run, other) = (Main.Manifest.Scenario, Base?.Manifest.Scenario);
        faults.Add(
            comparison.Folder, 0, ReportCodes.NotAlike,
            $"其中没有情景 {run} 与基线 {other ?? "（未给出）"} 在同一模型版本、基年数据与抽样比例下的"
            + "比较。请用同样的两个情景运行 migsim compare。",
            $"it does not compare scenario {run} with baseline "
            + $"{other ?? "(none given)"} by the same model version, base-year tables and scale. "
            + "Run migsim compare on these two.");
    }

    // A sample of the households will do: members differ by more than what sampling adds.
    private void Compare(ReadEnsemble ensemble, FaultList faults)
    {
        if (Fits(ensemble) && ensemble.LastYear == Main.Manifest.LastYear) return;
        var (run, other) = (Main.Manifest.Scenario, Base?.Manifest.Scenario);
        faults.Add(
            ensemble.Folder, 0, ReportCodes.NotAlike,
            $"其中没有情景 {run} 与基线 {other ?? "（未给出）"} 在同一模型版本、基年数据与末年"
            + $"（{Main.Manifest.LastYear}）下的成员。请用同样的两个情景运行 migsim ensemble。",
            $"it has no members of scenario {run} with baseline {other ?? "(none given)"} by the "
            + $"same model version, base-year tables and last year ({Main.Manifest.LastYear}). Run "
            + "migsim ensemble on these two.");
    }

    private bool Fits(PairedFolder pairs) => Base is not null
        && pairs.Compares(Main.Manifest.Scenario, Base.Manifest.Scenario)
        && (pairs.Model, pairs.BaseYear) == (Main.Manifest.ModelVersion, Main.Manifest.BaseDigest);

    private static void Compare(ReadRun first, ReadRun run, FaultList faults)
    {
        var (a, b) = (first.Manifest, run.Manifest);
        Same("基年数据", "base-year tables", a.BaseDigest, b.BaseDigest);
        Same("模型版本", "model version", a.ModelVersion, b.ModelVersion);
        Same("随机种子", "seed", $"{a.Seed}", $"{b.Seed}");
        Same("抽样比例", "scale", $"{a.Scale}", $"{b.Scale}");
        Same("首年", "first year", $"{a.FirstYear}", $"{b.FirstYear}");
        Same("末年", "last year", $"{a.LastYear}", $"{b.LastYear}");

        void Same(string zh, string en, string wanted, string got)
        {
            if (wanted == got) return;
            faults.Add(
                run.Folder, 0, ReportCodes.NotAlike,
                $"{zh}为 {got}，而 {first.Folder} 为 {wanted}；不同的运行不能相减。请用相同的设置重新运行。",
                $"its {en} is {got}, that of {first.Folder} {wanted}; the difference of unlike "
                + "runs means nothing. Run both alike.");
        }
    }

    internal static bool IsBaseline(ReadRun run) => run.Facts.Changes.Count == 0;
}
