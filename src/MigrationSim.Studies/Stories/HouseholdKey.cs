// A household's key as people write it.
using System.Globalization;

namespace MigrationSim.Studies.Stories;

/// <summary>Hexadecimal after 0x, else decimal.</summary>
public static class HouseholdKey
{
    /// <summary>The key, or null if it is none.</summary>
    public static uint? Of(string word)
    {
        var isHex = word.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return uint.TryParse(
            isHex ? word[2..] : word,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture, out var key)
                ? key
                : null;
    }

    public static string Text(uint key) =>
        string.Create(CultureInfo.InvariantCulture, $"0x{key:x8}");
}
