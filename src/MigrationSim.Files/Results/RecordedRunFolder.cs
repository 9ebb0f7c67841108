// Reads the folder of a run back, so that the run can be made again.
using System.Text.Json;

using MigrationSim.Core.Levers;
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
    /// <summary>Whether the path is a folder with a manifest.</summary>
    public static bool Exists(string path) =>
        File.Exists(Path.Combine(path, ResultFolder.Manifest));

    /// <summary>The run of a folder.</summary>
    /// <param name="folder">The folder; faults name it as given here.</param>
    /// <param name="geography">The places of the scenario.</param>
    /// <param name="baseDigest">The digest of the base-year tables at hand.</param>
    public static RecordedRunReading Read(string folder, Geography geography, string baseDigest)
    {
        var path = Path.Combine(folder, ResultFolder.Manifest);
        var words = new RecordedRunWords(path);
        try
        {
            var manifest = JsonTree.Parse(File.ReadAllBytes(path));
            var faults = Differences(manifest, baseDigest, words);
            if (faults.Count > 0) return new(null, faults);
            var resolved = Path.Combine(folder, ResultFiles.Resolved);
            var scenario = ResolvedScenarioFile.Read(File.ReadAllBytes(resolved), geography);
            return Checked(Run(manifest, scenario), baseDigest, words);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or JsonException or FormatException)
        {
            return new(null, [words.NotReadable(e.Message)]);
        }
    }

    private static List<Fault> Differences(
        JsonPart manifest, string baseDigest, RecordedRunWords words)
    {
        var faults = new List<Fault>();
        var model = Text(Within(manifest, "versions"), "model");
        if (model != ModelVersion.Text) faults.Add(words.OtherModel(model, ModelVersion.Text));
        var tables = Text(Within(manifest, "inputs"), "base_year_sha256");
        if (tables != baseDigest) faults.Add(words.OtherTables(tables, baseDigest));
        return faults;
    }

    private static RecordedRun Run(JsonPart manifest, Scenario scenario) => new()
    {
        RunId = Text(manifest, "run_id"),
        Digest = Text(manifest, "digest"),
        Scenario = scenario,
        Options = new(
            (uint)Number(manifest, "seed"), (int)Number(manifest, "scale"),
            (int)Number(manifest, "last_year")),
        Replicate = (int)Number(manifest, "replicate"),
        IsFromState = manifest.Find("started_from") is not null,
    };

    // The run's name is a hash of everything it is a function of.
    private static RecordedRunReading Checked(
        RecordedRun run, string baseDigest, RecordedRunWords words)
    {
        var name = RunIdentity.Of(
            baseDigest, run.Scenario.Levers, run.Options.Seed, run.Options.Scale);
        return name == run.RunId
            ? new(run, [])
            : new(null, [words.OtherRun(run.RunId, name)]);
    }

    private static JsonPart Within(JsonPart part, string key) =>
        part.Find(key)?.Value ?? throw new FormatException($"'{key}' is missing.");

    private static string Text(JsonPart part, string key) => Within(part, key).Text;

    private static double Number(JsonPart part, string key) => Within(part, key).Number;
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
