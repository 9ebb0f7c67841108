// Where the sources stand, for tests of generated files.
namespace MigrationSim.Tests.Fixtures;

internal static class Repository
{
    /// <summary>A path below the folder of the solution.</summary>
    public static string File(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "MigrationSim.sln")))
            folder = folder.Parent;
        return Path.Combine([folder.FullName, .. parts]);
    }
}
