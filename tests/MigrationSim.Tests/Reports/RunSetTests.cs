// Folders that make no report: every fault is told, with the way out.
using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class RunSetTests : IDisposable
{
    private readonly TempFolder _runs = new();

    public RunSetTests(CensusRuns runs) => runs.CopyTo(_runs.Path);

    public void Dispose() => _runs.Dispose();

    [Fact]
    public void All_faults_of_all_folders_are_told_at_once()
    {
        File.Delete(_runs["plan/tables/county.csv"]);
        Change("plan/tables/province.csv", "gap_pp", "gap");
        File.WriteAllText(_runs["chapter/manifest.json"], "{\n \"run_id\": 1,,\n}");
        Directory.CreateDirectory(_runs["empty"]);
        var faults = RunSet.Read(
            [_runs["plan"], _runs["chapter"], _runs["empty"], _runs["nowhere"]],
            _runs["baseline"]).Faults.Select(fault => fault.ToString()).ToList();
        Assert.Contains(faults, f => f.Contains("county.csv: this table is missing"));
        Assert.Contains(faults, f => f.Contains("province.csv:1: there is no column 'gap_pp'"));
        Assert.Contains(faults, f => f.Contains("chapter/manifest.json:2: this is not JSON"));
        Assert.Contains(faults, f => f.Contains("empty/manifest.json: there is no such file"));
        Assert.Contains(faults, f => f.Contains("nowhere: there is no such folder"));
        Assert.Equal(5, faults.Count);
    }

    [Theory]
    [InlineData("\"seed\": 1,", "\"seed\": 7,", "its seed is 7")]
    [InlineData("\"scale\": 1,", "\"scale\": 20,", "its scale is 20")]
    [InlineData("\"base_year_sha256\": \"", "\"base_year_sha256\": \"ff", "its base-year tables")]
    [InlineData("\"model\": \"", "\"model\": \"9", "its model version is 9")]
    public void Runs_that_are_not_alike_are_not_subtracted(string from, string to, string said)
    {
        Change("plan/manifest.json", from, to);
        var faults = RunSet.Read([_runs["plan"]], _runs["baseline"]).Faults;
        Assert.Contains(said, Assert.Single(faults).En);
    }

    [Fact]
    public void A_figure_that_is_no_number_is_named_with_its_line()
    {
        var lines = File.ReadAllLines(_runs["plan/tables/province.csv"]);
        lines[2] = lines[2].Replace(lines[2].Split(',')[6], "many", StringComparison.Ordinal);
        File.WriteAllLines(_runs["plan/tables/province.csv"], lines);
        var runs = RunSet.Read([_runs["plan"]], null).Runs!;
        _ = ReportData.Text(runs, new(CensusRuns.Tables, []), "", true);
        var fault = Assert.Single(runs.Faults).ToString();
        Assert.Contains("province.csv:3: resident_population is 'many'", fault);
    }

    [Fact]
    public void A_table_that_ends_early_is_named_with_the_year_it_lacks()
    {
        var path = _runs["plan/tables/province.csv"];
        File.WriteAllLines(path, File.ReadAllLines(path)[..^1]);
        var faults = RunSet.Read([_runs["plan"]], null).Faults;
        Assert.Contains("no row of 2029", Assert.Single(faults).En);
    }

    private void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(_runs[file]);
        Assert.Contains(from, text);
        File.WriteAllText(_runs[file], text.Replace(from, to, StringComparison.Ordinal));
    }
}
