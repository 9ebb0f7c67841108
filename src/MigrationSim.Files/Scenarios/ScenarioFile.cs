// Reads a scenario with its parents.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Files.Faults;

namespace MigrationSim.Files.Scenarios;

/// <summary>A file that went into a run, with the SHA-256 of its bytes in lower-case hex.</summary>
public sealed record InputFile(string Path, string Sha256);

/// <summary>A scenario or every fault found, and the files, the named one first.</summary>
public sealed record ScenarioReading(
    Scenario? Scenario, IReadOnlyList<Fault> Faults, IReadOnlyList<InputFile> Files);

/// <summary>The only door from a scenario file to a scenario.</summary>
public static class ScenarioFile
{
    /// <summary>Reads the file and all it extends; a file with a fault gives no scenario.</summary>
    /// <param name="path">The file; faults name it as given here.</param>
    /// <param name="geography">The places its settings may name.</param>
    public static ScenarioReading Read(string path, Geography geography)
    {
        var chain = new List<ScenarioDocument>();
        var faults = Chain(path, new PlaceBook(geography), chain);
        IReadOnlyList<InputFile> files = [.. chain.SelectMany(Files)];
        return faults.Count == 0
            ? new(Resolve(path, chain, geography), [], files)
            : new(null, faults, files);
    }

    /// <summary>A document and its tables, each once.</summary>
    private static IEnumerable<InputFile> Files(ScenarioDocument document) =>
        document.Settings.Select(setting => setting.Table).OfType<InputFile>()
            .Distinct().Prepend(new(document.Path, document.Sha256));

    private static List<Fault> Chain(string path, PlaceBook places, List<ScenarioDocument> chain)
    {
        var faults = new List<Fault>();
        var seen = new List<string>();
        for (string? next = path; next is not null;)
        {
            var book = new FaultBook(next);
            seen.Add(Path.GetFullPath(next));
            var document = DocumentReader.Read(next, places, book);
            next = null;
            if (document is not null)
            {
                SettingOverlaps.Find(document.Settings, places.Geography, book);
                next = Parent(document, seen, book);
                chain.Add(document);
            }
            faults.AddRange(book.Faults);
        }
        return faults;
    }

    private static string? Parent(
        ScenarioDocument document, List<string> seen, FaultBook faults)
    {
        if (document.Extends is null) return null;

        var folder = Path.GetDirectoryName(document.Path) ?? "";
        var parent = Path.Combine(folder, document.Extends);
        var full = Path.GetFullPath(parent);
        if (seen.Contains(full))
        {
            var circle = seen.SkipWhile(file => file != full).Append(full);
            var names = string.Join(" -> ", circle.Select(file => Path.GetFileName(file)));
            faults.Add(document.ExtendsLine, ScenarioWords.Cycle(names));
            return null;
        }
        if (File.Exists(full)) return parent;

        faults.Add(document.ExtendsLine, ScenarioWords.NoParent(document.Extends));
        return null;
    }

    private static Scenario Resolve(
        string path, List<ScenarioDocument> chain, Geography geography)
    {
        var levers = new LeverSettings();
        foreach (var lever in LeverCatalogue.All)
        {
            // The child comes first: its settings of a lever replace its parents'.
            var settings = chain
                .Select(d => d.Settings.Where(s => s.Lever.Name == lever.Name).ToList())
                .FirstOrDefault(list => list.Count > 0);
            if (settings is null) continue;
            levers = lever.With(levers, Course(lever, settings, geography.Counties.Count));
        }
        var named = chain[0];
        return new()
        {
            Name = Path.GetFileNameWithoutExtension(path),
            TitleZh = named.TitleZh,
            TitleEn = named.TitleEn,
            NotesZh = named.NotesZh,
            NotesEn = named.NotesEn,
            Levers = levers,
        };
    }

    private static Trajectory Course(
        LeverInfo lever, List<LeverSetting> settings, int countyCount)
    {
        var baseline = lever.Facts.Baseline;
        var rows = new double[ResolvedLevers.YearCount][];
        for (var t = 0; t < rows.Length; t++)
        {
            var year = ResolvedLevers.FirstYear + t;
            double[] row =
            [
                .. Enumerable.Range(0, countyCount).Select(county =>
                    settings.Select(setting => setting.Value(county, year))
                        .FirstOrDefault(value => value is not null) ?? baseline),
            ];
            rows[t] = row.All(value => value == row[0]) ? [row[0]] : row;
        }
        return Trajectory.Table(baseline, ResolvedLevers.FirstYear, rows);
    }
}
