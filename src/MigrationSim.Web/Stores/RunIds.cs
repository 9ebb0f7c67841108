// Names of runs: made here, checked wherever one comes from outside.
using System.Globalization;
using System.Security.Cryptography;

namespace MigrationSim.Web.Stores;

/// <summary>Twelve hex digits of the time in ms and eight that nobody can guess.</summary>
public static class RunIds
{
    private const int Length = 20;

    public static string At(DateTimeOffset time) =>
        time.ToUnixTimeMilliseconds().ToString("x12", CultureInfo.InvariantCulture)
        + RandomNumberGenerator.GetHexString(8, lowercase: true);

    /// <summary>True for a name that could be one; never a path.</summary>
    public static bool IsOne(string text) =>
        text.Length == Length && text.All(char.IsAsciiHexDigitLower);
}
