// What the resolved scenario of a run folder says, as a page tells it.
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Reports;

/// <summary>A lever away from its baseline; Counties is 0 where it is turned everywhere.</summary>
internal sealed record LeverChange(LeverInfo Lever, double Value, int Counties);

/// <summary>A scenario's words and what it changes by its last year.</summary>
internal sealed record ScenarioFacts
{
    public (string Zh, string En) Title { get; init; }

    public (string Zh, string En) Notes { get; init; }

    public IReadOnlyList<LeverChange> Changes { get; init; } = [];

    /// <summary>Null after a fault was noted.</summary>
    public static ScenarioFacts? Read(RunFolder folder, FaultList faults)
    {
        var path = folder.ScenarioPath;
        if (!File.Exists(path))
        {
            faults.Add(
                path, 0, FolderCodes.NoFile, "没有这个文件，所以这不是完整的结果文件夹。请给出 migsim run 写出的文件夹。",
                "there is no such file, so this is no whole folder of results. Name one that "
                + "migsim run wrote.");
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(json.RootElement, folder.Manifest.LastYear);
        }
        catch (JsonException e)
        {
            faults.Add(
                path, (int)(e.LineNumber ?? 0) + 1, FolderCodes.NotJson,
                "这里不是有效的 JSON；文件可能不完整。请重新运行该情景。",
                "this is not JSON; the file may be cut off. Run the scenario again.");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException
            or FormatException)
        {
            faults.Add(
                path, 0, FolderCodes.NoMember,
                "缺少报告所需的内容，可能由别的版本写出。请重新运行该情景。",
                "it lacks what a report needs; another version may have written it. Run the "
                + "scenario again.");
        }

        return null;
    }

    private static ScenarioFacts Of(JsonElement json, int year)
    {
        var levers = json.GetProperty("levers");
        return new()
        {
            Title = Words(json.GetProperty("title")),
            Notes = Words(json.GetProperty("notes")),
            Changes =
            [
                .. from lever in LeverCatalogue.All
                   where levers.TryGetProperty(lever.Name, out _)
                   let change = Change(lever, levers.GetProperty(lever.Name), year)
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
