// A scenario and the files it builds on: what is joined, and what is refused.
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Scenarios;

public sealed class ScenarioFamilyTests : IDisposable
{
    private const string Title = """ "title": { "zh": "甲", "en": "A" } """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Several_parents_are_joined_and_what_they_share_is_read_once()
    {
        _folder.Write("base.json", "{" + Title + "}");
        _folder.Write("services.json", "{" + Title + """
            , "extends": "base.json", "levers": [
              { "lever": "public_service_parity", "value": 0.9, "from": 2025 } ] }
            """);
        _folder.Write("insurance.json", "{" + Title + """
            , "extends": "base.json", "levers": [
              { "lever": "social_insurance_coverage", "value": 0.5, "from": 2025 } ] }
            """);
        var path = _folder.Write(
            "both.json", "{" + Title + """, "extends": ["services.json", "insurance.json"] }""");
        var reading = ScenarioFile.Read(path, HandMade.Geography);
        Assert.Equal(
            ["both.json", "services.json", "base.json", "insurance.json"],
            reading.Files.Select(file => Path.GetFileName(file.Path)));
        Assert.Equal(0.9, reading.Scenario!.Levers.PublicServiceParity.At(0, 2025));
        Assert.Equal(0.5, reading.Scenario.Levers.SocialInsuranceCoverage.At(0, 2025));
    }

    [Fact]
    public void The_files_read_are_named_with_their_hashes_child_first()
    {
        _folder.Write("parent.json", "{" + Title + "}");
        _folder.Write("child.json", "{" + Title + """, "extends": "parent.json" }""");
        var files = ScenarioFile.Read(_folder["child.json"], HandMade.Geography).Files;
        Assert.Equal(
            ["child.json", "parent.json"], files.Select(file => Path.GetFileName(file.Path)));
        Assert.All(files, file => Assert.Matches("^[0-9a-f]{64}$", file.Sha256));
    }

    [Fact]
    public void A_circle_of_parents_and_faults_of_a_parent_name_the_file_they_stand_in()
    {
        _folder.Write("b.json", "{" + Title + """, "extends": "a.json", "x": 1 }""");
        var path = _folder.Write("a.json", "{" + Title + """, "extends": "b.json" }""");
        var faults = ScenarioFile.Read(path, HandMade.Geography).Faults;
        Assert.Equal(["MS1101", "MS1402"], faults.Select(fault => fault.Code).Order());
        Assert.All(faults, fault => Assert.EndsWith("b.json", fault.File));
    }

    [Fact]
    public void Two_parents_that_set_one_lever_are_told_unless_the_child_sets_it()
    {
        _folder.Write("b.json", Levers(""" "value": 0.8, "from": 2025 """));
        _folder.Write("c.json", Levers(""" "value": 0.9, "from": 2025 """));
        var torn = _folder.Write(
            "a.json", "{" + Title + """, "extends": ["b.json",""" + "\n" + """ "c.json"] }""");
        var fault = Assert.Single(ScenarioFile.Read(torn, HandMade.Geography).Faults);
        Assert.Equal((2, "MS1403"), (fault.Line, fault.Code));
        Assert.Contains("'b.json' and 'c.json'", fault.En);

        var settled = _folder.Write("d.json", Levers(""" "value": 0.7, "from": 2025 """).Replace(
            "\"levers\"", """ "extends": ["b.json", "c.json"], "levers" """,
            StringComparison.Ordinal));
        var scenario = ScenarioFile.Read(settled, HandMade.Geography).Scenario!;
        Assert.Equal(0.7, scenario.Levers.PublicServiceParity.At(0, 2025));
    }

    private static string Levers(string rest) =>
        "{" + Title + """, "levers": [ { "lever": "public_service_parity", """ + rest + "} ] }";
}
