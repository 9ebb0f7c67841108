// A file that appears whole or not at all.
namespace MigrationSim.Files.Formats;

/// <summary>
/// Holds a working file beside the target; Commit puts it in the target's stead. Disposed without
/// that, nothing of it is left.
/// </summary>
public sealed class WholeFile : IDisposable
{
    private readonly string _target;

    private WholeFile(string target, string working) => (_target, Working) = (target, working);

    /// <summary>Where to write until Commit.</summary>
    public string Working { get; }

    /// <summary>Makes an empty working file, so that what forbids it shows early.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static WholeFile Open(string target)
    {
        var full = Path.GetFullPath(target);
        if (Directory.Exists(full)) throw new IOException($"{full} is a folder.");
        var name = $".{Path.GetFileName(full)}.{Environment.ProcessId}";
        var working = Path.Combine(Path.GetDirectoryName(full) ?? full, name);
        File.Create(working).Dispose();
        return new(full, working);
    }

    /// <summary>Puts the working file in the target's place, whatever stood there.</summary>
    public void Commit() => File.Move(Working, _target, overwrite: true);

    public void Dispose() => File.Delete(Working);
}
