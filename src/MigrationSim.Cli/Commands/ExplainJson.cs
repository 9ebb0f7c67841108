// An explanation as JSON: households, years, deciders, alternatives, terms.
using System.Globalization;
using System.Text.Json;

using MigrationSim.Files.Formats;
using MigrationSim.Files.Results;

namespace MigrationSim.Cli.Commands;

/// <summary>
/// The facts of the table, gathered by run, household, year and decider: the same names and
/// numbers, so that neither has to be explained twice.
/// </summary>
public static class ExplainJson
{
    public static string Text(Explained explained, string[] codes) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("households");
        var facts = ExplainFacts.Of(explained, codes).ToList();
        foreach (var path in facts.GroupBy(fact => (fact.Household, fact.Run)))
        {
            json.WriteStartObject();
            json.WriteString("household", path.Key.Household);
            json.WriteString("run_id", path.Key.Run.RunId);
            json.WriteString("scenario", path.Key.Run.Scenario);
            json.WriteNumber("replicate", path.Key.Run.Replicate);
            json.WriteNumber("seed", path.Key.Run.Seed);
            json.WriteStartArray("years");
            foreach (var year in path.GroupBy(fact => fact.Year)) Year(json, year);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Year(Utf8JsonWriter json, IGrouping<int, ExplainedFact> year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Key);
        foreach (var part in year.GroupBy(fact => fact.Part))
        {
            json.WriteStartArray(part.Key);
            foreach (var own in part.GroupBy(fact => (fact.Slot, Place(fact))))
            {
                json.WriteStartObject();
                if (own.Key.Slot.Length > 0)
                    json.WriteNumber("slot", int.Parse(own.Key.Slot, CultureInfo.InvariantCulture));
                if (own.Key.Item2.Length > 0) json.WriteString("place", own.Key.Item2);
                foreach (var fact in own) Value(json, fact);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // Numbers of one alternative stand together; a fact whose value is the place stands by itself.
    private static string Place(ExplainedFact fact) => fact.Value is null ? "" : fact.Place;

    private static void Value(Utf8JsonWriter json, ExplainedFact fact)
    {
        if (fact.Value is { } value) json.WriteNumber(fact.Name, value);
        else json.WriteString(fact.Name, fact.Text.Length > 0 ? fact.Text : fact.Place);
    }
}
