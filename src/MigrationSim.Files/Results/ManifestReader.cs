// Reads a run's manifest: every member that is missing or no such value is told with its line.
using System.Text.Json;

using MigrationSim.Files.Faults;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Files.Results;

/// <summary>Reads one manifest; what it finds wrong goes into the list.</summary>
internal sealed class ManifestReader(string path, FaultList faults)
{
    /// <summary>The manifest, or null after faults were noted.</summary>
    public RunManifest? Read()
    {
        var before = faults.Count;
        if (Tree() is not { } json) return null;
        if (json.Find("kind")?.Value.Text is { Length: > 0 } kind)
        {
            faults.Add(
                path, 0, FolderCodes.NotARun,
                $"这是“{kind}”的结果，不是一次运行的；这里需要 migsim run 写出的文件夹。",
                $"this is the folder of a study of the kind '{kind}', not of a run; name one that "
                + "migsim run wrote.");
            return null;
        }

        var read = Facts(json);
        return faults.Count == before ? read : null;
    }

    private JsonPart? Tree()
    {
        try
        {
            return JsonTree.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException e)
        {
            faults.Add(
                path, (int)(e.LineNumber ?? 0) + 1, FolderCodes.NotJson,
                "这里不是有效的 JSON；文件可能不完整。请重新运行该情景。",
                "this is not JSON; the file may be cut off. Run the scenario again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(
                path, 0, FolderCodes.NoFile, $"读不了：{e.Message}",
                $"it cannot be read: {e.Message}");
        }

        return null;
    }

    private RunManifest Facts(JsonPart json)
    {
        var (inputs, versions) = (Part(json, "inputs"), Part(json, "versions"));
        return new()
        {
            RunId = Text(json, "run_id"),
            Digest = Text(json, "digest"),
            Scenario = Text(json, "scenario"),
            Seed = (uint)Whole(json, "seed", 0, uint.MaxValue),
            Scale = (int)Whole(json, "scale", 1, int.MaxValue),
            Replicate = (int)Whole(json, "replicate", 1, int.MaxValue),
            FirstYear = (int)Whole(json, "first_year", 1, 9999),
            LastYear = (int)Whole(json, "last_year", 1, 9999),
            BaseDigest = Text(inputs, "base_year_sha256"),
            ModelVersion = Text(versions, "model"),
            Commit = Text(versions, "commit"),
            IsFromState = json.Find("started_from") is not null,
            Files =
            [
                .. Part(inputs, "scenario_files").Parts.Select(file =>
                    new InputFile(Text(file, "path"), Text(file, "sha256"))),
            ],
        };
    }

    // Nothing stands for a missing part, so that what is missing inside it is not told again.
    private JsonPart? Member(JsonPart within, string key)
    {
        if (within.Kind == JsonKind.Nothing) return null;
        if (within.Find(key) is { } member) return member.Value;
        Wrong(within.Line, key, "缺少", "is missing");
        return null;
    }

    private JsonPart Part(JsonPart within, string key) =>
        Member(within, key) ?? new(JsonKind.Nothing, 0);

    private string Text(JsonPart within, string key)
    {
        var part = Member(within, key);
        if (part is not null && part.Kind != JsonKind.Text)
            Wrong(part.Line, key, "应为文字", "must be a text");
        return part?.Text ?? "";
    }

    private double Whole(JsonPart within, string key, double least, double most)
    {
        if (Member(within, key) is not { } part) return 0;
        var value = part.Number;
        if (part.Kind == JsonKind.Number && value >= least && value <= most
            && value == Math.Floor(value))
        {
            return value;
        }

        Wrong(
            part.Line, key, FormattableString.Invariant($"应为 {least} 至 {most} 的整数"),
            FormattableString.Invariant($"must be a whole number from {least} to {most}"));
        return 0;
    }

    private void Wrong(int line, string key, string zh, string en) => faults.Add(
        path, line, FolderCodes.NoMember,
        $"'{key}' {zh}；可能由别的版本写出。请重新运行该情景。",
        $"'{key}' {en}; another version may have written it. Run the scenario again.");
}
