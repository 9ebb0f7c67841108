// Reads the folder of a run back, so that the run can be made again.
using System.Text.Json;

using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Files.Results;

/// <summary>
/// A folder holds tables only; a run that is made again is the same run if model, base year,
/// levers, seed and scale are. All five are checked here, and which of them differs is said.
/// </summary>
public static class RecordedRunFolder
{
    /// <summary>The run of a folder.</summary>
    /// <param name="path">The folder; faults name it as given here.</param>
    /// <param name="geography">The places of the scenario.</param>
    /// <param name="baseDigest">The digest of the base-year tables at hand.</param>
    public static RecordedRunReading Read(string path, Geography geography, string baseDigest)
    {
        var reading = RunFolder.Read(path);
        if (reading.Folder is not { Manifest: var manifest } folder)
            return new(null, reading.Faults);
        var words = new RecordedRunWords(Path.Combine(path, ResultFolder.Manifest));
        var faults = Differences(manifest, baseDigest, words);
        if (faults.Count > 0) return new(null, faults);
        try
        {
            var bytes = File.ReadAllBytes(folder.ScenarioPath);
            var scenario = ResolvedScenarioFile.Read(bytes, geography);
            return Checked(new(manifest, scenario), baseDigest, words);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or JsonException or FormatException)
        {
            return new(null, [words.NotReadable(e.Message)]);
        }
    }

    private static List<Fault> Differences(
        RunManifest run, string baseDigest, RecordedRunWords words)
    {
        var faults = new List<Fault>();
        if (run.ModelVersion != ModelVersion.Text)
            faults.Add(words.OtherModel(run.ModelVersion, ModelVersion.Text));
        if (run.BaseDigest != baseDigest) faults.Add(words.OtherTables(run.BaseDigest, baseDigest));
        return faults;
    }

    // The run's name is a hash of everything it is a function of.
    private static RecordedRunReading Checked(
        RecordedRun run, string baseDigest, RecordedRunWords words)
    {
        var (seed, scale) = (run.Options.Seed, run.Options.Scale);
        var name = RunIdentity.Of(baseDigest, run.Scenario.Levers, seed, scale);
        return name == run.Manifest.RunId
            ? new(run, [])
            : new(null, [words.OtherRun(run.Manifest.RunId, name)]);
    }
}

/// <summary>The faults MS3101-MS3104; a code keeps its meaning for ever.</summary>
internal sealed class RecordedRunWords(string path)
{
    public Fault NotReadable(string why) => New(
        "MS3101", $"不是完整的结果文件夹，不能重算：{why}",
        $"no whole folder of results, so it cannot be recomputed: {why}");

    public Fault OtherModel(string found, string here) => New(
        "MS3102", $"由模型版本 {found} 算出，本程序为 {here}；请用当时的程序，或重新运行该情景。",
        $"was made by model version {found}; this is {here}. Use that program, or run the "
        + "scenario anew.");

    public Fault OtherTables(string found, string here) => New(
        "MS3103",
        $"所用基年数据（摘要 {Short(found)}）与现有的（{Short(here)}）不同；请用 --seeds 指定当时的基年数据。",
        $"was made from other base-year tables (digest {Short(found)}, here {Short(here)}); name "
        + "those with --seeds.");

    public Fault OtherRun(string found, string here) => New(
        "MS3104",
        $"运行编号为 {found}，由文件夹内的情景、种子与比例算得 {here}；文件夹内的文件被改动过。",
        $"bears the run id {found}, but its scenario, seed and scale give {here}: files in the "
        + "folder were changed.");

    private static string Short(string digest) => digest[..Math.Min(12, digest.Length)];

    private Fault New(string code, string zh, string en) => new(path, 0, code, zh, en);
}
