// Where the studies of a run have left their results.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Comparisons;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Web.Engines;
using MigrationSim.Web.Stores;

namespace MigrationSim.Web.Endpoints;

/// <summary>
/// Studies are made at the scale of quick runs. So those of a scenario's quick run serve its full
/// run too, which is the same scenario with the same seed.
/// </summary>
internal static class StudyResults
{
    private const string DoubtFolder = "doubt";

    /// <summary>Where a study of a run leaves its results.</summary>
    public static string Target(RunStore store, string run, StudyKind kind) => store.Study(
        run, kind == StudyKind.Doubt ? DoubtFolder : ChapterRecord.Name);

    /// <summary>The folder or file of a finished study, the run's own or its quick run's.</summary>
    public static string? Find(Desk desk, RunRecord run, StudyKind kind) =>
        new[] { run, Quick(desk, run) }.OfType<RunRecord>()
            .Select(one => Target(desk.Store, one.Id, kind)).FirstOrDefault(IsDone);

    /// <summary>The scenario of a run, as its own file says.</summary>
    public static Scenario? ScenarioOf(Desk desk, RunRecord run) =>
        ScenarioFile.Read(desk.Store.Scenario(run), desk.Geography).Scenario;

    // The manifest is written last.
    private static bool IsDone(string target) =>
        File.Exists(target) || File.Exists(Path.Combine(target, ResultFolder.Manifest));

    private static RunRecord? Quick(Desk desk, RunRecord run)
    {
        if (run.Scale == WarmModel.QuickScale || ScenarioOf(desk, run) is not { } scenario)
            return null;
        var id = RunIdentity.Of(
            desk.Model.BaseYear.Tables.Digest, scenario.Levers, run.Seed, WarmModel.QuickScale);
        return desk.Store.All.FirstOrDefault(one => one.RunId == id && one.Name == run.Name);
    }
}
