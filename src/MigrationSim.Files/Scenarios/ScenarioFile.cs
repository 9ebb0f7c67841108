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
        var family = new ScenarioFamily(new PlaceBook(geography));
        family.Read(path);
        IReadOnlyList<InputFile> files = [.. family.Documents.SelectMany(Files)];
        return family.Faults.Count == 0
            ? new(Resolve(path, family.Documents, geography), [], files)
            : new(null, family.Faults, files);
    }

    /// <summary>A document and its tables, each once.</summary>
    private static IEnumerable<InputFile> Files(ScenarioDocument document) =>
        document.Settings.Select(setting => setting.Table).OfType<InputFile>()
            .Distinct().Prepend(new(document.Path, document.Sha256));

    private static Scenario Resolve(
        string path, IReadOnlyList<ScenarioDocument> family, Geography geography)
    {
        var levers = new LeverSettings();
        foreach (var lever in LeverCatalogue.All)
        {
            // A child comes before its parents: its settings of a lever replace theirs.
            var settings = family
                .Select(d => d.Settings.Where(s => s.Lever.Name == lever.Name).ToList())
                .FirstOrDefault(list => list.Count > 0);
            if (settings is null) continue;
            levers = lever.With(levers, Course(lever, settings, geography.Counties.Count));
        }
        var named = family[0];
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
