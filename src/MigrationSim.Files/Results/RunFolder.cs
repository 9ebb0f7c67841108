// A folder of a finished run, read back: its manifest, and its tables as they are asked for.
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Results;

/// <summary>The folder, or every reason why it is none.</summary>
public sealed record RunFolderReading(RunFolder? Folder, IReadOnlyList<Fault> Faults);

/// <summary>
/// The one reader of folders that migsim run wrote: comparisons, reports and runs made again all
/// begin here, so they refuse the same folders in the same words.
/// </summary>
public sealed class RunFolder
{
    private RunFolder(string path, RunManifest manifest) => (Path, Manifest) = (path, manifest);

    /// <summary>The folder as given; faults name it so.</summary>
    public string Path { get; }

    public RunManifest Manifest { get; }

    /// <summary>The file of the scenario with every lever's value by year.</summary>
    public string ScenarioPath => System.IO.Path.Combine(Path, ResultFiles.Resolved);

    /// <summary>Whether a folder with a manifest stands there.</summary>
    public static bool StandsAt(string path) => File.Exists(ManifestIn(path));

    /// <summary>Reads the manifest; tables are read when they are asked for.</summary>
    public static RunFolderReading Read(string path)
    {
        var faults = new FaultList();
        return new(Read(path, faults), faults.All);
    }

    /// <summary>The same; null after faults were noted.</summary>
    internal static RunFolder? Read(string path, FaultList faults)
    {
        if (!Directory.Exists(path))
        {
            faults.Add(
                path, 0, FolderCodes.NoFolder,
                "没有这个文件夹。请给出 migsim run 写出的结果文件夹。",
                "there is no such folder. Name a folder of results that migsim run wrote.");
            return null;
        }

        if (!StandsAt(path))
        {
            faults.Add(
                ManifestIn(path), 0, FolderCodes.NoFile,
                "没有这个文件，所以这不是完整的结果文件夹。请给出 migsim run 写出的文件夹。",
                "there is no such file, so this is no whole folder of results. Name one that "
                + "migsim run wrote.");
            return null;
        }

        return new ManifestReader(ManifestIn(path), faults).Read() is { } manifest
            ? new(path, manifest) : null;
    }

    internal bool Has(string table) => File.Exists(PathOf(table));

    /// <summary>The lines of a table that are to be kept; null after faults were noted.</summary>
    internal RunTable? Table(
        string table, Func<string, bool> keep, IEnumerable<string> columns, FaultList faults) =>
        RunTable.Read(PathOf(table), keep, columns, faults);

    private string PathOf(string table) =>
        System.IO.Path.Combine(Path, ResultFiles.Tables, table);

    private static string ManifestIn(string path) =>
        System.IO.Path.Combine(path, ResultFolder.Manifest);
}
