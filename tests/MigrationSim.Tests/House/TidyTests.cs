// The style that no compiler checks: captions, sizes, names, and nothing that points elsewhere.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using Xunit;

namespace MigrationSim.Tests.House;

public sealed class TidyTests
{
    private const int LongestLine = 100;
    private const int LongestType = 150;
    private const int LongestMethod = 60;

    private static readonly string[] Words = ["Manager", "Helper", "Utils", "Service"];

    /// <summary>What is longer than it should be, with its lines: it may only shrink.</summary>
    private static readonly Dictionary<string, int> TooLong = new()
    {
        ["ModelParameters in src/MigrationSim.Core/Parameters/ModelParameters.cs"] = 164,
    };

    private static readonly Lazy<(string Path, string Text)[]> Sources = new(() =>
    [
        .. RepositoryFiles.All.Where(
            file => file.Path.EndsWith(".cs", StringComparison.Ordinal)),
    ]);

    [Fact]
    public void Every_file_opens_with_one_line_that_says_what_it_is() => None(
        from file in Sources.Value
        let lines = file.Text.Split('\n')
        where !lines[0].StartsWith("// ", StringComparison.Ordinal)
            || lines[1].StartsWith("//", StringComparison.Ordinal)
        select $"{file.Path}:1: begin with one line '// What this file is.'");

    [Fact]
    public void No_line_is_wider_than_a_hundred_columns() => None(
        from file in Sources.Value
        from line in file.Text.Split('\n').Index()
        where line.Item.Length > LongestLine
        select $"{file.Path}:{line.Index + 1}: {line.Item.Length} columns; {LongestLine} fit.");

    [Fact]
    public void Types_and_methods_are_short_or_on_a_list_that_only_shrinks()
    {
        var found = Sources.Value.SelectMany(Lengths).Where(unit => unit.Lines > unit.Limit)
            .ToDictionary(unit => unit.Name, unit => unit.Lines);
        None(
            from unit in found
            where unit.Value > TooLong.GetValueOrDefault(unit.Key)
            select $"{unit.Key} has {unit.Value} lines: split it.");
        None(
            from unit in TooLong
            where found.GetValueOrDefault(unit.Key) < unit.Value
            select $"{unit.Key} is listed with {unit.Value} lines and has "
                + $"{found.GetValueOrDefault(unit.Key)}: lower the list.");
    }

    [Fact]
    public void No_type_bears_a_name_that_says_nothing() => None(
        from file in Sources.Value
        from type in Types(file.Text)
        from word in Words
        where type.Identifier.Text.Contains(word, StringComparison.Ordinal)
        select $"{file.Path}: {type.Identifier.Text}: not {word}; what does it do?");

    // A clone has nothing but itself. The words are put together, so as not to stand here.
    [Fact]
    public void No_file_points_to_what_a_clone_does_not_hold()
    {
        string[] elsewhere =
        [
            "shared" + "/", "/work" + "/", "/tmp" + "/", "/home" + "/", "issues" + " show",
            "MODEL" + ".md", "STYLE" + ".md", "PACKAGES" + ".md",
        ];
        None(
            from file in RepositoryFiles.All
            from word in elsewhere
            where file.Text.Contains(word, StringComparison.OrdinalIgnoreCase)
            select $"{file.Path} mentions '{word}'.");
    }

    private static IEnumerable<(string Name, int Lines, int Limit)> Lengths(
        (string Path, string Text) file)
    {
        foreach (var type in Types(file.Text))
        {
            var name = type.Identifier.Text;
            yield return ($"{name} in {file.Path}", Lines(type), LongestType);
            if (type is not TypeDeclarationSyntax { Members: var members }) continue;
            foreach (var method in members.OfType<BaseMethodDeclarationSyntax>())
            {
                var called = method is MethodDeclarationSyntax m ? m.Identifier.Text : "ctor";
                var parameters = method.ParameterList.Parameters.Count;
                yield return (
                    $"{name}.{called}/{parameters} in {file.Path}", Lines(method), LongestMethod);
            }
        }
    }

    private static IEnumerable<BaseTypeDeclarationSyntax> Types(string text) =>
        CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>();

    private static int Lines(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static void None(IEnumerable<string> wrong)
    {
        var faults = wrong.ToList();
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }
}
