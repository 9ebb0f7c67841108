// Result folders: their tables, their dictionary, and how they come into being.
using System.Text.Json;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;

using Parquet;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class ResultFilesTests : IDisposable
{
    private const string Keys = "run_id,scenario,replicate,seed,year,geo_code,";

    private static readonly (string Table, int Places)[] Places =
        [("province", 1), ("prefecture", 2), ("county", 122)];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Indicator_tables_have_the_agreed_head_and_a_row_for_every_place_and_year()
    {
        await WriteAsync();
        var head = Keys + string.Join(',', IndicatorCatalogue.All.Select(i => i.Name));
        foreach (var (table, places) in Places)
        {
            var lines = Lines(table + ".csv");
            Assert.Equal(head, lines[0]);
            Assert.Equal(3 * places, lines.Length - 1);
        }
    }

    [Fact]
    public async Task The_base_year_has_stocks_but_no_flows_and_an_empty_place_no_rate()
    {
        await WriteAsync();
        var fields = Lines("county.csv")[1].Split(',');
        Assert.Equal(["2020", "430101", "4600", "600", "13.043478"], fields[4..9]);
        Assert.Equal(["", ""], fields[13..15]);
        Assert.Equal(["14", "10"], Lines("county.csv")[123].Split(',')[13..15]);
    }

    [Fact]
    public async Task Accounts_and_ages_have_the_agreed_heads_and_all_residuals_are_zero()
    {
        await WriteAsync();
        Assert.Equal(
            Keys + "status,opening,births,deaths,moves_in,moves_out,reclassified,settled,"
            + "external_in,external_out,closing,residual,pairing_in,pairing_out",
            Lines("accounts.csv")[0]);
        Assert.Equal(2 * 4 * (122 + 2 + 1), Lines("accounts.csv").Length - 1);
        Assert.All(Lines("accounts.csv")[1..], line => Assert.Equal("0", line.Split(',')[17]));
        Assert.Equal(Keys + "residence,sex,age_group,persons", Lines("age_sex.csv")[0]);
        Assert.Equal(3 * 123 * 2 * 2 * 19, Lines("age_sex.csv").Length - 1);
    }

    [Fact]
    public async Task The_dictionary_covers_every_column_of_every_table_in_both_languages()
    {
        await WriteAsync();
        var heads = Directory.GetFiles(_folder["out/tables"], "*.csv").SelectMany(file =>
            Lines(Path.GetFileName(file))[0].TrimStart('\uFEFF').Split(',')
                .Select(column => (Path.GetFileName(file), column)));
        var told = ResultColumns.All.ToDictionary(column => (column.Table, column.Name));
        Assert.All(heads, head => Assert.Contains(head, told.Keys));
        Assert.All(
            await ParquetColumnsAsync(),
            name => Assert.Contains((ResultColumns.Flows, name), told.Keys));
        Assert.All(told.Values, column => Assert.NotEqual("", column.Zh));
        Assert.All(told.Values, column => Assert.NotEqual("", column.En));
        Assert.Equal(told.Count, Lines("dictionary.csv").Length - 1);
    }

    [Fact]
    public async Task The_dictionary_says_that_the_hukou_level_is_assumed()
    {
        await WriteAsync();
        string[] columns = ["hukou_urbanization_rate_pct", "gap_pp"];
        var lines = Lines("dictionary.csv")
            .Where(line => line.Split(',') is ["province.csv", var name, ..]
                && columns.Contains(name)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Contains("95 % band 32-38 %; change modelled", line));
    }

    [Fact]
    public async Task Flows_name_county_parts_zones_and_the_outside()
    {
        await WriteAsync();
        await using var parquet = await ParquetReader.CreateAsync(
            _folder["out/tables/flows.parquet"], cancellationToken: Cancel);
        Assert.Equal(2, parquet.RowGroupCount);
        using var group = parquet.OpenRowGroupReader(1);
        var fields = parquet.Schema.GetDataFields();
        var origins = new string?[3];
        var destinations = new string?[3];
        var persons = new long[3];
        await group.ReadAsync(fields[5], origins.AsMemory(), cancellationToken: Cancel);
        await group.ReadAsync(fields[6], destinations.AsMemory(), cancellationToken: Cancel);
        await group.ReadAsync<long>(fields[8], persons.AsMemory(), cancellationToken: Cancel);
        Assert.Equal(["430101-R", "GD", "OUT"], origins);
        Assert.Equal(["430101-U", "430102-R", "430101-U"], destinations);
        Assert.Equal([100, 2, 2], persons);
    }

    [Fact]
    public async Task The_manifest_tells_inputs_identity_scale_and_what_is_imputed()
    {
        await WriteAsync(HandMade.Finished(options: new RunOptions(Seed: 9, Scale: 20)));
        using var json = JsonDocument.Parse(File.ReadAllText(_folder["out/manifest.json"]));
        var root = json.RootElement;
        Assert.Equal("abcd", root.GetProperty("digest").GetString());
        Assert.Equal(20, root.GetProperty("scale").GetInt32());
        Assert.Contains("times 20", root.GetProperty("scale_note").GetString());
        Assert.Equal(7, root.GetProperty("clipped_choice_entries").GetInt32());
        Assert.Equal(
            ImputedFigures.All.Count, root.GetProperty("imputed").GetArrayLength());
    }

    [Fact]
    public async Task The_same_run_written_twice_gives_the_same_tables_byte_for_byte()
    {
        await WriteAsync(name: "a");
        await WriteAsync(name: "b");
        foreach (var file in Directory.GetFiles(_folder["a/tables"]))
        {
            var twin = _folder["b/tables/" + Path.GetFileName(file)];
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(twin));
        }
    }

    [Fact]
    public async Task A_name_in_Chinese_gives_the_tables_a_byte_order_mark()
    {
        await WriteAsync(HandMade.Finished(Scenario.Baseline with { Name = "基准" }), "zh");
        await WriteAsync(name: "en");
        Assert.Equal(0xEF, File.ReadAllBytes(_folder["zh/tables/province.csv"])[0]);
        Assert.Equal((byte)'r', File.ReadAllBytes(_folder["en/tables/province.csv"])[0]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task WriteAsync(FinishedRun? run = null, string name = "out")
    {
        using var folder = ResultFolder.Open(_folder[name]);
        await ResultFiles.WriteAsync(run ?? HandMade.Finished(), folder, Cancel);
    }

    private string[] Lines(string table) => File.ReadAllLines(_folder["out/tables/" + table]);

    private async Task<List<string>> ParquetColumnsAsync()
    {
        await using var parquet = await ParquetReader.CreateAsync(
            _folder["out/tables/flows.parquet"], cancellationToken: Cancel);
        return [.. parquet.Schema.GetDataFields().Select(field => field.Name)];
    }
}
