// Wrong tables of a lever's values: every fault is told in the table's own name.
using System.Text;

using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Scenarios;

public sealed class ScenarioTableFaultTests : IDisposable
{
    private const string Head = "geo_code,year,value\n";
    private const string Setting = """{ "lever": "hukou_threshold", "table": "t.csv" }""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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

    private ScenarioReading Read(string settings) => ScenarioFile.Read(
        _folder.Write(
            "a.json",
            """{ "title": { "zh": "甲", "en": "A" }, "levers": [ """ + settings + "] }"),
        HandMade.Geography);

    private IEnumerable<string> Faults(string table)
    {
        _folder.Write("t.csv", table);
        return Read(Setting).Faults.Select(fault =>
            $"{Path.GetFileName(fault.File)}:{fault.Line}:{fault.Code}");
    }
}
