// Where base-year tables and scenarios are looked for.
using MigrationSim.Files.Reports;

namespace MigrationSim.Cli.Workings;

/// <summary>The path as given, the current folder, then the copy beside the program.</summary>
public static class Locations
{
    public const string Seeds = "seeds";
    public const string Scenarios = "scenarios";

    /// <summary>The folder of base-year tables, or null; only the given one, if any.</summary>
    public static string? SeedFolder(string? given)
    {
        string[] candidates = given is not null
            ? [given]
            : [Seeds, Path.Combine(AppContext.BaseDirectory, Seeds)];
        return candidates.FirstOrDefault(Directory.Exists);
    }

    /// <summary>The map's table: of the given folder, else the one beside the program.</summary>
    public static string MapLayout(string? given)
    {
        var own = SeedFolder(given) is { } folder ? MapLayoutTable.PathIn(folder) : "";
        return File.Exists(own)
            ? own
            : MapLayoutTable.PathIn(Path.Combine(AppContext.BaseDirectory, Seeds));
    }

    /// <summary>The folder of scenarios, or null.</summary>
    public static string? ScenarioFolder()
    {
        string[] candidates = [Scenarios, Path.Combine(AppContext.BaseDirectory, Scenarios)];
        return candidates.FirstOrDefault(Directory.Exists);
    }

    /// <summary>The scenario file, or null.</summary>
    public static string? ScenarioFile(string given)
    {
        string[] candidates =
        [
            given,
            Path.Combine(AppContext.BaseDirectory, given),
            Path.Combine(AppContext.BaseDirectory, Scenarios, given),
        ];
        return candidates.FirstOrDefault(File.Exists);
    }
}
