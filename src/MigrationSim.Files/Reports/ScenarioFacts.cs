// What the manifest and the resolved scenario of a run folder say.
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>A scenario file that went into a run, with its hash.</summary>
internal sealed record RunInput(string Path, string Sha256);

/// <summary>A lever away from its baseline; Counties is 0 where it is turned everywhere.</summary>
internal sealed record LeverChange(LeverInfo Lever, double Value, int Counties);

/// <summary>Who a run is.</summary>
internal sealed record RunFacts
{
    public required string RunId { get; init; }

    public required string Digest { get; init; }

    public required string Scenario { get; init; }

    public required uint Seed { get; init; }

    public required int Scale { get; init; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    public required string BaseYear { get; init; }

    public required string Model { get; init; }

    public required string Commit { get; init; }

    public required IReadOnlyList<RunInput> Files { get; init; }

    public (string Zh, string En) Title { get; init; }

    public (string Zh, string En) Notes { get; init; }

    public IReadOnlyList<LeverChange> Changes { get; init; } = [];

    /// <summary>Null after a fault was noted.</summary>
    public static RunFacts? Read(string folder, ReportFaults faults)
    {
        var manifest = Path.Combine(folder, ResultFolder.Manifest);
        var resolved = Path.Combine(folder, ResultFiles.Resolved);
        var facts = Parsed(manifest, faults, OfManifest);
        return facts is null
            ? null
            : Parsed(resolved, faults, json => WithScenario(facts, json));
    }

    private static RunFacts? Parsed(
        string path, ReportFaults faults, Func<JsonElement, RunFacts> read)
    {
        if (!File.Exists(path))
        {
            faults.Add(
                path, 0, ReportCodes.NoFile, "没有这个文件，所以这不是完整的结果文件夹。请给出 migsim run 写出的文件夹。",
                "there is no such file, so this is no whole folder of results. Name one that "
                + "migsim run wrote.");
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return read(json.RootElement);
        }
        catch (JsonException e)
        {
            faults.Add(
                path, (int)(e.LineNumber ?? 0) + 1, ReportCodes.NotJson,
                "这里不是有效的 JSON；文件可能不完整。请重新运行该情景。",
                "this is not JSON; the file may be cut off. Run the scenario again.");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            faults.Add(
                path, 0, ReportCodes.NoMember,
                "缺少报告所需的内容，可能由别的版本写出。请重新运行该情景。",
                "it lacks what a report needs; another version may have written it. Run the "
                + "scenario again.");
        }

        return null;
    }

    private static RunFacts OfManifest(JsonElement json)
    {
        string Text(string name) => json.GetProperty(name).GetString() ?? "";

        var versions = json.GetProperty("versions");
        var inputs = json.GetProperty("inputs");
        return new()
        {
            RunId = Text("run_id"),
            Digest = Text("digest"),
            Scenario = Text("scenario"),
            Seed = json.GetProperty("seed").GetUInt32(),
            Scale = json.GetProperty("scale").GetInt32(),
            FirstYear = json.GetProperty("first_year").GetInt32(),
            LastYear = json.GetProperty("last_year").GetInt32(),
            BaseYear = inputs.GetProperty("base_year_sha256").GetString() ?? "",
            Model = versions.GetProperty("model").GetString() ?? "",
            Commit = versions.GetProperty("commit").GetString() ?? "",
            Files =
            [
                .. from file in inputs.GetProperty("scenario_files").EnumerateArray()
                   select new RunInput(
                       file.GetProperty("path").GetString() ?? "",
                       file.GetProperty("sha256").GetString() ?? ""),
            ],
        };
    }

    private static RunFacts WithScenario(RunFacts facts, JsonElement json)
    {
        var levers = json.GetProperty("levers");
        return facts with
        {
            Title = Words(json.GetProperty("title")),
            Notes = Words(json.GetProperty("notes")),
            Changes =
            [
                .. from lever in LeverCatalogue.All
                   where levers.TryGetProperty(lever.Name, out _)
                   let change = Change(lever, levers.GetProperty(lever.Name), facts.LastYear)
                   where change is not null
                   select change,
            ],
        };
    }

    private static (string Zh, string En) Words(JsonElement json) =>
        (json.GetProperty("zh").GetString() ?? "", json.GetProperty("en").GetString() ?? "");

    // The value most changed counties share; ties go to the one met first.
    private static LeverChange? Change(LeverInfo lever, JsonElement json, int year)
    {
        var name = FormattableString.Invariant($"{year}");
        var baseline = lever.Facts.Baseline;
        var common = json.GetProperty("values").GetProperty(name).GetDouble();
        double[] others = json.TryGetProperty("by_county", out var counties)
            ? [.. counties.EnumerateObject().Select(c => c.Value.GetProperty(name).GetDouble())]
            : [];
        if (common != baseline && others.All(value => value == common))
            return new(lever, common, 0);
        var changed = others.Where(value => value != baseline).ToList();
        var rest = common == baseline ? 0 : Core.Places.Cells.CountyCount - others.Length;
        if (changed.Count + rest == 0) return null;
        var value = changed.Count >= rest
            ? changed.GroupBy(v => v).OrderByDescending(group => group.Count()).First().Key
            : common;
        return new(lever, value, changed.Count + rest);
    }
}
