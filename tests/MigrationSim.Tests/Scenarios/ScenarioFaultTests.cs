// Wrong scenario files: every fault is told, with its line and its code.
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Scenarios;

public sealed class ScenarioFaultTests : IDisposable
{
    private const string Title = """ "title": { "zh": "甲", "en": "A" } """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Seven_faults_in_one_file_give_seven_lines()
    {
        var faults = Faults("""
            {
              "title": { "zh": "甲", "en": "A" },
              "levers": [
                { "lever": "public_service_party", "value": 0.9, "from": 2025 },
                { "lever": "public_service_parity", "value": 1.2, "from": 2025,
                  "where": "SEATS" },
                { "lever": "social_insurance_coverage", "value": "much", "from": 2025,
                  "source": "task-99", "to": 2029 },
                { "lever": "hukou_threshold", "table": "none.csv" }
              ]
            }
            """);
        Assert.Equal(
            ["4:MS1201", "5:MS1202", "6:MS1203", "7:MS1102", "8:MS1205", "8:MS1302",
                "9:MS1501"],
            faults.Order());
    }

    [Theory]
    [InlineData("{", "1:MS1003")]
    [InlineData("{} {}", "1:MS1003")]
    [InlineData("[]", "1:MS1102")]
    [InlineData("{ \"title\": { \"zh\": \"a\" } }", "1:MS1104")]
    [InlineData("{ \"title\": { \"zh\": \"a\", \"en\": \" \" } }", "1:MS1104")]
    [InlineData("{ \"title\": { \"zh\": \"a\", \"en\": 3 } }", "1:MS1102")]
    [InlineData("{ TITLE,\n\"notes\": {},\n\"notes\": {} }", "3:MS1103")]
    [InlineData("{ TITLE, \"extends\": \"none.json\" }", "1:MS1401")]
    [InlineData("{ TITLE, \"extends\": \"\" }", "1:MS1401")]
    [InlineData("{ TITLE, \"extends\": \"a.json\" }", "1:MS1402")]
    [InlineData("{ TITLE, \"levers\": {} }", "1:MS1102")]
    public void A_wrong_file_is_told_by_code_and_line(string text, string expected) =>
        Assert.Equal([expected], Faults(text.Replace("TITLE", Title, StringComparison.Ordinal)));

    [Theory]
    [InlineData(""" "value": 0.9 """, "MS1104")]
    [InlineData(""" "from": 2025 """, "MS1104")]
    [InlineData(""" "value": -0.1, "from": 2025 """, "MS1202")]
    [InlineData(""" "value": 1e999, "from": 2025 """, "MS1202")]
    [InlineData(""" "value": 0.9, "from": 2020 """, "MS1301")]
    [InlineData(""" "value": 0.9, "from": 2025.5 """, "MS1301")]
    [InlineData(""" "value": 0.9, "from": 2034, "delay": 2 """, "MS1301")]
    [InlineData(""" "value": 0.9, "from": 2034, "delay": -1 """, "MS1305")]
    [InlineData(""" "value": 0.9, "from": 2025, "to": 2029 """, "MS1302")]
    [InlineData(""" "value": 0.9, "from": 2025, "ramp": true """, "MS1303")]
    [InlineData(""" "value": 0.9, "from": 2029, "to": 2025, "ramp": true """, "MS1304")]
    [InlineData(""" "value": 0.9, "from": 2025, "ramp": 1 """, "MS1102")]
    [InlineData(""" "value": 0.9, "from": 2025, "where": [] """, "MS1207")]
    [InlineData(""" "value": 0.9, "from": 2025, "where": [3] """, "MS1102")]
    [InlineData(""" "value": 0.9, "from": 2025, "source": ["task-1", "task-18"] """, "MS1205")]
    [InlineData(""" "table": "x.csv" """, "MS1501")]
    [InlineData(""" "table": 3 """, "MS1102")]
    [InlineData(""" "value": 0.9, "from": 2025, "form": 2025 """, "MS1101")]
    [InlineData(""" "value": 0.9, "value": 0.8, "from": 2025 """, "MS1103")]
    public void A_wrong_setting_is_told_by_its_code(string rest, string expected) =>
        Assert.Equal(["1:" + expected], Faults(Levers(rest)));

    [Fact]
    public void A_lever_that_knows_no_places_takes_none() =>
        Assert.Equal(["2:MS1204"], Faults("{" + Title + """
            , "levers": [ { "lever": "coastal_demand_shock", "value": 1, "from": 2025,
              "where": "ALL" } ] }
            """));

    [Fact]
    public void Two_settings_that_share_a_county_are_told_on_the_later_line() =>
        Assert.Equal(["3:MS1306"], Faults("{" + Title + """
            , "levers": [
              { "lever": "public_service_parity", "value": 0.9, "from": 2025, "where": "SEAT" },
            { "lever": "public_service_parity", "value": 0.8, "from": 2030, "where": "CORE" } ] }
            """.ReplaceLineEndings("\n").Replace("\n  { ", "\n{ ", StringComparison.Ordinal)));

    [Fact]
    public void A_file_in_another_encoding_is_told()
    {
        var path = _folder["gb.json"];
        File.WriteAllBytes(path, [(byte)'{', 0xBC, 0xD7, (byte)'}']);
        var fault = Assert.Single(ScenarioFile.Read(path, HandMade.Geography).Faults);
        Assert.Equal("MS1002", fault.Code);
        Assert.Contains("GB18030", fault.En);
        Assert.Contains("GB18030", fault.Zh);
    }

    [Fact]
    public void A_fault_says_the_value_the_limits_and_the_way_out_in_both_languages()
    {
        var path = _folder.Write("a.json", Levers(""" "value": 1.2, "from": 2025 """));
        var fault = Assert.Single(ScenarioFile.Read(path, HandMade.Geography).Faults);
        Assert.Equal(
            $"{path}:1: public_service_parity is 1.2 (share); "
            + "it must lie between 0 and 1. [MS1202]",
            fault.Text(zh: false));
        Assert.Equal(
            $"{path}:1: public_service_parity 为 1.2（比例），须在 0 与 1 之间。 [MS1202]",
            fault.Text(zh: true));
    }

    [Theory]
    [InlineData("public_service_party", "public_service_parity")]
    [InlineData("PUBLIC_SERVICE_PARITY", "public_service_parity")]
    [InlineData("entirely_else", null)]
    public void A_near_miss_is_recognised(string wrong, string? meant) =>
        Assert.Equal(meant, Nearest.Of(wrong, ["public_service_parity", "fertility_path"]));

    private static string Levers(string rest) =>
        "{" + Title + """, "levers": [ { "lever": "public_service_parity", """ + rest + "} ] }";

    private List<string> Faults(string text)
    {
        var reading = ScenarioFile.Read(_folder.Write("a.json", text), HandMade.Geography);
        Assert.Null(reading.Scenario);
        return [.. reading.Faults.Select(fault => $"{fault.Line}:{fault.Code}")];
    }
}
