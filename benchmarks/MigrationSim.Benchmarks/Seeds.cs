// Where the base-year tables of the repository lie.
namespace MigrationSim.Benchmarks;

internal static class Seeds
{
    /// <summary>The folder, found upwards from where the benchmarks were built.</summary>
    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MigrationSim.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "seeds");
    }
}
