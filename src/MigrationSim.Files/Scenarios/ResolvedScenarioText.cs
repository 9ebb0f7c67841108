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
        double[][] counties =
        [
            .. Enumerable.Range(0, geography.Counties.Count)
                .Select(county => ResolvedLevers.Values(trajectory, county)),
        ];
        var common = Common(counties);

        json.WriteString("kind", lever.Facts.Kind == LeverKind.Policy ? "policy" : "assumption");
        json.WriteString("unit", lever.Facts.Unit);
        json.WriteNumber("baseline", lever.Facts.Baseline);
        json.Within("values", () => Values(json, common));
        int[] others =
            [.. Enumerable.Range(0, counties.Length).Where(i => !Same(counties[i], common))];
        if (others.Length == 0) return;

        json.Within("by_county", () =>
        {
            foreach (var county in others)
                json.Within(geography.Counties[county].Code, () => Values(json, counties[county]));
        });
    }

    // The values most counties share stand for the province; ties go to the first county.
    private static double[] Common(double[][] counties) =>
        counties.All(values => Same(values, counties[0]))
            ? counties[0]
            : counties.GroupBy(Text).OrderByDescending(group => group.Count()).First().First();

    private static string Text(double[] values) => string.Join(
        ' ', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    private static bool Same(double[] one, double[] other) => one.AsSpan().SequenceEqual(other);

    private static void Values(Utf8JsonWriter json, double[] values)
    {
        for (var t = 0; t < values.Length; t++)
        {
            var year = ResolvedLevers.FirstYear + t;
            json.WriteNumber(year.ToString(CultureInfo.InvariantCulture), values[t]);
        }
    }
}
