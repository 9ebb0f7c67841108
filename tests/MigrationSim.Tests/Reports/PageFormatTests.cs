// The page's number format, words and CSV, run by the browser that will run them.
using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

[Collection(ReportsTogether.Name)]
public sealed class PageFormatTests(Chromium browser)
{
    [Theory]
    [InlineData("zh", "fixed(2.25, 1)", "2.3")]
    [InlineData("zh", "fixed(1.005, 2)", "1.01")]
    [InlineData("zh", "fixed(-0.04, 1)", "0.0")]
    [InlineData("zh", "fixed(-2.25, 1)", "−2.3")]
    [InlineData("zh", "fixed(4e-7, 2)", "0.00")]
    [InlineData("zh", "fixed(null)", "–")]
    [InlineData("zh", "signed(0.3)", "+0.3")]
    [InlineData("zh", "signed(-0.001, 2)", "±0.00")]
    [InlineData("zh", "points(-0.7)", "−0.7 个百分点")]
    [InlineData("en", "points(0.7)", "+0.7 pp")]
    [InlineData("zh", "range(0.4, 1, 1)", "0.4–1.0")]
    [InlineData("zh", "range(-1.5, 0.1)", "−1.5 至 0.1")]
    [InlineData("en", "range(-1.5, 0.1)", "−1.5 to 0.1")]
    [InlineData("zh", "persons(66443920)", "6644.4 万人")]
    [InlineData("en", "persons(66443920)", "66.44 million")]
    [InlineData("en", "persons(664439)", "664 thousand")]
    [InlineData("en", "count(1234567.4)", "1,234,567")]
    [InlineData("zh", "chance(0.4)", "不到 1%")]
    [InlineData("en", "chance(99.6)", "over 99%")]
    [InlineData("en", "chance(66.4)", "66%")]
    [InlineData("en", "plain(0.30000000000000004)", "0.3")]
    [InlineData("en", "plain(20000)", "20,000")]
    public async Task A_number_has_one_text_in_each_language(
        string lang, string call, string expected) => Assert.Equal(
        expected, await RunAsync("format.js", $"m.formatter('{lang}').{call}"));

    [Theory]
    [InlineData("\"=1+1\"", "'=1+1")]
    [InlineData("\" @SUM(A1)\"", "' @SUM(A1)")]
    [InlineData("\"+cmd\"", "'+cmd")]
    [InlineData("\"-cmd\"", "'-cmd")]
    [InlineData("\"\\t=1\"", "'\t=1")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("\"+0.5\"", "+0.5")]
    [InlineData("\"长沙\"", "长沙")]
    [InlineData("null", "")]
    public async Task A_cell_is_never_run_as_a_formula_and_a_number_stays_one(
        string value, string expected) =>
        Assert.Equal(expected, await RunAsync("tables.js", $"m.neutral({value})"));

    [Fact]
    public async Task A_field_with_a_comma_or_a_quote_is_quoted() => Assert.Equal(
        "\uFEFFa,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n",
        await RunAsync("tables.js", "m.csv(['a', 'b'], [['x,y', 'say \"hi\"']])"));

    [Fact]
    public async Task Every_word_is_there_in_both_languages() => Assert.Equal(
        "true", await RunAsync(
            "words.js", "String(m.wordNames().every(([name, n]) => n === 2 "
            + "&& m.words('zh')(name) && m.words('en')(name)))"));

    private Task<string> RunAsync(string module, string call) => browser.SayAsync(
        $"() => {{ {PageModules.Script(module)}\nconst m = modules['{module}'];\n"
        + $"return {call}; }}");
}
