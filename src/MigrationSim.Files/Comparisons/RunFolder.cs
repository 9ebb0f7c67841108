// Reads the folder of a run back: who it is, and its tables by place and year.
using System.Text.Json;

using MigrationSim.Core.Places;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Comparisons;

/// <summary>What makes runs comparable, as a manifest tells it.</summary>
public sealed record RunMark(
    string RunId, string Scenario, uint Seed, int Scale, int FirstYear, int LastYear,
    string ModelVersion, string BaseDigest);

/// <summary>The folder of a run, or what is wrong with it.</summary>
public sealed record RunFolder(string Path, RunMark? Mark, IReadOnlyList<Fault> Faults)
{
    /// <summary>True if a folder with a manifest stands there.</summary>
    public static bool IsOne(string path) => Directory.Exists(path);

    /// <summary>Reads the manifest only.</summary>
    public static RunFolder Open(string path)
    {
        var manifest = System.IO.Path.Combine(path, ResultFolder.Manifest);
        if (!File.Exists(manifest))
        {
            return Wrong(
                path, $"{path}：不是运行结果文件夹（没有 manifest.json）。",
                $"{path} is no folder of results (it has no manifest.json).");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(manifest));
            return new(path, MarkIn(json.RootElement), []);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException or IOException)
        {
            return Wrong(
                manifest, "不是一次运行的 manifest；须是 migsim run 写出的。",
                "this is not the manifest of a run; migsim run writes one.");
        }
    }

    /// <summary>The tables of its years after one.</summary>
    public RunFolderTables Read(Geography geography, int after, int until) =>
        RunFolderTables.Read(
            System.IO.Path.Combine(Path, ResultFiles.Tables), geography, after, until);

    private static RunMark MarkIn(JsonElement json) => new(
        json.GetProperty("run_id").GetString()!, json.GetProperty("scenario").GetString()!,
        json.GetProperty("seed").GetUInt32(), json.GetProperty("scale").GetInt32(),
        json.GetProperty("first_year").GetInt32(), json.GetProperty("last_year").GetInt32(),
        json.GetProperty("versions").GetProperty("model").GetString()!,
        json.GetProperty("inputs").GetProperty("base_year_sha256").GetString()!);

    private static RunFolder Wrong(string place, string zh, string en) =>
        new(place, null, [RunFolderTables.Wrong(place, zh, en)]);
}
