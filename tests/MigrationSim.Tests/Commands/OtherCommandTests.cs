// validate, data, levers and help: what they say and how they end.
using System.Text.RegularExpressions;

using MigrationSim.Cli.Screen;
using MigrationSim.Files.Faults;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class OtherCommandTests : IDisposable
{
    private const string Scenario = """{ "title": { "zh": "甲情景", "en": "Scenario A" } }""";

    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Faulty_base_year_tables_exit_2_with_every_fault()
    {
        var faults = new[]
        {
            new Fault("counties.csv", 3, "MS2001", "甲", "first"),
            new Fault("counties.csv", 9, "MS2002", "乙", "second"),
        };
        _bench.Seeds = new(null, faults);
        Assert.Equal(2, await _bench.CallAsync("data", "check", "--seeds", _bench.Folder.Path));
        Assert.Equal(
            "counties.csv:3: first [MS2001]\ncounties.csv:9: second [MS2002]\n",
            _bench.Complained.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Validate_tells_the_faults_of_every_file()
    {
        var files = _bench.Folder;
        string[] paths =
        [
            files.Write("a.json", Scenario), files.Write("b.json", "{}"),
            files.Write("c.json", "{"),
        ];
        Assert.Equal(2, await _bench.CallAsync(["validate", .. paths, "--seeds", files.Path]));
        Assert.Contains("a.json: valid", _bench.Said);
        Assert.Contains("b.json:1:", _bench.Complained);
        Assert.Contains("c.json:1:", _bench.Complained);
    }

    [Fact]
    public async Task Validate_passes_over_the_schema_that_lies_among_the_scenarios()
    {
        var files = _bench.Folder;
        var schema = files.Write("scenario.schema.json", "{ \"type\": \"object\" }");
        Assert.Equal(0, await _bench.CallAsync("validate", schema, "--seeds", files.Path));
        Assert.Contains("scenario.schema.json: the schema of scenarios", _bench.Said);
    }

    [Fact]
    public void No_code_of_a_message_has_two_meanings()
    {
        var codes = Directory.EnumerateFiles(
                Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"MS\\d{4}\""))
            .Select(match => match.Value).ToList();
        Assert.True(codes.Count > 50);
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public async Task Data_summary_adds_counties_up()
    {
        Assert.Equal(0, await _bench.CallAsync("data", "summary", "--seeds", _bench.Folder.Path));
        Assert.Contains("122,000", _bench.Said);
        Assert.Contains("60.00", _bench.Said);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("levers")]
    [InlineData("levers", "--json")]
    public async Task Help_and_levers_speak_both_languages(params string[] words)
    {
        Assert.Equal(0, await _bench.CallAsync([.. words, "--lang", "zh"]));
        Assert.Contains(_bench.Said, IsChinese);
        using var english = new CommandBench();
        Assert.Equal(0, await english.CallAsync([.. words, "--lang", "en"]));
        Assert.Equal(words.Contains("--json"), english.Said.Any(IsChinese));

        static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "en_US", false)]
    [InlineData(null, "zh_CN.UTF-8", true)]
    [InlineData("", "zh_TW", true)]
    [InlineData(null, null, false)]
    public void The_environment_decides_the_language(string? lang, string? all, bool isZh)
    {
        var language = Language.Of([], name => name switch
        {
            "LANG" => lang,
            "LC_ALL" => all,
            _ => null,
        });
        Assert.Equal(isZh, language.IsZh);
    }
}
