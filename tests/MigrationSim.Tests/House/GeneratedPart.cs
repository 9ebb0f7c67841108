// A part of a document that is written from the sources and must not lag behind them.
using Xunit;

namespace MigrationSim.Tests.House;

/// <summary>
/// The text between two markers of a Markdown file. With MIGSIM_ACCEPT=1 in the environment a test
/// writes the part anew instead of failing; the change is then seen in review.
/// </summary>
internal static class GeneratedPart
{
    public const string Accept = "MIGSIM_ACCEPT";

    public static void IsFresh(string path, string name, string expected)
    {
        var text = File.ReadAllText(path);
        var (first, end) = Range(text, name);
        if (Environment.GetEnvironmentVariable(Accept) == "1" && text[first..end] != expected)
        {
            File.WriteAllText(path, text[..first] + expected + text[end..]);
            return;
        }

        Assert.True(
            text[first..end] == expected,
            $"{path}: the part '{name}' is stale. Run the tests once with {Accept}=1 and look "
            + $"at the change.{Environment.NewLine}{expected}");
    }

    private static (int First, int End) Range(string text, string name)
    {
        var (begin, end) = ($"<!-- generated: {name} -->\n", $"<!-- end: {name} -->");
        var first = text.IndexOf(begin, StringComparison.Ordinal);
        var last = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(first >= 0 && last > first, $"The markers of '{name}' are missing.");
        return (first + begin.Length, last);
    }
}
