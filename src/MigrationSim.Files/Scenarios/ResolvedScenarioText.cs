// A scenario as the run used it: every lever's value by year, by county where they differ.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Scenarios;

/// <summary>The text of scenario.resolved.json; the same scenario gives the same bytes.</summary>
public static class ResolvedScenarioText
{
    public static string Of(Scenario scenario, Geography geography) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("scenario", scenario.Name);
        json.Within("title", () => Words(json, scenario.TitleZh, scenario.TitleEn));
        json.Within("notes", () => Words(json, scenario.NotesZh, scenario.NotesEn));
        json.Within("levers", () =>
        {
            foreach (var lever in LeverCatalogue.All)
                json.Within(lever.Name, () => Lever(json, lever, scenario.Levers, geography));
        });
        json.WriteEndObject();
    });

    private static void Words(Utf8JsonWriter json, string zh, string en)
    {
        json.WriteString("zh", zh);
        json.WriteString("en", en);
    }

    private static void Lever(
        Utf8JsonWriter json, LeverInfo lever, LeverSettings levers, Geography geography)
    {
        var trajectory = lever.Get(levers);
        var counties = Enumerable.Range(0, geography.Counties.Count)
            .Select(county => (County: county, Values: Years(trajectory, county)))
            .ToList();

        // The values most counties share stand for the province; ties go to the first county.
        var common = counties.GroupBy(c => string.Join(' ', c.Values.Select(v => v.Text)))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.First().County)
            .First();
        var others = counties.Where(c => !common.Any(same => same.County == c.County)).ToList();

        json.WriteString("kind", lever.Facts.Kind == LeverKind.Policy ? "policy" : "assumption");
        json.WriteString("unit", lever.Facts.Unit);
        json.WriteNumber("baseline", lever.Facts.Baseline);
        json.Within("values", () => Values(json, common.First().Values));
        if (others.Count == 0) return;

        json.Within("by_county", () =>
        {
            foreach (var (county, values) in others)
                json.Within(geography.Counties[county].Code, () => Values(json, values));
        });
    }

    private static List<(string Text, double Value)> Years(Trajectory trajectory, int county) =>
    [
        .. ResolvedLevers.Values(trajectory, county)
            .Select(value => (value.ToString("R", CultureInfo.InvariantCulture), value)),
    ];

    private static void Values(Utf8JsonWriter json, List<(string Text, double Value)> values)
    {
        for (var t = 0; t < values.Count; t++)
        {
            var year = ResolvedLevers.FirstYear + t;
            json.WriteNumber(year.ToString(CultureInfo.InvariantCulture), values[t].Value);
        }
    }
}
