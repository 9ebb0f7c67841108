// The record of a run as a file in its folder.
using System.Text.Json;
using System.Text.Json.Serialization;

using MigrationSim.Files.Formats;

namespace MigrationSim.Web.Stores;

/// <summary>record.json: what is known of a run without its results.</summary>
internal static class RunRecordFile
{
    private const string Name = "record.json";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        WriteIndented = true,
    };

    /// <summary>Writes a run's record, whole or not at all.</summary>
    public static void Write(string folder, RunRecord run)
    {
        using var file = WholeFile.Open(Path.Combine(folder, Name));
        File.WriteAllText(file.Working, JsonSerializer.Serialize(run, Json));
        file.Commit();
    }

    /// <summary>The record in a folder, or null if it is no run's.</summary>
    public static RunRecord? Read(string folder)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, Name));
            return JsonSerializer.Deserialize<RunRecord>(text, Json) is { } record
                && record.Id == Path.GetFileName(folder) ? record : null;
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            // Not a run of ours, or one that never got as far as its record.
            return null;
        }
    }
}
