// The scenarios that come with the program.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Files.Scenarios;

namespace MigrationSim.Web.Stores;

/// <summary>Read once at the start; a file with faults is left out.</summary>
public sealed class ScenarioLibrary
{
    private const string ChapterPrefix = "chapter-";
    private readonly string _folder;
    private readonly OrderedDictionary<string, ScenarioReading> _readings =
        new(StringComparer.Ordinal);

    public ScenarioLibrary(string folder, Geography geography)
    {
        _folder = folder;
        Geography = geography;
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var reading = ScenarioFile.Read(path, geography);
            if (reading.Scenario is { } scenario)
                _readings[scenario.Name] = reading;
        }

        All = [.. _readings.Values.Select(reading => reading.Scenario!)];
    }

    public Geography Geography { get; }

    public IReadOnlyList<Scenario> All { get; }

    /// <summary>
    /// The plan's chapters in the plan's order, each with the levers that its own scenario turns.
    /// </summary>
    public IReadOnlyList<(Scenario Chapter, IReadOnlyList<LeverInfo> Levers)> Chapters =>
    [
        .. from scenario in All
           where scenario.Name.StartsWith(ChapterPrefix, StringComparison.Ordinal)
           let levers = (IReadOnlyList<LeverInfo>)
           [
               .. ScenarioDifference.Between(Scenario.Baseline.Levers, scenario.Levers)
                   .Select(difference => difference.Lever).Distinct(),
           ]
           where levers.Count > 0
           orderby LeverCatalogue.All.TakeWhile(lever => lever != levers[0]).Count()
           select (scenario, levers),
    ];

    public Scenario? Find(string name) => Reading(name)?.Scenario;

    /// <summary>A scenario with its files, or null.</summary>
    public ScenarioReading? Reading(string name) => _readings.GetValueOrDefault(name);

    public string Text(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Copies a scenario and all it builds on into a folder.</summary>
    public void CopyTo(string folder, string name)
    {
        foreach (var file in _readings[name].Files)
        {
            var target = Path.Combine(folder, Path.GetRelativePath(_folder, file.Path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file.Path, target, overwrite: true);
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".json");
}
