// migsim calibrate: what it refuses, and what it leaves alone then.
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class CalibrateCommandTests : IDisposable
{
    private readonly CommandBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_missing_folder_of_tables_is_named_in_a_line()
    {
        var nowhere = _bench.Folder["nowhere"];
        Assert.Equal(2, await _bench.CallAsync("calibrate", "--seeds", nowhere, "--lang", "en"));
        Assert.Contains("MS4102", _bench.Complained);
        Assert.False(Directory.Exists(nowhere));
    }

    [Theory]
    [InlineData("--points", "19", "20")]
    [InlineData("--waves", "0", "10")]
    [InlineData("--draws", "abc", "20")]
    [InlineData("--recover", "-1", "1000")]
    public async Task A_number_out_of_range_is_refused_with_its_limits(
        string option, string value, string limit)
    {
        Assert.Equal(2, await _bench.CallAsync("calibrate", option, value, "--lang", "en"));
        Assert.Contains(option, _bench.Complained);
        Assert.Contains(value, _bench.Complained);
        Assert.Contains(limit, _bench.Complained);
    }

    [Fact]
    public async Task Help_speaks_both_languages()
    {
        Assert.Equal(0, await _bench.CallAsync("calibrate", "--help", "--lang", "en"));
        Assert.Contains("synthetic worlds", _bench.Said);
        Assert.Equal(0, await _bench.CallAsync("calibrate", "--help", "--lang", "zh"));
        Assert.Contains("合成世界", _bench.Said);
    }
}
