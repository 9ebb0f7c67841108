// migsim ensemble: members that fail, what it refuses, and its tables.
using MigrationSim.Core.Capacity;
using MigrationSim.Files.Ensembles;

using Xunit;

namespace MigrationSim.Tests.Ensembles;

public sealed class EnsembleCommandTests : IDisposable
{
    private const int Members = 6;

    private readonly EnsembleBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public async Task A_failed_member_is_named_and_stops_no_other(int exit, bool isInfeasible)
    {
        var failed = 0;
        _bench.Before = options =>
        {
            if (options.Seed != 2 || Interlocked.Increment(ref failed) > 1) return;
            throw isInfeasible
                ? new InfeasibleException("no room")
                : new InvalidOperationException("broken");
        };
        Assert.Equal(exit, await _bench.EnsembleAsync("out"));
        Assert.Equal(Members - 1, _bench.Members("out").Length);
        var manifest = File.ReadAllText(_bench.Bench.Folder["out/manifest.json"]);
        Assert.Contains("seed-2-central", manifest);
        Assert.Contains(isInfeasible ? "no room" : "broken", manifest);
        Assert.Contains("MS4708", _bench.Bench.Complained);

        Assert.Equal(0, await _bench.EnsembleAsync("out", "--resume"));
        Assert.Equal(0, await _bench.EnsembleAsync("whole"));
        Assert.Equal(_bench.Results("whole"), _bench.Results("out"));
    }

    [Theory]
    [InlineData("MS4701")]
    [InlineData("MS4702", "--resume")]
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
        Assert.Contains("MS4706", _bench.Bench.Complained);
        _bench.Write("another");
        Assert.Equal(2, await _bench.EnsembleAsync("out"));
        Assert.Contains("MS4705", _bench.Bench.Complained);
        Assert.False(Directory.Exists(_bench.Bench.Folder["out"]));
        Assert.Equal(0, await _bench.EnsembleAsync("out", "--draws", "0", "--replicates", "1"));
    }

    [Fact]
    public async Task Tables_stand_in_the_dictionary_and_the_difference_is_within_members()
    {
        Assert.Equal(0, await _bench.EnsembleAsync("out", "--assumptions", "--until", "2029"));
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
