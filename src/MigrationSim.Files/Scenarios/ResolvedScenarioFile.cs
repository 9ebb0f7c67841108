// Reads back a scenario as a run used it.
using System.Globalization;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>
/// The other half of ResolvedScenarioText: numbers are written to their last bit, so the levers
/// that come back are those that went in.
/// </summary>
public static class ResolvedScenarioFile
{
    /// <summary>The scenario of a text.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">A lever, a year or a county is missing.</exception>
    public static Scenario Read(ReadOnlySpan<byte> utf8, Geography geography)
    {
        var root = JsonTree.Parse(utf8);
        var levers = new LeverSettings();
        foreach (var lever in LeverCatalogue.All)
        {
            var part = Within(Within(root, "levers"), lever.Name);
            levers = lever.With(levers, Course(lever, part, geography));
        }

        return new()
        {
            Name = Within(root, "scenario").Text,
            TitleZh = Within(Within(root, "title"), "zh").Text,
            TitleEn = Within(Within(root, "title"), "en").Text,
            NotesZh = Within(Within(root, "notes"), "zh").Text,
            NotesEn = Within(Within(root, "notes"), "en").Text,
            Levers = levers,
        };
    }

    private static Trajectory Course(LeverInfo lever, JsonPart part, Geography geography)
    {
        var common = Within(part, "values");
        var others = part.Find("by_county")?.Value;
        var rows = new double[ResolvedLevers.YearCount][];
        for (var t = 0; t < rows.Length; t++)
        {
            var year = (ResolvedLevers.FirstYear + t).ToString(CultureInfo.InvariantCulture);
            rows[t] = others is null
                ? [Within(common, year).Number]
                :
                [
                    .. geography.Counties.Select(county =>
                        Within(others.Find(county.Code)?.Value ?? common, year).Number),
                ];
        }

        return Trajectory.Table(lever.Facts.Baseline, ResolvedLevers.FirstYear, rows);
    }

    private static JsonPart Within(JsonPart part, string key) =>
        part.Find(key)?.Value ?? throw new FormatException($"'{key}' is missing.");
}
