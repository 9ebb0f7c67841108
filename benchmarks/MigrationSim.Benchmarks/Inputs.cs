// The real base-year tables and scenarios, found from wherever the benchmarks run.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Scenarios;
using MigrationSim.Files.Seeds;

namespace MigrationSim.Benchmarks;

/// <summary>What every benchmark starts from.</summary>
internal static class Inputs
{
    private static readonly string Root = FindRoot();

    /// <summary>The model on the base year 2020.</summary>
    public static Model Model()
    {
        var reading = ModelFiles.Read(Path.Combine(Root, "seeds"));
        return reading.Model
            ?? throw new InvalidOperationException(string.Join("\n", reading.Faults));
    }

    /// <summary>A scenario of the library, by the name of its file.</summary>
    public static Scenario Scenario(string name, Model model)
    {
        var reading = ScenarioFile.Read(
            Path.Combine(Root, "scenarios", name + ".json"), model.BaseYear.Tables.Geography);
        return reading.Scenario
            ?? throw new InvalidOperationException(string.Join("\n", reading.Faults));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MigrationSim.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
