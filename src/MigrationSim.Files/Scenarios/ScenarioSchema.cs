// The JSON Schema of scenario files, for editors that complete and check while one types.
using System.Text.Json;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Scenarios;

/// <summary>The text of scenarios/scenario.schema.json, derived from the levers.</summary>
public static class ScenarioSchema
{
    public static string Text() => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "MigrationSim 情景文件 scenario file");
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.Texts("required", ["title"]);
        json.Within("properties", () => Properties(json));
        json.WriteEndObject();
    });

    private static void Properties(Utf8JsonWriter json)
    {
        json.Within("$schema", () => json.WriteString("type", "string"));
        json.Within("extends", () =>
        {
            json.WriteString(
                "description", "所继承的情景文件 the scenario files this one builds on");
            OneOrMore(json, null);
        });
        json.Within("title", () => Words(json, isRequired: true));
        json.Within("notes", () => Words(json, isRequired: false));
        json.Within("levers", () =>
        {
            json.WriteString("type", "array");
            json.Within("items", () => Setting(json));
        });
    }

    private static void Words(Utf8JsonWriter json, bool isRequired)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        if (isRequired) json.Texts("required", DocumentReader.Languages);
        json.Within("properties", () =>
        {
            foreach (var language in DocumentReader.Languages)
                json.Within(language, () => json.WriteString("type", "string"));
        });
    }

    private static void Setting(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.Texts("required", ["lever"]);
        Kinds(json);
        json.Within("properties", () =>
        {
            json.Within("lever", () =>
                json.Texts("enum", LeverCatalogue.All.Select(lever => lever.Name)));
            json.Within("value", () => json.WriteString("type", "number"));
            json.Within("from", () => Year(json));
            json.Within("to", () => Year(json));
            json.Within("ramp", () => json.WriteString("type", "boolean"));
            json.Within("delay", () =>
            {
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
            });
            json.Within("where", () => OneOrMore(json, null));
            json.Within("table", () => json.WriteString("type", "string"));
            json.Within("source", () => OneOrMore(json, PlanItems.All));
        });
        json.WriteStartArray("allOf");
        foreach (var lever in LeverCatalogue.All) Limits(json, lever);
        json.WriteEndArray();
    }

    /// <summary>A value with its first year, or a table and nothing beside it.</summary>
    private static void Kinds(Utf8JsonWriter json)
    {
        json.WriteStartArray("oneOf");
        json.WriteStartObject();
        json.Texts("required", ["value", "from"]);
        json.Within("properties", () => json.WriteBoolean("table", false));
        json.WriteEndObject();
        json.WriteStartObject();
        json.Texts("required", ["table"]);
        json.Within("properties", () =>
        {
            foreach (var key in SettingReader.BesideValue) json.WriteBoolean(key, false);
        });
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Year(Utf8JsonWriter json)
    {
        json.WriteString("type", "integer");
        json.WriteNumber("minimum", ResolvedLevers.FirstYear);
        json.WriteNumber("maximum", ResolvedLevers.LastYear);
    }

    private static void OneOrMore(Utf8JsonWriter json, IReadOnlyList<string>? known)
    {
        void One()
        {
            json.WriteString("type", "string");
            if (known is not null) json.Texts("enum", known);
        }

        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        One();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteNumber("minItems", 1);
        json.Within("items", One);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>If the setting is of this lever, then its value keeps the lever's limits.</summary>
    private static void Limits(Utf8JsonWriter json, LeverInfo lever)
    {
        var facts = lever.Facts;
        json.WriteStartObject();
        json.Within("if", () => json.Within("properties", () =>
            json.Within("lever", () => json.WriteString("const", lever.Name))));
        json.Within("then", () => json.Within("properties", () =>
        {
            json.Within("value", () =>
            {
                json.WriteString(
                    "description",
                    $"{facts.MeaningZh}（{facts.UnitZh}）{facts.MeaningEn} ({facts.Unit})");
                json.WriteNumber("minimum", facts.Min);
                json.WriteNumber("maximum", facts.Max);
                json.WriteNumber("default", facts.Baseline);
            });
            if (lever.IsPlaceless) json.WriteBoolean("where", false);
        }));
        json.WriteEndObject();
    }
}
