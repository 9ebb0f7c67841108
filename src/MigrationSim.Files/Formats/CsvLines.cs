// Reads CSV as people write it: comma, quotes, either line end, blanks around fields dropped.
using System.Globalization;

using CsvHelper;
using CsvHelper.Configuration;

namespace MigrationSim.Files.Formats;

/// <summary>The one way tables written by people are taken apart.</summary>
internal static class CsvLines
{
    /// <summary>A parser over a text; its RawRow is the line.</summary>
    /// <param name="text">The table.</param>
    /// <param name="badQuote">Told the line where a quotation mark stands alone.</param>
    public static CsvParser Open(string text, Action<int> badQuote) =>
        new(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                TrimOptions = TrimOptions.Trim,
                BadDataFound = bad => badQuote(bad.Context.Parser?.RawRow ?? 1),
            });
}
