// The file of a member: what is written comes back to the bit, and damage is seen.
using MigrationSim.Files.Ensembles;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Ensembles;

public sealed class MemberFileTests : IDisposable
{
    private static readonly double[][] Figures =
        [[1, double.NaN, 1.0 / 3, 4e9], [-0.1, 2, double.NaN, 1e-12]];

    private static readonly MemberFile Files = Of("plan");

    private readonly TempFolder _folder = new();

    private string Path => _folder["member.csv.gz"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_bit_comes_back_and_nothing_else_is_left()
    {
        Files.Write(Path, Figures);
        Assert.Equal(Figures, Files.Read(Path));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Equal_figures_are_equal_bytes()
    {
        Files.Write(Path, Figures);
        var first = File.ReadAllBytes(Path);
        Files.Write(Path, Figures);
        Assert.Equal(first, File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_file_of_other_scenarios_is_none_and_one_cut_short_has_all_figures_or_none()
    {
        Files.Write(Path, Figures);
        Assert.Null(Of("other").Read(Path));
        var bytes = File.ReadAllBytes(Path);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(Path, bytes[..length]);
            if (Files.Read(Path) is { } read) Assert.Equal(Figures, read);
            else continue;
            Assert.True(length > bytes.Length / 2);
        }

        Assert.Null(Files.Read(_folder["nowhere"]));
    }

    private static MemberFile Of(string scenario) => new(
        ["baseline", scenario], [("430000", "births"), ("430100", "deaths")], 2021, 2);
}
