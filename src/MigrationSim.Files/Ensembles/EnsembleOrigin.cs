// What the members of an ensemble are functions of, kept beside them.
using System.Text.Json;

using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Ensembles;

/// <summary>A fact of an order: its name in the file, its words, its value.</summary>
public sealed record OriginFact(string Name, string Zh, string En, string Value);

/// <summary>
/// The file order.json. A folder is gone on with only by the order that began it, else its members
/// would belong to two ensembles.
/// </summary>
/// <param name="Facts">All of them; names are unique.</param>
public sealed record EnsembleOrigin(IReadOnlyList<OriginFact> Facts)
{
    public const string Name = "order.json";

    private const string Kind = "kind";
    private const string Ensemble = "ensemble";

    public void Write(string folder)
    {
        using var file = WholeFile.Open(Path.Combine(folder, Name));
        File.WriteAllText(file.Working, JsonText.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString(Kind, Ensemble);
            foreach (var fact in Facts) json.WriteString(fact.Name, fact.Value);
            json.WriteEndObject();
        }));
        file.Commit();
    }

    /// <summary>
    /// Facts in which a folder's order is another, with what it has; null where the file is none.
    /// </summary>
    public IReadOnlyList<(OriginFact Fact, string Was)>? Differences(string folder)
    {
        if (Read(folder) is not { } was) return null;
        var named = Facts.Select(fact => fact.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from fact in Facts
               let value = was.GetValueOrDefault(fact.Name, "")
               where value != fact.Value
               select (fact, value),
            .. from other in was
               where !named.Contains(other.Key)
               select (new OriginFact(other.Key, other.Key, other.Key, ""), other.Value),
        ];
    }

    private static Dictionary<string, string>? Read(string folder)
    {
        try
        {
            using var document = JsonDocument.Parse(
                File.ReadAllBytes(Path.Combine(folder, Name)));
            var facts = document.RootElement.EnumerateObject()
                .ToDictionary(p => p.Name, p => p.Value.GetString() ?? "");
            return facts.Remove(Kind, out var kind) && kind == Ensemble ? facts : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException
            or ArgumentException or FileNotFoundException)
        {
            return null;
        }
    }
}
