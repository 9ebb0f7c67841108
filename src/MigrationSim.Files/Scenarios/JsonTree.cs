// Reads JSON, comments and trailing commas allowed, into a tree whose every node knows its line.
using System.Text.Json;

namespace MigrationSim.Files.Scenarios;

/// <summary>A binder stops at the first fault and forgets lines; this tree does not.</summary>
public static class JsonTree
{
    /// <summary>The tree of a text in UTF-8 without a byte-order mark.</summary>
    /// <exception cref="JsonException">The text is not JSON; its line counts from 0.</exception>
    public static JsonPart Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        var lines = LineStarts(utf8);
        reader.Read();
        var root = Part(ref reader, lines);

        // Reading on makes the reader complain of whatever follows the root.
        reader.Read();
        return root;
    }

    private static JsonPart Part(ref Utf8JsonReader reader, int[] lines)
    {
        var line = Line(lines, reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Members(ref reader, lines, line),
            JsonTokenType.StartArray => List(ref reader, lines, line),
            JsonTokenType.String => new(JsonKind.Text, line) { Text = reader.GetString()! },
            JsonTokenType.Number => new(JsonKind.Number, line) { Number = reader.GetDouble() },
            JsonTokenType.True => new(JsonKind.Truth, line) { Truth = true },
            JsonTokenType.False => new(JsonKind.Truth, line),
            _ => new(JsonKind.Nothing, line),
        };
    }

    private static JsonPart Members(ref Utf8JsonReader reader, int[] lines, int line)
    {
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            var keyLine = Line(lines, reader.TokenStartIndex);
            reader.Read();
            members.Add(new(key, keyLine, Part(ref reader, lines)));
        }
        return new(JsonKind.Keyed, line) { Members = members };
    }

    private static JsonPart List(ref Utf8JsonReader reader, int[] lines, int line)
    {
        var parts = new List<JsonPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            parts.Add(Part(ref reader, lines));
        return new(JsonKind.List, line) { Parts = parts };
    }

    private static int[] LineStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < utf8.Length; i++)
            if (utf8[i] == (byte)'\n') starts.Add(i + 1);
        return [.. starts];
    }

    private static int Line(int[] starts, long offset)
    {
        var found = Array.BinarySearch(starts, (int)offset);
        return found >= 0 ? found + 1 : ~found;
    }
}
