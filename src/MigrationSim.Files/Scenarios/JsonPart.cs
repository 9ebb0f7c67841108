// A piece of JSON that knows its line.
namespace MigrationSim.Files.Scenarios;

/// <summary>What kind of thing a piece of JSON is.</summary>
public enum JsonKind
{
    Keyed,
    List,
    Text,
    Number,
    Truth,
    Nothing,
}

/// <summary>A key of an object, with the line it stands on; keys may repeat.</summary>
public sealed record JsonMember(string Key, int Line, JsonPart Value);

/// <summary>A node of the tree. Members, Parts, Text, Number and Truth each fit one kind.</summary>
public sealed record JsonPart(JsonKind Kind, int Line)
{
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    public IReadOnlyList<JsonPart> Parts { get; init; } = [];

    public string Text { get; init; } = "";

    public double Number { get; init; }

    public bool Truth { get; init; }

    /// <summary>The member of a key, or null; of repeated ones the last.</summary>
    public JsonMember? Find(string key) => Members.LastOrDefault(member => member.Key == key);
}
