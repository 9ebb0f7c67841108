// Tables of a lever's values by place and year.
using System.Text;

using MigrationSim.Core.Levers;
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Scenarios;

public sealed class ScenarioTableTests : IDisposable
{
    private const string Head = "geo_code,year,value\n";
    private const double Baseline = 0.1;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_baseline_stands_before_the_first_year_and_the_last_value_between_years()
    {
        var path = Course(Head + "430101,2025,0.3\n430101,2028,0\n");
        double[] years = [.. Enumerable.Range(2023, 8).Select(year => path.At(0, year))];
        Assert.Equal([Baseline, Baseline, 0.3, 0.3, 0.3, 0, 0, 0], years);
        Assert.Equal(0, path.At(0, 2035));
        Assert.Equal(Baseline, path.At(1, 2035));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter() =>
        Assert.Equal(
            Text(Course(Head + "430000,2025,0.3\n430101,2026,0\n430100,2024,1\n")),
            Text(Course(Head + "430100,2024,1\n430101,2026,0\n430000,2025,0.3\n")));

    [Fact]
    public void A_county_goes_before_its_prefecture_and_that_before_the_province()
    {
        var path = Course(Head
            + "430101,2027,0.5\n430000,2024,0.2\n430100,2026,0.4\n430000,2030,0.3\n");
        Assert.Equal([0.2, 0.4, 0.5, 0.5], Years(0, 2025, 2026, 2027, 2030));
        Assert.Equal([0.2, 0.4, 0.4, 0.4], Years(1, 2025, 2026, 2027, 2030));
        Assert.Equal([0.2, 0.2, 0.2, 0.3], Years(61, 2025, 2026, 2027, 2030));

        double[] Years(int county, params int[] years) =>
            [.. years.Select(year => path.At(county, year))];
    }

    [Theory]
    [InlineData(true, "\n")]
    [InlineData(false, "\r\n")]
    public void Excel_may_write_a_mark_other_columns_and_empty_rows(bool mark, string end)
    {
        var text = $"name,value, geo_code ,year{end}甲县,0.3,430101,2025{end},,,{end}";
        File.WriteAllText(_folder["t.csv"], text, new UTF8Encoding(mark));
        Assert.Equal(0.3, Read(Setting).Scenario!.Levers.HukouThreshold.At(0, 2025));
    }

    [Fact]
    public void A_later_code_of_a_county_means_the_same_county()
    {
        Assert.Equal(0.3, Course(Head + $"{HandMade.RenamedLater},2025,0.3\n").At(49, 2025));
        Assert.Equal(
            ["t.csv:3:MS1507"],
            Faults(Head + $"{HandMade.RenamedLater},2025,0.3\n{HandMade.Renamed},2025,0.3\n"));
    }

    [Theory]
    [InlineData("geo_code,year\n430101,2025\n", "1:MS1503")]
    [InlineData("geo_code,year,value,value\n430101,2025,0,0\n", "1:MS1503")]
    [InlineData("code,year,value\n430101,2025,0\n", "1:MS1503")]
    [InlineData("geo_code,year,value\n", "1:MS1510")]
    [InlineData("geo_code,year,value\n430101,2025\n", "2:MS1504")]
    [InlineData("geo_code,year,value\n430101,2025,\"0\"1\n", "2:MS1505")]
    [InlineData("geo_code,year,value\n430999,2025,0\n", "2:MS1506")]
    [InlineData("geo_code,year,value\nSEAT,2025,0\n", "2:MS1506")]
    [InlineData("geo_code,year,value\n430101,2025,0\n430101,2025,0\n", "3:MS1507")]
    [InlineData("geo_code,year,value\n430101,2025,50%\n", "2:MS1508")]
    [InlineData("geo_code,year,value\n430101,,0\n", "2:MS1508")]
    [InlineData("geo_code,year,value\n430101,2020,0\n", "2:MS1301")]
    [InlineData("geo_code,year,value\n430101,2025.5,0\n", "2:MS1301")]
    [InlineData("geo_code,year,value\n430101,2036,0\n", "2:MS1301")]
    [InlineData("geo_code,year,value\n430101,2025,1.1\n", "2:MS1202")]
    [InlineData("geo_code,year,value\n430101,2025,NaN\n", "2:MS1202")]
    public void A_wrong_row_is_told_with_the_tables_own_name_and_line(
        string table, string expected) => Assert.Contains("t.csv:" + expected, Faults(table));

    [Fact]
    public void All_faults_of_scenario_and_table_are_told_at_once_each_once()
    {
        _folder.Write("t.csv", Head + "430999,2025,0\n430101,2025,7\n430101,2020,0\n");
        var faults = Read(
            """{ "lever": "hukou_threshold", "table": "t.csv", "source": "task-99" },"""
            + """{ "lever": "labor_cooperation", "table": "t.csv" }""").Faults;
        Assert.Equal(
            ["MS1205", "MS1506", "MS1202", "MS1301", "MS1202"],
            faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_table_in_another_encoding_is_recognised_and_named()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        File.WriteAllText(_folder["t.csv"], "geo_code,year,value,名称\n430101,2025,0,甲县\n", gb);
        var fault = Assert.Single(Read(Setting).Faults);
        Assert.Equal(("MS1002", 1), (fault.Code, fault.Line));
        Assert.Equal(_folder["t.csv"], fault.File);
        Assert.Contains("GB18030", fault.En);
    }

    [Theory]
    [InlineData("value", "0.5")]
    [InlineData("from", "2025")]
    [InlineData("to", "2029")]
    [InlineData("ramp", "true")]
    [InlineData("delay", "1")]
    [InlineData("where", "\"ALL\"")]
    public void Nothing_but_a_source_stands_beside_a_table(string key, string value)
    {
        _folder.Write("t.csv", Head + "430101,2025,0.3\n");
        var setting = """{ "lever": "hukou_threshold", "table": "t.csv", "source": "task-1" """;
        Assert.Empty(Read(setting + "}").Faults);
        var fault = Assert.Single(Read(setting + $", \"{key}\": {value} }}").Faults);
        Assert.Equal("MS1502", fault.Code);
    }

    [Fact]
    public void A_lever_that_knows_no_places_takes_rows_of_the_province_alone()
    {
        const string Shock = """{ "lever": "coastal_demand_shock", "table": "t.csv" }""";
        _folder.Write("t.csv", Head + "430000,2025,2\n");
        Assert.Equal(2, Read(Shock).Scenario!.Levers.CoastalDemandShock.At(2026));
        _folder.Write("t.csv", Head + "430101,2025,2\n");
        Assert.Equal("MS1509", Assert.Single(Read(Shock).Faults).Code);
    }

    [Theory]
    [InlineData("430101", 0)]
    [InlineData("SEAT", 1)]
    [InlineData("430102", 0)]
    [InlineData("ALL", 1)]
    public void A_table_and_a_value_must_not_touch_the_same_county(string where, int faults)
    {
        _folder.Write("t.csv", Head + "430104,2025,0.3\n430201,2030,0.2\n");
        var reading = Read(Setting + $$"""
            , { "lever": "hukou_threshold", "value": 0, "from": 2028, "where": "{{where}}" }
            """);
        Assert.Equal(Enumerable.Repeat("MS1306", faults), reading.Faults.Select(f => f.Code));
    }

    [Fact]
    public void A_parent_is_replaced_table_and_all_and_every_file_read_is_told()
    {
        Directory.CreateDirectory(_folder["sub"]);
        _folder.Write("t.csv", Head + "430101,2025,0.3\n");
        _folder.Write("sub/u.csv", Head + "430102,2025,0.4\n");
        _folder.Write("a.json", Document(Setting));
        var child = _folder.Write("sub/b.json", Document(
            """{ "lever": "hukou_threshold", "table": "u.csv" }""", "../a.json"));
        var reading = ScenarioFile.Read(child, HandMade.Geography);
        var path = reading.Scenario!.Levers.HukouThreshold;
        Assert.Equal([Baseline, 0.4], [path.At(0, 2025), path.At(1, 2025)]);
        Assert.Equal(
            ["b.json", "u.csv", "a.json", "t.csv"],
            reading.Files.Select(file => Path.GetFileName(file.Path)));
        Assert.All(reading.Files, file => Assert.Matches("^[0-9a-f]{64}$", file.Sha256));
    }

    private const string Setting = """{ "lever": "hukou_threshold", "table": "t.csv" }""";

    private static string Document(string settings, string parent = "") =>
        """{ "title": { "zh": "甲", "en": "A" }, """
        + (parent.Length == 0 ? "" : $"\"extends\": \"{parent}\", ")
        + $"\"levers\": [ {settings} ] }}";

    private static string Text(Trajectory path) =>
        ResolvedLevers.CanonicalText(new() { HukouThreshold = path });

    private ScenarioReading Read(string settings) =>
        ScenarioFile.Read(_folder.Write("a.json", Document(settings)), HandMade.Geography);

    private Trajectory Course(string table)
    {
        _folder.Write("t.csv", table);
        var reading = Read(Setting);
        Assert.Empty(reading.Faults);
        return reading.Scenario!.Levers.HukouThreshold;
    }

    private IEnumerable<string> Faults(string table)
    {
        _folder.Write("t.csv", table);
        return Read(Setting).Faults.Select(fault =>
            $"{Path.GetFileName(fault.File)}:{fault.Line}:{fault.Code}");
    }
}
