// The text files of the repository.
using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.House;

/// <summary>Every text file a clone holds but data, with its path below the root.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] LeftOut =
        [".git", ".artifacts", "out", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly Lazy<(string Path, string Text)[]> Read = new(() => [.. Find()]);

    public static IReadOnlyList<(string Path, string Text)> All => Read.Value;

    private static IEnumerable<(string Path, string Text)> Find()
    {
        var root = Repository.File();
        var folders = Directory.EnumerateDirectories(root)
            .Where(folder => !LeftOut.Contains(Path.GetFileName(folder)));
        var files = Directory.EnumerateFiles(root).Concat(folders.SelectMany(folder =>
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)));
        return from path in files.Order(StringComparer.Ordinal)
               let name = Path.GetRelativePath(root, path).Replace('\\', '/')
               where !IsBuilt(name)
               select (name, File.ReadAllText(path));
    }

    // An editor may build beside the sources; the .git of a work tree is a file.
    private static bool IsBuilt(string name) =>
        name == ".git" || name.EndsWith(".csv", StringComparison.Ordinal)
            || name.Split('/').Any(part => part is "bin" or "obj" or ".vs" or ".vscode");
}
