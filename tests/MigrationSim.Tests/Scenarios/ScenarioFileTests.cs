// Scenario files: what they come to.
using MigrationSim.Core.Levers;
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Scenarios;

public sealed class ScenarioFileTests : IDisposable
{
    private const string Title = """ "title": { "zh": "甲", "en": "A" } """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_title_is_enough()
    {
        var scenario = Read("a.json", "{" + Title + "}");
        Assert.Equal("a", scenario.Name);
        Assert.Equal("甲", scenario.TitleZh);
        Assert.Equal(
            ResolvedLevers.CanonicalText(new()), ResolvedLevers.CanonicalText(scenario.Levers));
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_allowed() =>
        Assert.Equal("A", Read("a.json", "\uFEFF// why\n{" + Title + ",}").TitleEn);

    [Fact]
    public void A_setting_ramps_to_its_value_and_stays()
    {
        var levers = Read("a.json", Setting(
            """ "value": 0.8, "from": 2025, "to": 2029, "ramp": true """)).Levers;
        var path = levers.PublicServiceParity;
        double[] years = [.. Enumerable.Range(2024, 8).Select(year => path.At(17, year))];
        double[] expected = [0.6, 0.64, 0.68, 0.72, 0.76, 0.8, 0.8, 0.8];
        for (var t = 0; t < years.Length; t++) Assert.Equal(expected[t], years[t], 12);
    }

    [Fact]
    public void A_delay_adds_to_both_years()
    {
        var late = Read("a.json", Setting(
            """ "value": 0.8, "from": 2025, "to": 2027, "ramp": true, "delay": 2 """)).Levers;
        var plain = Read("b.json", Setting(
            """ "value": 0.8, "from": 2027, "to": 2029, "ramp": true """)).Levers;
        Assert.Equal(ResolvedLevers.CanonicalText(plain), ResolvedLevers.CanonicalText(late));
        Assert.NotEqual(ResolvedLevers.CanonicalText(new()), ResolvedLevers.CanonicalText(late));
    }

    [Fact]
    public void Where_is_the_union_of_tags_prefectures_and_counties_old_code_or_new()
    {
        var where = $"""["SEAT", "CORE", "430200", "{HandMade.RenamedLater}"]""";
        var scenario = Read("a.json", Setting(
            $""" "value": 1, "from": 2025, "where": {where} """));
        var path = scenario.Levers.PublicServiceParity;
        var touched = Enumerable.Range(0, 122).Where(county => path.At(county, 2025) == 1);
        Assert.Equal([0, 3, 49, .. Enumerable.Range(61, 61)], touched);
    }

    [Fact]
    public void All_and_no_where_are_the_same()
    {
        var all = Read("a.json", Setting(""" "value": 1, "from": 2025, "where": "ALL" """));
        var none = Read("b.json", Setting(""" "value": 1, "from": 2025 """));
        Assert.Equal(
            ResolvedLevers.CanonicalText(none.Levers), ResolvedLevers.CanonicalText(all.Levers));
    }

    [Fact]
    public void A_childs_setting_of_a_lever_replaces_its_parents_and_leaves_other_levers()
    {
        _folder.Write("parent.json", "{" + Title + """
            , "levers": [
              { "lever": "public_service_parity", "value": 0.9, "from": 2025 },
              { "lever": "social_insurance_coverage", "value": 0.5, "from": 2025 } ] }
            """);
        var child = Read("child.json", "{" + Title + """
            , "extends": "parent.json", "levers": [
              { "lever": "public_service_parity", "value": 0.7, "from": 2030, "where": "SEAT" } ] }
            """);
        Assert.Equal(0.6, child.Levers.PublicServiceParity.At(0, 2029));
        Assert.Equal(0.7, child.Levers.PublicServiceParity.At(0, 2030));
        Assert.Equal(0.6, child.Levers.PublicServiceParity.At(1, 2030));
        Assert.Equal(0.5, child.Levers.SocialInsuranceCoverage.At(1, 2025));
    }

    [Fact]
    public void Settings_of_different_places_live_side_by_side()
    {
        var path = Read("a.json", "{" + Title + """
            , "levers": [
              { "lever": "public_service_parity", "value": 0.9, "from": 2025, "where": "430100" },
              { "lever": "public_service_parity", "value": 0.7, "from": 2026,
                "where": "430200" } ] }
            """).Levers.PublicServiceParity;
        Assert.Equal([0.9, 0.6, 0.7], [path.At(0, 2025), path.At(61, 2025), path.At(61, 2026)]);
    }

    [Fact]
    public void The_resolved_text_names_a_county_only_where_it_differs()
    {
        var scenario = Read("a.json", Setting(
            """ "value": 1, "from": 2030, "where": "430103" """));
        var text = ResolvedScenarioText.Of(scenario, HandMade.Geography);
        Assert.Equal(text, ResolvedScenarioText.Of(scenario, HandMade.Geography));
        var levers = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("levers");
        var parity = levers.GetProperty("public_service_parity");
        Assert.Equal(0.6, parity.GetProperty("values").GetProperty("2030").GetDouble());
        var only = Assert.Single(parity.GetProperty("by_county").EnumerateObject());
        Assert.Equal("430103", only.Name);
        Assert.Equal(1, only.Value.GetProperty("2035").GetDouble());
        Assert.False(levers.GetProperty("fertility_path").TryGetProperty("by_county", out _));
    }

    private static string Setting(string rest) =>
        "{" + Title + """, "levers": [ { "lever": "public_service_parity", """ + rest + "} ] }";

    private Scenario Read(string name, string text)
    {
        var reading = ScenarioFile.Read(_folder.Write(name, text), HandMade.Geography);
        Assert.Empty(reading.Faults);
        return reading.Scenario!;
    }
}
