// The documents: links that lead somewhere, and two languages that say the same.
using System.Text.RegularExpressions;

using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.House;

public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var broken = from file in RepositoryFiles.All
                     where file.Path.EndsWith(".md", StringComparison.Ordinal)
                     from Match link in Link().Matches(file.Text)
                     let target = link.Groups["path"].Value
                     let folder = Path.GetDirectoryName(file.Path)!
                     where !Path.Exists(Repository.File(folder, target))
                     select $"{file.Path} links to {target}.";
        Assert.Empty(broken);
    }

    [Fact]
    public void Both_languages_show_the_same_result_and_the_same_commands()
    {
        var english = File.ReadAllText(Repository.File("README.md"));
        var chinese = File.ReadAllText(Repository.File("README.zh.md"));
        var rows = Rows(english);
        Assert.NotEmpty(rows);
        Assert.Equal(rows, Rows(chinese));
        Assert.Equal(Commands(english), Commands(chinese));
    }

    private static List<string> Rows(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("| 20", StringComparison.Ordinal))];

    private static List<string> Commands(string text) =>
        [.. text.Split('\n').Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal))];

    [GeneratedRegex(@"\]\((?<path>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
