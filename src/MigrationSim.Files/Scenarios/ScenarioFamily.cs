// A scenario file with all it builds on.
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Scenarios;

/// <summary>
/// Reads a file, then its parents in the order in which it names them, each with its own. A file
/// that several build on is read once. Two parents that set the same lever would make the order of
/// names decide, so the child must set it.
/// </summary>
public sealed class ScenarioFamily(PlaceBook places)
{
    private readonly List<Fault> _faults = [];
    private readonly List<ScenarioDocument> _documents = [];
    private readonly Dictionary<string, IReadOnlySet<string>> _leversByFile = [];

    // From the named file down to the one being read: a file that stands here is its own parent.
    private readonly List<string> _path = [];

    /// <summary>The named file first, a child before its parents.</summary>
    public IReadOnlyList<ScenarioDocument> Documents => _documents;

    /// <summary>Every fault, file by file.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Reads the file and its parents; the names of the levers they set.</summary>
    public IReadOnlySet<string> Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (_leversByFile.TryGetValue(full, out var known)) return known;

        var book = new FaultBook(path);
        if (DocumentReader.Read(path, places, book) is not { } document)
        {
            _faults.AddRange(book.Faults);
            return _leversByFile[full] = new HashSet<string>();
        }

        SettingOverlaps.Find(document.Settings, places.Geography, book);
        _documents.Add(document);
        var at = _faults.Count;
        _path.Add(full);
        var levers = document.Settings.Select(setting => setting.Lever.Name).ToHashSet();
        levers.UnionWith(Inherited(document, levers, book));
        _path.RemoveAt(_path.Count - 1);
        _faults.InsertRange(at, book.Faults);
        return _leversByFile[full] = levers;
    }

    private HashSet<string> Inherited(
        ScenarioDocument document, HashSet<string> own, FaultBook faults)
    {
        var from = new Dictionary<string, string>();
        foreach (var parent in document.Extends)
        {
            if (Locate(document, parent, faults) is not { } path) continue;
            foreach (var lever in Read(path))
            {
                if (from.TryAdd(lever, parent.Text) || own.Contains(lever)) continue;
                faults.Add(
                    parent.Line, ScenarioWords.TwoParents(lever, from[lever], parent.Text));
            }
        }
        return [.. from.Keys];
    }

    private string? Locate(ScenarioDocument document, JsonPart parent, FaultBook faults)
    {
        var folder = Path.GetDirectoryName(document.Path) ?? "";
        var path = Path.Combine(folder, parent.Text);
        var full = Path.GetFullPath(path);
        if (_path.Contains(full))
        {
            var circle = _path.SkipWhile(file => file != full).Append(full);
            var names = string.Join(" -> ", circle.Select(file => Path.GetFileName(file)));
            faults.Add(parent.Line, ScenarioWords.Cycle(names));
            return null;
        }
        if (File.Exists(full)) return path;

        faults.Add(parent.Line, ScenarioWords.NoParent(parent.Text));
        return null;
    }
}
