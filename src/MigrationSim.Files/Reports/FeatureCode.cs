// The six-digit code of a GeoJSON feature, under whatever name it goes.
using System.Globalization;
using System.Text.Json;

namespace MigrationSim.Files.Reports;

/// <summary>Looked for among the properties, then in the feature's id.</summary>
internal static class FeatureCode
{
    /// <summary>The properties that may hold it, in any letter case.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["code", "geo_code", "adcode", "gb_code", "gb"];

    public static string? Of(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object) return null;
        if (feature.TryGetProperty("properties", out var properties)
            && properties.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (Names.Contains(property.Name, StringComparer.OrdinalIgnoreCase)
                    && SixDigits(property.Value) is { } code)
                {
                    return code;
                }
            }
        }

        return feature.TryGetProperty("id", out var id) ? SixDigits(id) : null;
    }

    private static string? SixDigits(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number when value.TryGetInt32(out var number) =>
                number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        return text is { Length: 6 } && text.All(char.IsAsciiDigit) ? text : null;
    }
}
