// Collects the faults of one file, and knows the checks every object needs.
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Scenarios;

/// <summary>Where a file's checks write their faults.</summary>
public sealed class FaultBook(string file)
{
    private readonly List<Fault> _faults = [];
    private readonly List<Fault> _ofTables = [];

    /// <summary>The file's own faults by line, then those of its tables.</summary>
    public IReadOnlyList<Fault> Faults => [.. _faults.OrderBy(fault => fault.Line), .. _ofTables];

    public void Add(int line, Wording words) =>
        _faults.Add(new(file, line, words.Code, words.Zh, words.En));

    /// <summary>Takes over the faults of a table that the file names, each once.</summary>
    public void Include(FaultBook table) =>
        _ofTables.AddRange(table.Faults.Where(fault => !_ofTables.Contains(fault)));

    /// <summary>True if it is an object; its unknown and repeated keys are written down.</summary>
    public bool IsObject(JsonPart part, string what, IReadOnlyList<string> keys)
    {
        if (!Is(part, JsonKind.Keyed, what)) return false;

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in part.Members)
        {
            if (!keys.Contains(member.Key))
                Add(member.Line, ScenarioWords.UnknownKey(member.Key, keys));
            if (!seen.TryAdd(member.Key, member.Line))
                Add(member.Line, ScenarioWords.KeyTwice(member.Key, seen[member.Key]));
        }
        return true;
    }

    /// <summary>True if the part is of the kind; otherwise that is written down.</summary>
    public bool Is(JsonPart part, JsonKind kind, string what)
    {
        if (part.Kind == kind) return true;
        var (zh, en) = Wanted(kind);
        Add(part.Line, ScenarioWords.WrongType(what, part.Kind, zh, en));
        return false;
    }

    /// <summary>The text of a key that may be absent; empty if absent or faulty.</summary>
    public string Text(JsonPart part, string key, string what) =>
        part.Find(key) is { } member && Is(member.Value, JsonKind.Text, what)
            ? member.Value.Text
            : "";

    /// <summary>A text or a list of texts, each with its line.</summary>
    public IReadOnlyList<JsonPart> Texts(JsonMember member)
    {
        if (member.Value.Kind == JsonKind.Text) return [member.Value];
        if (member.Value.Kind == JsonKind.List)
            return [.. member.Value.Parts.Where(part => Is(part, JsonKind.Text, member.Key))];

        Add(member.Line, ScenarioWords.WrongType(
            member.Key, member.Value.Kind, "文字或文字的列表", "text or a list of texts"));
        return [];
    }

    private static (string Zh, string En) Wanted(JsonKind kind) => kind switch
    {
        JsonKind.Keyed => ("对象 {…}", "an object {...}"),
        JsonKind.List => ("列表 […]", "a list [...]"),
        JsonKind.Text => ("文字", "text"),
        JsonKind.Number => ("数字", "a number"),
        _ => ("true 或 false", "true or false"),
    };
}
