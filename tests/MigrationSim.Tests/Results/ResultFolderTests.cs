// Result folders appear whole or not at all.
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class ResultFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_not_committed_leaves_nothing_not_even_its_parents()
    {
        using (var folder = ResultFolder.Open(_folder["x/y/z"]))
            File.WriteAllText(Path.Combine(folder.Working, "half"), "");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_commit_replaces_the_old_folder_whole()
    {
        Directory.CreateDirectory(_folder["z"]);
        File.WriteAllText(_folder["z/old"], "");
        using (var folder = ResultFolder.Open(_folder["z"]))
        {
            File.WriteAllText(Path.Combine(folder.Working, "new"), "");
            folder.Commit();
        }
        Assert.Equal([_folder["z"]], Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Equal([_folder["z/new"]], Directory.EnumerateFileSystemEntries(_folder["z"]));
    }
}
