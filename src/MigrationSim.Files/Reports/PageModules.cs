// The page's own files: style sheets, modules and the charting library, kept in the program.
using System.Text;
using System.Text.RegularExpressions;

namespace MigrationSim.Files.Reports;

/// <summary>
/// Small ES modules without a build step. A server hands them out one by one; a page on a disk
/// cannot load modules, so there they are one inline script, in the order of their imports.
/// </summary>
public static partial class PageModules
{
    public const string Library = "vendor/echarts.min.js";
    private const string Prefix = "MigrationSim.Files.Reports.Page.";

    /// <summary>The names of all files, as "rates.js" or "vendor/echarts.min.js".</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(PageModules).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string Text(string name)
    {
        using var stream = typeof(PageModules).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new FileNotFoundException($"the page has no file {name}");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// A module with all it imports as one script, the imported first. Each keeps its own names in
    /// a function and gives what it exports to the list 'modules'.
    /// </summary>
    public static string Script(string entry)
    {
        var (order, text) = (new List<string>(), new StringBuilder("const modules = {};\n"));
        Visit(entry, order);
        foreach (var name in order)
        {
            var module = Text(name);
            var exports = Export().Matches(module).Select(match => match.Groups["name"].Value);
            text.Append($"modules['{name}'] = (() => {{\n")
                .Append(Export().Replace(
                    Import().Replace(module, "const {${names}} = modules['${from}'];\n"),
                    "${kind} ${name}"))
                .Append($"return {{ {string.Join(", ", exports)} }};\n}})();\n");
        }

        return text.ToString();
    }

    private static void Visit(string name, List<string> order)
    {
        if (order.Contains(name)) return;
        foreach (Match import in Import().Matches(Text(name)))
            Visit(import.Groups["from"].Value, order);
        if (!order.Contains(name)) order.Add(name);
    }

    [GeneratedRegex(
        @"^import\s+\{(?<names>[^}]*)\}\s+from\s+'\./(?<from>[^']+)';\n", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(
        @"^export (?<kind>async function|function|const|class) (?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Export();
}
