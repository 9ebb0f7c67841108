// Which folder of the sources uses which, read by the compiler from the text.
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.House;

/// <summary>One use of a name of another folder.</summary>
internal sealed record Arrow(string File, string Name, string From, string To);

/// <summary>The sources, compiled as one, and the uses in them.</summary>
internal static class Arrows
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; "
        + "global using System.Linq; global using System.Threading; "
        + "global using System.Threading.Tasks;";

    private static readonly Lazy<Arrow[]> InTheTree =
        new(() => [.. Of(Sources())]);

    /// <summary>All uses in src/.</summary>
    public static Arrow[] All => InTheTree.Value;

    /// <summary>The text of every source file by its path below src/.</summary>
    public static IEnumerable<(string Path, string Text)> Sources()
    {
        var root = Repository.File("src");
        return from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                   .Order(StringComparer.Ordinal)
               select (Path.GetRelativePath(root, path).Replace('\\', '/'),
                   File.ReadAllText(path));
    }

    /// <summary>The uses in the given texts; a folder is named by the path of the file.</summary>
    public static IEnumerable<Arrow> Of(IEnumerable<(string Path, string Text)> sources)
    {
        var house = Compile(sources);
        return from tree in house.SyntaxTrees
               where tree.FilePath.Length > 0
               let origin = Path.GetDirectoryName(tree.FilePath)!.Replace('/', '.')
               let meaning = house.GetSemanticModel(tree)
               from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let used = meaning.GetSymbolInfo(name).Symbol
               where used is not null and not INamespaceSymbol
               let target = used.ContainingNamespace?.ToDisplayString() ?? ""
               where target.StartsWith("MigrationSim.", StringComparison.Ordinal)
                   && target != origin
               select new Arrow(tree.FilePath, Named(used), origin, target);
    }

    private static string Named(ISymbol used) =>
        used is INamedTypeSymbol || used.ContainingType is null
            ? used.Name
            : $"{used.ContainingType.Name}.{used.Name}";

    private static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> sources)
    {
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, path: s.Path));
        var usings = CSharpSyntaxTree.ParseText(ImplicitUsings);
        var references =
            from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
            let name = Path.GetFileName(path)
            where !name.StartsWith("MigrationSim", StringComparison.Ordinal)
                && name != "migsim.dll"
            select MetadataReference.CreateFromFile(path);
        return CSharpCompilation.Create(
            "house", [.. trees, usings], references,
            new(OutputKind.ConsoleApplication, allowUnsafe: true));
    }
}
