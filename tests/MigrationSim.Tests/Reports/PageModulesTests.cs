// The page's modules: what they may not do, and that they make one script.
using System.Text.RegularExpressions;

using MigrationSim.Files.Reports;

using Xunit;

namespace MigrationSim.Tests.Reports;

public sealed partial class PageModulesTests
{
    private static readonly string[] Licences =
        ["vendor/LICENSE", "vendor/NOTICE", "vendor/licenses/LICENSE-d3"];

    private static readonly IEnumerable<string> Modules = PageModules.Names.Where(name =>
        name.EndsWith(".js", StringComparison.Ordinal) && !name.StartsWith("vendor/"));

    [Fact]
    public void No_module_reads_text_as_markup_or_code()
    {
        string[] banned =
        [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(",
            "new Function", "createContextualFragment", "http://", "https://", "fetch(", "import(",
        ];
        Assert.NotEmpty(Modules);
        Assert.Empty(
            from name in Modules
            from word in banned
            let text = PageModules.Text(name).Replace(
                "http://www.w3.org/2000/svg", "", StringComparison.Ordinal)
            where text.Contains(word, StringComparison.Ordinal)
            select $"{name}: {word}");
    }

    [Fact]
    public void The_one_script_holds_every_module_once_and_no_import_or_export()
    {
        var script = PageModules.Script("report.js");
        Assert.DoesNotMatch(ModuleWord(), script);
        var held = Head().Matches(script).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(held.Distinct(), held);
        Assert.Equal(Modules.Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_charting_library_comes_with_its_licence() =>
        Assert.All(Licences, name => Assert.NotEmpty(PageModules.Text(name)));

    [Fact]
    public void Each_module_says_in_its_first_line_what_it_is_and_keeps_to_the_width() =>
        Assert.Empty(
            from name in Modules
            let lines = PageModules.Text(name).Split('\n')
            where !lines[0].StartsWith("// ", StringComparison.Ordinal)
                || lines.Any(line => line.Length > 100)
            select name);

    [GeneratedRegex(@"^(import|export) ", RegexOptions.Multiline)]
    private static partial Regex ModuleWord();

    [GeneratedRegex(@"^modules\['([^']+)'\] = ", RegexOptions.Multiline)]
    private static partial Regex Head();
}
