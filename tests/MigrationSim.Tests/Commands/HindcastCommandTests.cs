// migsim hindcast, headline and data observe: what they say, leave behind and refuse.
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Files.Seeds;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Hindcasts;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class HindcastCommandTests : IDisposable
{
    private const string Head = "geo_code,year,indicator,value";

    private readonly CommandBench _bench = new()
    {
        Seeds = new(CensusRun.Tables, []),
        Run = (_, _, options, _, _, _) => HandMade.Result(options.Until),
        Grow = (_, _, _, _, _) => new(16),
        RunGrown = (_, _, options, _, _, _) => HandMade.Result(options.Until),
    };

    public HindcastCommandTests()
    {
        Directory.CreateDirectory(_bench.Folder["observations"]);
        File.Copy(Path.Combine(SeedCopy.Original, ObservationTable.Kept), Kept);
    }

    private string Kept => _bench.Folder[ObservationTable.Kept];

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task It_scores_the_years_after_2020_and_leaves_tables_with_a_dictionary()
    {
        Assert.Equal(0, await HindcastAsync("--lang", "en"));
        Assert.Contains("Prefectures and counties after 2020", _bench.Said);
        Assert.Contains("no evidence", _bench.Said);
        Assert.Contains("cohort-component, constant rates", _bench.Said);
        Assert.Contains("2/2 2020 and after", _bench.Complained);
        string[] tables = ["dictionary.csv", "manifest.json", "predictions.csv", "scores.csv"];
        Assert.Equal(
            tables, Directory.GetFiles(_bench.Folder["out"]).Select(Path.GetFileName).Order());
        Assert.Contains(
            "places_after_2020,not_fitted,",
            await File.ReadAllTextAsync(
                _bench.Folder["out/scores.csv"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_speaks_Chinese_and_scores_a_table_that_is_brought()
    {
        var path = _bench.Folder.Write(
            "mine.csv", Head + "\n430102,2022,resident_population,700000\n"
            + "430000,2022,births,412000\n");
        Assert.Equal(0, await HindcastAsync("--observed", path, "--lang", "zh"));
        Assert.Contains("给定的观测表", _bench.Said);
        Assert.Contains("队列要素法", _bench.Said);
        Assert.Contains("未计分（拟合用过或事先已知）：430000 2022 births", _bench.Said);
    }

    [Fact]
    public async Task A_faulty_table_is_refused_with_all_its_lines_and_nothing_is_left()
    {
        var path = _bench.Folder.Write(
            "mine.csv", Head + "\n999999,2022,resident_population,1000\n430102,2019,births,x\n");
        Assert.Equal(2, await HindcastAsync("--observed", path));
        Assert.Contains("mine.csv:2:", _bench.Complained);
        Assert.Contains("mine.csv:3:", _bench.Complained);
        Assert.False(Directory.Exists(_bench.Folder["out"]));
        Assert.Equal(2, await HindcastAsync("--observed", "nowhere.csv"));
        Assert.Contains("nowhere.csv: there is no such table", _bench.Complained);
    }

    [Fact]
    public async Task A_new_figure_is_kept_held_against_the_model_and_scored()
    {
        var path = New("431100,2022,resident_population,5150000,published,bulletin");
        Assert.Equal(0, await ObserveAsync(path));
        var lines = await File.ReadAllLinesAsync(Kept, TestContext.Current.CancellationToken);
        Assert.Contains("431100,2022,resident_population,5150000,published,bulletin", lines);
        Assert.Equal(40 + 1, lines.Length);
        Assert.Contains("1 rows entered", _bench.Said);
        Assert.Contains("model less published", _bench.Said);
        Assert.Contains("from the newest figure", _bench.Said);
        Assert.Contains("skill = 1 - RMSE", _bench.Said);
    }

    [Fact]
    public async Task A_contradiction_is_refused_and_the_table_stays_as_it_was()
    {
        var before = await File.ReadAllBytesAsync(Kept, TestContext.Current.CancellationToken);
        var path = New("430100,2021,resident_population,9999999,published,bulletin");
        Assert.Equal(2, await ObserveAsync(path));
        Assert.Contains("new.csv:2:", _bench.Complained);
        Assert.Contains("remove the old row", _bench.Complained);
        Assert.Equal(
            before, await File.ReadAllBytesAsync(Kept, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_headline_shows_nine_rows_and_writes_their_three_indicators()
    {
        var plan = Repository.File("scenarios", "action-plan.json");
        var table = _bench.Folder["headline.csv"];
        Assert.Equal(0, await _bench.CallAsync(
            "headline", plan, "--replicates", "2", "--out", table, "--seeds", _bench.Folder.Path,
            "--lang", "en"));
        Assert.Contains("24/24 action-plan, 2", _bench.Complained);
        Assert.Contains("no quantity but 66 %", _bench.Said);
        var lines = await File.ReadAllLinesAsync(table, TestContext.Current.CancellationToken);
        Assert.Equal(1 + (9 * 3), lines.Length);
        Assert.Equal(2, await _bench.CallAsync(
            "headline", plan, "--out", table, "--seeds", _bench.Folder.Path, "--lang", "en"));
        Assert.Contains("exists and was left alone", _bench.Complained);
    }

    private string New(string row) =>
        _bench.Folder.Write("new.csv", Head + ",basis,source\n" + row + "\n");

    private Task<int> HindcastAsync(params string[] more) => _bench.CallAsync(
    [
        "hindcast", "--recent-only", "--replicates", "2", "--seeds", _bench.Folder.Path, "--out",
        _bench.Folder["out"], .. more,
    ]);

    private Task<int> ObserveAsync(string path) => _bench.CallAsync(
        "data", "observe", path, "--seeds", _bench.Folder.Path, "--lang", "en");
}
