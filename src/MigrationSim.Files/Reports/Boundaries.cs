// The user's own boundaries of the counties, from GeoJSON to shapes on the page.
using System.Text.Json;

namespace MigrationSim.Files.Reports;

/// <summary>A county's outline as an SVG path, and a point inside its frame.</summary>
public sealed record BoundaryShape(string Path, double X, double Y);

/// <summary>Shapes by county code in a frame 1000 wide; y runs downward.</summary>
public sealed record Boundaries(
    string Name, int Width, int Height, IReadOnlyDictionary<string, BoundaryShape> Shapes)
{
    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("boundaries");
        json.WriteString("name", Name);
        json.WriteNumber("width", Width);
        json.WriteNumber("height", Height);
        json.WriteStartObject("shapes");
        foreach (var (code, shape) in Shapes)
        {
            json.WriteStartObject(code);
            json.WriteString("path", shape.Path);
            json.WriteStartArray("centre");
            json.WriteNumberValue(Math.Round(shape.X, 1));
            json.WriteNumberValue(Math.Round(shape.Y, 1));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
