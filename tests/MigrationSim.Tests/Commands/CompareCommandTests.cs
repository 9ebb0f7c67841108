// migsim compare: what it says, how it ends and which folder it leaves.
using System.Text.RegularExpressions;

using MigrationSim.Files.Results;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Comparisons;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Parquet;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed partial class CompareCommandTests : IDisposable
{
    private readonly CommandBench _bench = new()
    {
        Seeds = new SeedReading(TestModels.Small.BaseYear.Tables, []),
        Run = (model, scenario, options, branching, _, _) =>
            MadeUpRuns.Run(model, scenario, options, branching),
    };

    public CompareCommandTests()
    {
        _bench.Folder.Write("baseline.json", Plan("基准", "Base", ""));
        _bench.Folder.Write("plan.json", Plan("甲情景", "Plan A", Lever(0.9, 2022)));
        _bench.Folder.Write("same.json", Plan("乙情景", "Plan B", Lever(0.9, 2030)));
    }

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_summary_is_the_one_that_was_looked_at(string language)
    {
        Assert.Equal(0, await CompareAsync(
            "baseline.json", "plan.json", "--replicates", "3", "--lang", language));
        GoldenText.Is(
            _bench.Said.Replace(_bench.Folder.Path, "FOLDER"), "Commands",
            $"compare-summary.{language}.txt");
    }

    [Fact]
    public async Task Every_table_stands_in_the_dictionary_with_all_its_columns()
    {
        Assert.Equal(0, await CompareAsync("baseline.json", "plan.json", "--replicates", "2"));
        var dictionary = Lines("dictionary.csv").Skip(1)
            .Select(line => string.Join(',', line.Split(',')[..2])).ToHashSet();
        var tables = Directory.GetFiles(_bench.Folder["out/tables"], "*.csv");
        Assert.Equal(8, tables.Length);
        foreach (var table in tables.Select(Path.GetFileName).OfType<string>())
        {
            Assert.All(
                Lines(table)[0].Split(','),
                column => Assert.Contains($"{table},{column}", dictionary));
            Assert.True(Lines(table).Length > 1, table);
        }
    }

    [Fact]
    public async Task A_difference_is_the_mean_of_its_replicates_in_the_Parquet_table()
    {
        Assert.Equal(0, await CompareAsync(
            "baseline.json", "plan.json", "--replicates", "2", "--seed", "5"));
        var row = Lines("differences.csv").Single(line =>
            line.StartsWith("plan,baseline,2,5,20,2022,430000,urban_population,"));
        Assert.Contains(",155,", row);
        Assert.Equal([150, 160], await DifferencesAsync(2022, "430000", "urban_population"));
    }

    [Fact]
    public async Task Folders_of_runs_give_the_differences_of_their_scenarios()
    {
        Assert.Equal(0, await CompareAsync("baseline.json", "plan.json", "--replicates", "1"));
        var expected = Lines("differences.csv").Skip(1).Where(Is2022).ToList();
        await RunAsync("baseline");
        await RunAsync("plan");
        Assert.Equal(0, await CompareAsync("baseline", "plan", "--force"));
        Assert.Equal(expected, Lines("differences.csv").Skip(1).Where(Is2022));
        Assert.Contains("Folders hold tables only", _bench.Said);
        Assert.Single(Lines("fates.csv"));
    }

    [Theory]
    [InlineData("random seed (2, 1)", "--seed", "2")]
    [InlineData("scale (40, 20)", "--scale", "40")]
    public async Task Folders_that_cannot_be_paired_are_refused_by_what_differs(
        string what, string option, string value)
    {
        await RunAsync("baseline");
        await RunAsync("plan", option, value);
        Assert.Equal(2, await CompareAsync("baseline", "plan"));
        Assert.Contains("differ in " + what, _bench.Complained);
        Assert.False(Directory.Exists(_bench.Folder["out"]));
    }

    [Fact]
    public async Task Another_model_version_or_base_year_is_told_together()
    {
        await RunAsync("baseline");
        await RunAsync("plan");
        var path = _bench.Folder["plan/manifest.json"];
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        text = Model().Replace(Digest().Replace(text, "$1\"99\""), "$1\"0.0\"");
        _bench.Folder.Write("plan/manifest.json", text);
        Assert.Equal(2, await CompareAsync("baseline", "plan"));
        Assert.Contains("differ in model version (0.0,", _bench.Complained);
        Assert.Contains("differ in base year (99,", _bench.Complained);
    }

    [Theory]
    [InlineData("MS4101", "baseline.json", "nowhere.json")]
    [InlineData("MS4502", "baseline.json", "same.json")]
    [InlineData("MS4506", "baseline.json", "plan.json", "plan.json")]
    [InlineData("MS4501", "baseline.json", ".")]
    [InlineData("MS4005", "baseline.json", "plan.json", "--replicates", "0")]
    [InlineData("MS4505", "baseline.json", "plan.json", "--seed", "4294967295")]
    [InlineData("MS3501", ".", ".")]
    public async Task A_wrong_argument_exits_2_and_leaves_nothing(
        string code, params string[] words)
    {
        Assert.Equal(2, await CompareAsync(words));
        Assert.Contains(code, _bench.Complained);
        Assert.False(Directory.Exists(_bench.Folder["out"]));
    }

    [Fact]
    public async Task All_scenarios_are_refused_at_once()
    {
        Assert.Equal(2, await CompareAsync("no-a.json", "no-b.json", "no-c.json"));
        Assert.Contains("no-a", _bench.Complained);
        Assert.Contains("no-b", _bench.Complained);
        Assert.Contains("no-c", _bench.Complained);
    }

    [Fact]
    public async Task A_folder_is_left_alone_without_force_and_a_stopped_study_leaves_none()
    {
        _bench.Folder.Write("taken", "mine");
        Assert.Equal(2, await _bench.CallAsync(
            "compare", Given("baseline.json"), Given("plan.json"), "--seeds", _bench.Folder.Path,
            "--out", _bench.Folder["taken"]));
        Assert.Contains("MS4201", _bench.Complained);

        _bench.Run = (_, _, _, _, _, _) => throw new OperationCanceledException();
        Assert.Equal(130, await CompareAsync("baseline.json", "plan.json"));
        Assert.False(Directory.Exists(_bench.Folder["out"]));
    }

    [GeneratedRegex("(\"model\": )\"[^\"]*\"")]
    private static partial Regex Model();

    [GeneratedRegex("(\"base_year_sha256\": )\"[^\"]*\"")]
    private static partial Regex Digest();

    private static string Plan(string zh, string en, string levers) =>
        $$"""{ "title": { "zh": "{{zh}}", "en": "{{en}}" }, "levers": [{{levers}}] }""";

    private static string Lever(double value, int from) => FormattableString.Invariant(
        $$"""{ "lever": "settlement_reward", "value": {{10 * value}}, "from": {{from}} }""");

    private static bool Is2022(string line) => line.StartsWith("plan,baseline,1,1,20,2022,");

    private string Given(string name) => name.StartsWith('-') ? name : _bench.Folder[name];

    private string[] Lines(string table) =>
        File.ReadAllLines(_bench.Folder[Path.Combine("out", ResultFiles.Tables, table)]);

    private Task<int> RunAsync(string name, params string[] more)
    {
        string[] scale = more.Contains("--scale") ? [] : ["--scale", "20"];
        return _bench.CallAsync(
        [
            "run", Given(name + ".json"), "--until", "2022", "--seeds", _bench.Folder.Path,
            "--out", _bench.Folder[name], .. scale, .. more,
        ]);
    }

    private Task<int> CompareAsync(params string[] words)
    {
        var options = words.TakeWhile(word => !word.StartsWith('-')).Count();
        return _bench.CallAsync(
        [
            "compare", .. words[..options].Select(Given), .. words[options..], "--until", "2022",
            "--scale", "20", "--seeds", _bench.Folder.Path, "--out", _bench.Folder["out"],
        ]);
    }

    private async Task<List<double>> DifferencesAsync(int year, string place, string indicator)
    {
        var found = new List<double>();
        await using var file = await ParquetReader.CreateAsync(
                _bench.Folder["out/tables/differences.parquet"],
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
