// The model of the repository's own base-year tables.
using MigrationSim.Core.Runs;
using MigrationSim.Files.Seeds;

namespace MigrationSim.Benchmarks;

/// <summary>What benchmarks on the real population start from.</summary>
internal static class RealTables
{
    public static Model Model()
    {
        var reading = ModelFiles.Read(Folder());
        return reading.Model
            ?? throw new InvalidOperationException(string.Join("\n", reading.Faults));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MigrationSim.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "seeds");
    }
}
