// migsim compare: what it says, how it ends and which folder it leaves.
using System.Text.Json;

using MigrationSim.Tests.Comparisons;
using MigrationSim.Tests.Fixtures;

using Parquet;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class CompareCommandTests : IDisposable
{
    private readonly CompareBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_summary_is_the_one_that_was_looked_at(string language)
    {
        Assert.Equal(0, await _bench.CompareAsync(
            "baseline.json", "plan.json", "--replicates", "3", "--lang", language));
        GoldenText.Is(
            _bench.Bench.Said.Replace(_bench.Bench.Folder.Path, "FOLDER"), "Commands",
            $"compare-summary.{language}.txt");
    }

    [Fact]
    public async Task Every_table_stands_in_the_dictionary_with_all_its_columns()
    {
        Assert.Equal(
            0, await _bench.CompareAsync("baseline.json", "plan.json", "--replicates", "2"));
        var dictionary = _bench.Lines("dictionary.csv").Skip(1)
            .Select(line => string.Join(',', line.Split(',')[..2])).ToHashSet();
        var tables = Directory.GetFiles(_bench.Bench.Folder["out/tables"], "*.csv");
        Assert.Equal(8, tables.Length);
        foreach (var table in tables.Select(Path.GetFileName).OfType<string>())
        {
            Assert.All(
                _bench.Lines(table)[0].Split(','),
                column => Assert.Contains($"{table},{column}", dictionary));
            Assert.True(_bench.Lines(table).Length > 1, table);
        }
    }

    [Fact]
    public async Task A_difference_is_the_mean_of_its_replicates_in_the_Parquet_table()
    {
        Assert.Equal(0, await _bench.CompareAsync(
            "baseline.json", "plan.json", "--replicates", "2", "--seed", "5"));
        var row = _bench.Lines("differences.csv").Single(line =>
            line.StartsWith("plan,baseline,2,5,20,2022,430000,urban_population,"));
        Assert.Contains(",155,", row);
        Assert.Equal([150, 160], await DifferencesAsync(2022, "430000", "urban_population"));
    }

    [Fact]
    public async Task A_page_with_the_runs_of_the_first_seed_stands_beside_the_tables()
    {
        Assert.Equal(0, await _bench.CompareAsync(
            "baseline.json", "plan.json", "--replicates", "2", "--seed", "5"));
        foreach (var run in new[] { "baseline", "plan" })
        {
            using var manifest = JsonDocument.Parse(
                File.ReadAllText(_bench.Bench.Folder[$"out/runs/{run}/manifest.json"]));
            Assert.Equal(5, manifest.RootElement.GetProperty("seed").GetInt32());
        }

        var page = File.ReadAllText(_bench.Bench.Folder["out/report.html"]);
        var begin = page.IndexOf("id=\"data\">", StringComparison.Ordinal) + 10;
        using var data = JsonDocument.Parse(
            page[begin..page.IndexOf("</script>", begin, StringComparison.Ordinal)]);
        var effects = data.RootElement.GetProperty("effects");
        var row = _bench.Lines("differences.csv").Single(line =>
            line.StartsWith("plan,baseline,2,5,20,2022,430000,urban_population,"));
        Assert.Equal(2, effects.GetProperty("replicates").GetInt32());
        Assert.Equal(
            row.Split(',')[9..],
            effects.GetProperty("province").GetProperty("urban_population").GetProperty("2022")
                .EnumerateArray().Select(value => value.GetRawText()));
        Assert.True(data.RootElement.TryGetProperty("costs", out _));
    }

    [Theory]
    [InlineData("MS4101", "baseline.json", "nowhere.json")]
    [InlineData("MS4502", "baseline.json", "same.json")]
    [InlineData("MS4506", "baseline.json", "plan.json", "plan.json")]
    [InlineData("MS4501", "baseline.json", ".")]
    [InlineData("MS4005", "baseline.json", "plan.json", "--replicates", "0")]
    [InlineData("MS4505", "baseline.json", "plan.json", "--seed", "4294967295")]
    [InlineData("MS5002", ".", ".")]
    public async Task A_wrong_argument_exits_2_and_leaves_nothing(
        string code, params string[] words)
    {
        Assert.Equal(2, await _bench.CompareAsync(words));
        Assert.Contains(code, _bench.Bench.Complained);
        Assert.False(Directory.Exists(_bench.Bench.Folder["out"]));
    }

    [Fact]
    public async Task All_scenarios_are_refused_at_once()
    {
        Assert.Equal(2, await _bench.CompareAsync("no-a.json", "no-b.json", "no-c.json"));
        Assert.Contains("no-a", _bench.Bench.Complained);
        Assert.Contains("no-b", _bench.Bench.Complained);
        Assert.Contains("no-c", _bench.Bench.Complained);
    }

    [Fact]
    public async Task A_folder_is_left_alone_without_force_and_a_stopped_study_leaves_none()
    {
        _bench.Bench.Folder.Write("taken", "mine");
        Assert.Equal(2, await _bench.Bench.CallAsync(
            "compare", _bench.Given("baseline.json"), _bench.Given("plan.json"), "--seeds",
            _bench.Bench.Folder.Path, "--out", _bench.Bench.Folder["taken"]));
        Assert.Contains("MS4201", _bench.Bench.Complained);

        _bench.Bench.Run = (_, _, _, _, _, _) => throw new OperationCanceledException();
        Assert.Equal(130, await _bench.CompareAsync("baseline.json", "plan.json"));
        Assert.False(Directory.Exists(_bench.Bench.Folder["out"]));
    }

    private async Task<List<double>> DifferencesAsync(int year, string place, string indicator)
    {
        var found = new List<double>();
        await using var file = await ParquetReader.CreateAsync(
            _bench.Bench.Folder["out/tables/differences.parquet"],
            cancellationToken: TestContext.Current.CancellationToken);
        var fields = file.Schema.GetDataFields();
        for (var g = 0; g < file.RowGroupCount; g++)
        {
            using var group = file.OpenRowGroupReader(g);
            var rows = (int)group.RowCount;
            var (years, differences) = (new int[rows], new double[rows]);
            var (places, names) = (new string?[rows], new string?[rows]);
            await group.ReadAsync<int>(fields[4], years.AsMemory());
            await group.ReadAsync(fields[5], places.AsMemory());
            await group.ReadAsync(fields[6], names.AsMemory());
            await group.ReadAsync<double>(fields[9], differences.AsMemory());
            found.AddRange(Enumerable.Range(0, rows).Where(i =>
                years[i] == year && places[i] == place && names[i] == indicator)
                .Select(i => differences[i]));
        }

        return found;
    }
}
