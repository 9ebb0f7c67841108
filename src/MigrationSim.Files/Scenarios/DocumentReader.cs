// Checks one scenario file, its parents left aside.
using System.Security.Cryptography;
using System.Text.Json;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Scenarios;

/// <summary>From bytes to a document, or to all that is wrong with them.</summary>
public static class DocumentReader
{
    public static IReadOnlyList<string> Keys { get; } =
        ["$schema", "extends", "title", "notes", "levers"];

    public static IReadOnlyList<string> Languages { get; } = ["zh", "en"];

    /// <summary>The document as far as it can be read, or null if it is no JSON object.</summary>
    public static ScenarioDocument? Read(string path, PlaceBook places, FaultBook faults)
    {
        if (Bytes(path, faults) is not { } bytes || Tree(bytes, faults) is not { } root)
            return null;
        if (!faults.IsObject(root, "{}", Keys)) return null;

        faults.Text(root, "$schema", "$schema");
        var title = Words(root, "title", faults);
        var notes = Words(root, "notes", faults);
        Titled(root, title, faults);
        return new()
        {
            Path = path,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Extends = root.Find("extends") is { } extends ? faults.Texts(extends) : [],
            TitleZh = title.Zh,
            TitleEn = title.En,
            NotesZh = notes.Zh,
            NotesEn = notes.En,
            Settings = Settings(root, path, places, faults),
        };
    }

    internal static byte[]? Bytes(string path, FaultBook faults)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(0, ScenarioWords.NoFile(e.Message));
            return null;
        }
    }

    private static JsonPart? Tree(byte[] bytes, FaultBook faults)
    {
        var read = UtfText.Decode(bytes);
        if (read.Text is null)
        {
            faults.Add(read.FaultLine, ScenarioWords.NotUtf8(read.FaultZh, read.FaultEn));
            return null;
        }
        try
        {
            return JsonTree.Parse(bytes.AsSpan(UtfText.Mark(bytes)));
        }
        catch (JsonException e)
        {
            // The message ends in the reader's own position, which counts lines from 0.
            var why = e.Message.Split(" LineNumber:")[0];
            faults.Add((int)(e.LineNumber ?? 0) + 1, ScenarioWords.NotJson(why));
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, escaped: valid for the reader, but no text.
            faults.Add(1, ScenarioWords.NotJson(e.Message));
        }
        return null;
    }

    private static (string Zh, string En) Words(JsonPart root, string key, FaultBook faults)
    {
        if (root.Find(key) is not { } member) return ("", "");
        if (!faults.IsObject(member.Value, key, Languages)) return ("", "");
        return (
            faults.Text(member.Value, "zh", $"{key}.zh"),
            faults.Text(member.Value, "en", $"{key}.en"));
    }

    private static void Titled(JsonPart root, (string Zh, string En) title, FaultBook faults)
    {
        if (root.Find("title") is not { } member)
        {
            faults.Add(root.Line, ScenarioWords.Missing("title"));
            return;
        }
        if (member.Value.Kind != JsonKind.Keyed) return;
        if (Lacks(member.Value, "zh", title.Zh))
            faults.Add(member.Line, ScenarioWords.Missing("title.zh"));
        if (Lacks(member.Value, "en", title.En))
            faults.Add(member.Line, ScenarioWords.Missing("title.en"));
    }

    /// <summary>A text of the wrong type is a fault already told.</summary>
    private static bool Lacks(JsonPart title, string language, string text) =>
        title.Find(language) is not { Value.Kind: not JsonKind.Text }
        && string.IsNullOrWhiteSpace(text);

    private static List<LeverSetting> Settings(
        JsonPart root, string path, PlaceBook places, FaultBook faults)
    {
        if (root.Find("levers") is not { } member) return [];
        if (!faults.Is(member.Value, JsonKind.List, "levers")) return [];

        var settings = new List<LeverSetting>();
        foreach (var part in member.Value.Parts)
        {
            if (SettingReader.Read(part, path, places, faults) is { } setting)
                settings.Add(setting);
        }
        return settings;
    }
}
