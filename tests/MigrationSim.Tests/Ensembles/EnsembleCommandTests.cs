// migsim ensemble: the same tables however it came about, and what it refuses.
using MigrationSim.Files.Ensembles;

using Xunit;

namespace MigrationSim.Tests.Ensembles;

public sealed class EnsembleCommandTests : IDisposable
{
    private readonly EnsembleBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Any_number_of_workers_leaves_the_same_bytes()
    {
        Assert.Equal(0, await _bench.EnsembleAsync("one", "--assumptions", "--threads", "1"));
        Assert.Equal(0, await _bench.EnsembleAsync("four", "--assumptions", "--threads", "4"));
        Assert.Equal(_bench.Results("one"), _bench.Results("four"));
        Assert.Equal((3 * 2) + (3 * 2 * 8), _bench.Members("one").Length);
    }

    [Theory]
    [InlineData("MS4601")]
    [InlineData("MS4602", "--resume")]
    public async Task A_folder_of_something_else_is_left_alone(string code, params string[] more)
    {
        Directory.CreateDirectory(_bench.Bench.Folder["mine"]);
        _bench.Bench.Folder.Write("mine/notes.txt", "mine");
        Assert.Equal(2, await _bench.EnsembleAsync("mine", more));
        Assert.Contains(code, _bench.Bench.Complained);
        Assert.Single(Directory.GetFileSystemEntries(_bench.Bench.Folder["mine"]));
    }

    [Fact]
    public async Task A_posterior_that_does_not_fit_or_is_too_short_is_refused()
    {
        Assert.Equal(2, await _bench.EnsembleAsync("out", "--draws", "7"));
        Assert.Contains("MS4606", _bench.Bench.Complained);
        _bench.Write("another");
        Assert.Equal(2, await _bench.EnsembleAsync("out"));
        Assert.Contains("MS4605", _bench.Bench.Complained);
        Assert.False(Directory.Exists(_bench.Bench.Folder["out"]));
        Assert.Equal(0, await _bench.EnsembleAsync("out", "--draws", "0", "--replicates", "1"));
    }

    [Fact]
    public async Task Tables_stand_in_the_dictionary_and_the_difference_is_within_members()
    {
        Assert.Equal(0, await _bench.EnsembleAsync("out", "--assumptions"));
        var dictionary = Lines("dictionary.csv").Skip(1)
            .Select(line => string.Join(',', line.Split(',')[..2])).ToHashSet();
        string[] tables =
        [
            EnsembleColumns.Quantiles, EnsembleColumns.Variances, EnsembleColumns.Probabilities,
            EnsembleColumns.Members,
        ];
        foreach (var table in tables)
        {
            Assert.All(
                Lines(table)[0].TrimStart('\uFEFF').Split(','),
                column => Assert.Contains($"{table},{column}", dictionary));
            Assert.True(Lines(table).Length > 1, table);
        }

        // The plan has 500 persons more in every member, whatever seed, draw and path.
        var row = Lines(EnsembleColumns.Quantiles).Single(line => line.StartsWith(
            "plan,baseline,difference,central,6,2029,430000,urban_population,"));
        Assert.EndsWith(",500,0,500,500,500,500,500", row);
        Assert.Equal(8, Lines(EnsembleColumns.Probabilities).Length - 1);
        Assert.Contains("66 %", _bench.Bench.Said);
    }

    private string[] Lines(string table) =>
        File.ReadAllLines(Path.Combine(_bench.Bench.Folder["out"], "tables", table));
}
