// The folder of an ensemble: its order, its members, and in the end its tables.
using MigrationSim.Files.Formats;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Ensembles;

/// <summary>
/// Held by one process at a time, however the last one ended. Members appear whole or not at all;
/// tables are made from the members, and from nothing else.
/// </summary>
public sealed class EnsembleFolder : IDisposable
{
    private const string Members = "members";
    private const string Lock = ".lock";

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly MemberFile _files;

    private EnsembleFolder(string path, FileStream held, MemberFile files) =>
        (_path, _lock, _files) = (path, held, files);

    /// <summary>
    /// Whether something is there that a new ensemble would be mixed with; not what a process
    /// that was killed at once had begun.
    /// </summary>
    public static bool IsTaken(string path) => File.Exists(path)
        || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path)
            .Any(entry => !Path.GetFileName(entry).StartsWith('.')));

    /// <summary>Opens a folder, making what is missing.</summary>
    /// <exception cref="IOException">It cannot be made, or another process holds it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static EnsembleFolder Open(string path, EnsembleOrigin origin, MemberFile files)
    {
        Directory.CreateDirectory(path);
        var held = new FileStream(
            Path.Combine(path, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None,
            bufferSize: 1, FileOptions.DeleteOnClose);
        try
        {
            Sweep(new(path));
            origin.Write(path);
            Sweep(Directory.CreateDirectory(Path.Combine(path, Members)));
        }
        catch
        {
            held.Dispose();
            throw;
        }

        return new(path, held, files);
    }

    /// <summary>Whether a member is there and whole; a damaged one is taken away.</summary>
    public bool Has(string member)
    {
        var path = PathOf(member);
        if (!File.Exists(path)) return false;
        if (_files.Read(path) is not null) return true;
        File.Delete(path);
        return false;
    }

    public void Keep(string member, IReadOnlyList<double[]> figures) =>
        _files.Write(PathOf(member), figures);

    /// <summary>The figures of a member that is there.</summary>
    public double[][] Read(string member) => _files.Read(PathOf(member))
        ?? throw new IOException($"{PathOf(member)} was changed meanwhile.");

    /// <summary>Puts tables and records in place of old ones; the manifest comes last.</summary>
    /// <param name="tables">Writes tables into a folder.</param>
    /// <param name="summary">The text of ensemble.json.</param>
    /// <param name="manifest">The text of manifest.json.</param>
    public void Finish(Action<string> tables, Func<string> summary, Func<string> manifest)
    {
        using var folder = ResultFolder.Open(Path.Combine(_path, ResultFiles.Tables));
        tables(folder.Working);
        folder.Commit();
        Put(EnsembleRecord.Name, summary());
        Put(ResultFolder.Manifest, manifest());
    }

    public void Dispose() => _lock.Dispose();

    // What a process that was killed had begun to write.
    private static void Sweep(DirectoryInfo folder)
    {
        foreach (var half in folder.GetFileSystemInfos(".*"))
        {
            if (half is DirectoryInfo tables) tables.Delete(recursive: true);
            else if (half.Name != Lock) half.Delete();
        }
    }

    private void Put(string name, string text)
    {
        using var file = WholeFile.Open(Path.Combine(_path, name));
        File.WriteAllText(file.Working, text);
        file.Commit();
    }

    private string PathOf(string member) =>
        Path.Combine(_path, Members, member + MemberFile.Extension);
}
