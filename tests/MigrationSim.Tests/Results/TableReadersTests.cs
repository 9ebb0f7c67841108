// The readers beside the tables: no table is forgotten, and codes stay texts.
using MigrationSim.Files.Results;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class TableReadersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(TableReaders.R)]
    [InlineData(TableReaders.Python)]
    [InlineData(TableReaders.Stata)]
    public async Task Every_table_that_a_run_writes_is_read(string reader)
    {
        var cancel = TestContext.Current.CancellationToken;
        using (var results = ResultFolder.Open(_folder["run"]))
            await ResultFiles.WriteAsync(HandMade.Finished(), results, cancel);
        var text = await File.ReadAllTextAsync(_folder["run/readers/" + reader], cancel);
        foreach (var path in Directory.GetFiles(_folder["run/tables"], "*.csv"))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            Assert.Matches($"[\"/]{name}[\".]", text);
        }
    }

    [Fact]
    public void Stata_keeps_the_codes_of_a_table_as_texts()
    {
        TableReaders.Write(_folder["readers"]);
        var line = File.ReadLines(_folder["readers/" + TableReaders.Stata])
            .Single(text => text.Contains("tables/province.csv", StringComparison.Ordinal));
        var head = ResultColumns.Head(ResultColumns.Province).ToList();
        Assert.Contains(
            $"stringcols({1 + head.IndexOf("run_id")} {1 + head.IndexOf("scenario")} "
            + $"{1 + head.IndexOf("geo_code")})",
            line);
    }
}
