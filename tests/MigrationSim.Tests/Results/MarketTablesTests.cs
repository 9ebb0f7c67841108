// markets.csv, movers.csv, migration.csv and tag.csv.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class MarketTablesTests : IDisposable
{
    private const string Keys = "run_id,scenario,replicate,seed,year,geo_code,";
    private const int PlaceCount = 1 + 2 + 2 + 122;
    private const int GeoCode = 5;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_place_and_year_has_a_row_and_the_base_year_no_flows()
    {
        await WriteAsync(MarketedYears.Result());
        var (head, rows) = Read(ResultColumns.Markets);
        Assert.Equal(Keys + string.Join(',', MarketIndicators.All.Select(i => i.Name)), head);
        Assert.Equal(3 * PlaceCount, rows.Count);
        Assert.Equal(
            ["430000", "430100", "430200", "TAG:CORE", "TAG:SEAT", "430101"],
            rows.Take(6).Select(row => row[GeoCode]));
        foreach (var (at, indicator) in MarketIndicators.All.Index())
        {
            Assert.Equal(indicator.IsFlow, rows[0][GeoCode + 1 + at].Length == 0);
            Assert.NotEqual("", rows[PlaceCount][GeoCode + 1 + at]);
        }
    }

    [Theory]
    [InlineData(ResultColumns.Markets, "jobs")]
    [InlineData(ResultColumns.Markets, "denied_households")]
    [InlineData(ResultColumns.Tag, "resident_population")]
    public async Task A_tags_row_is_the_sum_of_its_counties(string table, string column)
    {
        await WriteAsync(MarketedYears.Result());
        var counties = table == ResultColumns.Tag ? ResultColumns.County : table;
        var sum = Number(counties, column, "430101") + Number(counties, column, "430104");
        Assert.Equal(sum, Number(table, column, "TAG:SEAT"));
    }

    [Fact]
    public async Task Movers_are_told_by_direction_nest_and_age_and_counties_add_up()
    {
        await WriteAsync(MarketedYears.Result());
        var (head, rows) = Read(ResultColumns.Movers);
        Assert.Equal(Keys + "direction,nest,age_group,persons", head);
        Assert.Equal(2 * PlaceCount * 2 * 5 * Ages.GroupCount, rows.Count);
        foreach (var group in rows.GroupBy(row => (row[4], row[6], row[7], row[8])))
        {
            var province = group.Single(row => row[GeoCode] == "430000");
            var counties = group.Where(row => row[GeoCode] is ['4', '3', '0', _, _, _]
                && !row[GeoCode].EndsWith("00", StringComparison.Ordinal));
            Assert.Equal(long.Parse(province[9]), counties.Sum(row => long.Parse(row[9])));
        }

        // Three in each of the 122 villages came home.
        var home = rows.Where(row => row[GeoCode] == "430000" && row[7] == "return").ToList();
        Assert.Equal(2 * 366, home.Sum(row => long.Parse(row[9])));
        Assert.All(
            home.Where(row => row[9] != "0"),
            row => Assert.Equal(("in", Ages.GroupName(MarketedYears.ReturnAge)), (row[6], row[8])));
    }

    [Fact]
    public async Task Migration_of_county_prefecture_and_province_comes_out_as_worked_by_hand()
    {
        await WriteAsync(MarketedYears.Result());
        var (head, rows) = Read(ResultColumns.Migration);
        Assert.Equal(
            Keys + "in_migrants,out_migrants,net_migration,gross_migration,"
            + "migration_effectiveness_pct,moves_within,returns,absent_population,"
            + "absent_from_county,return_rate_pct",
            head);
        Assert.Equal(3 * PlaceCount, rows.Count);
        Assert.Equal("430000,,,,,,,,854,1464,", Tail(rows[0]));
        Assert.Equal("430000,12,50,-38,62,-61.290323,150,366,854,1464,25", Tail(rows[PlaceCount]));
        Assert.Equal("430101,2,80,-78,82,-95.121951,100,3,12,12,25", Tail(rows[PlaceCount + 5]));
    }

    [Fact]
    public async Task What_a_run_did_not_count_leaves_heads_alone_and_fields_empty()
    {
        await WriteAsync(HandMade.Result());
        Assert.Empty(Read(ResultColumns.Markets).Rows);
        Assert.Empty(Read(ResultColumns.Movers).Rows);
        var rows = Read(ResultColumns.Migration).Rows;
        Assert.Equal("430000,4,0,4,4,100,100,,,,", Tail(rows[PlaceCount]));
    }

    [Fact]
    public void The_dictionary_says_what_a_shadow_price_is()
    {
        var prices = ResultColumns.All.Where(column => column.Name.EndsWith(
            "shadow_price", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, prices.Count);
        Assert.All(prices, column => Assert.Contains("not money", column.En));
        Assert.All(prices, column => Assert.Contains("不是货币", column.Zh));
        Assert.All(prices, column => Assert.Contains("empty in the base year", column.En));
    }

    private static string Tail(string[] row) => string.Join(',', row[GeoCode..]);

    private async Task WriteAsync(RunResult result)
    {
        using var folder = ResultFolder.Open(_folder["out"]);
        await ResultFiles.WriteAsync(
            HandMade.Finished() with { Result = result }, folder,
            TestContext.Current.CancellationToken);
    }

    private double Number(string table, string column, string place)
    {
        var (head, rows) = Read(table);
        var at = Array.IndexOf(head.Split(','), column);
        return double.Parse(rows.Single(row => row[4] == "2022" && row[GeoCode] == place)[at]);
    }

    private (string Head, IReadOnlyList<string[]> Rows) Read(string table)
    {
        var lines = File.ReadAllLines(_folder["out/tables/" + table]);
        return (lines[0], [.. lines[1..].Select(line => line.Split(','))]);
    }
}
