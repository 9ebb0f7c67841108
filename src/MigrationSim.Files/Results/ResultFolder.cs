// A folder of results that appears whole or not at all.
namespace MigrationSim.Files.Results;

/// <summary>
/// Holds a place beside the target where results are written; Commit puts it in the target's
/// stead. Disposed without that, nothing of it is left, not even the parents it made.
/// </summary>
public sealed class ResultFolder : IDisposable
{
    public const string Manifest = "manifest.json";

    private readonly string _target;
    private readonly string? _madeParent;
    private bool _isDone;

    private ResultFolder(string target, string working, string? madeParent)
    {
        _target = target;
        Working = working;
        _madeParent = madeParent;
    }

    /// <summary>Where to write until Commit.</summary>
    public string Working { get; }

    /// <summary>True if something stands at the path.</summary>
    public static bool IsTaken(string target) => Directory.Exists(target) || File.Exists(target);

    /// <summary>True if a folder of results or an empty one stands there.</summary>
    public static bool IsReplaceable(string target) =>
        Directory.Exists(target)
        && (File.Exists(Path.Combine(target, Manifest))
            || !Directory.EnumerateFileSystemEntries(target).Any());

    /// <summary>Opens a working folder beside the target.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static ResultFolder Open(string target)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        var parent = Path.GetDirectoryName(full) ?? full;
        var made = FirstMissing(parent);
        var working = Path.Combine(parent, $".{Path.GetFileName(full)}.{Environment.ProcessId}");
        Directory.CreateDirectory(working);
        return new(full, working, made);
    }

    /// <summary>Puts the working folder in the target's place; an old one goes only then.</summary>
    public void Commit()
    {
        var old = Working + ".old";
        var hadOld = Directory.Exists(_target);
        if (hadOld) Directory.Move(_target, old);
        try
        {
            Directory.Move(Working, _target);
        }
        catch (Exception) when (hadOld)
        {
            Directory.Move(old, _target);
            throw;
        }
        _isDone = true;
        if (hadOld) Directory.Delete(old, recursive: true);
    }

    public void Dispose()
    {
        if (_isDone) return;
        _isDone = true;
        if (Directory.Exists(Working)) Directory.Delete(Working, recursive: true);

        // Only empty parents that this object made.
        var parent = Path.GetDirectoryName(Working);
        while (_madeParent is not null && parent is not null
            && parent.Length >= _madeParent.Length && Directory.Exists(parent)
            && !Directory.EnumerateFileSystemEntries(parent).Any())
        {
            Directory.Delete(parent);
            parent = Path.GetDirectoryName(parent);
        }
    }

    /// <summary>The topmost folder on the way to a path that does not exist, or null.</summary>
    private static string? FirstMissing(string path)
    {
        string? missing = null;
        for (var at = path; at is not null && !Directory.Exists(at);
            at = Path.GetDirectoryName(at))
        {
            missing = at;
        }
        return missing;
    }
}
