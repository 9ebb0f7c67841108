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
        _folder.Write(
            "t.csv",
            Head + $"{HandMade.RenamedLater},2025,0.3\n{HandMade.Renamed},2025,0.3\n");
        var fault = Assert.Single(Read(Setting).Faults);
        Assert.Equal(("MS1507", 3), (fault.Code, fault.Line));
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
}
