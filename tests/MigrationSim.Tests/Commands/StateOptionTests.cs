// migsim run with saved years: what is written, what is read, what is refused.
using MigrationSim.Core.Runs;
using MigrationSim.Files.States;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Commands;

public sealed class StateOptionTests : IDisposable
{
    private const string Scenario = """{ "title": { "zh": "甲情景", "en": "Scenario A" } }""";

    private readonly CommandBench _bench = new();

    public StateOptionTests()
    {
        _bench.Folder.Write("a.json", Scenario);
        _bench.Seeds = new(TestModels.Small.BaseYear.Tables, []);
        _bench.Run = Simulation.Run;
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Tables_after_the_saved_year_are_those_of_the_unbroken_run_to_the_byte()
    {
        Assert.Equal(0, await RunAsync("whole", "--scale", "20", "--save-state", "2021"));
        Assert.Equal(0, await RunAsync("branch", "--from-state", State));
        foreach (var path in Directory.EnumerateFiles(_bench.Folder["whole/tables"], "*.csv"))
        {
            var branch = Path.Combine(_bench.Folder["branch/tables"], Path.GetFileName(path));
            Assert.Equal(Later(path), Later(branch));
        }

        var manifest = File.ReadAllText(_bench.Folder["branch/manifest.json"]);
        using var state = OpenedState.Open(State).State!;
        Assert.Contains(state.Mark.Sha256, manifest);
        Assert.Contains("started_from", manifest);
        Assert.Contains(
            state.Mark.Sha256, File.ReadAllText(_bench.Folder["whole/manifest.json"]));
    }

    [Fact]
    public async Task Everything_against_a_branch_is_told_at_once_and_no_folder_is_left()
    {
        Assert.Equal(0, await RunAsync("whole", "--scale", "20", "--save-state", "2021"));
        _bench.Folder.Write("a.json", """
            { "title": { "zh": "甲", "en": "A" },
              "levers": [ { "lever": "urban_job_growth", "value": 0.4, "from": 2021 } ] }
            """);
        Assert.Equal(2, await RunAsync(
            "branch", "--from-state", State, "--seed", "5", "--scale", "10"));
        Assert.Contains("--seed is 5 and the file's is 1", _bench.Complained);
        Assert.Contains("--scale is 10 and the file's is 20", _bench.Complained);
        Assert.Contains("differently when it was saved: urban_job_growth.", _bench.Complained);
        Assert.False(Directory.Exists(_bench.Folder["branch"]));
    }

    [Fact]
    public async Task The_same_seed_said_aloud_is_no_fault_and_a_damaged_file_is_one()
    {
        Assert.Equal(0, await RunAsync("whole", "--scale", "20", "--save-state", "2021"));
        Assert.Equal(0, await RunAsync("b", "--from-state", State, "--seed", "1"));
        var bytes = File.ReadAllBytes(State);
        bytes[^200] ^= 1;
        File.WriteAllBytes(State, bytes);
        Assert.Equal(2, await RunAsync("c", "--from-state", State));
        Assert.Contains("[MS3005]", _bench.Complained);
    }

    [Fact]
    public async Task A_year_after_the_last_cannot_be_saved()
    {
        Assert.Equal(2, await RunAsync("x", "--scale", "20", "--save-state", "2024"));
        Assert.Contains("[MS4009]", _bench.Complained);
    }

    private string State => _bench.Folder["whole/state-2021.bin"];

    private Task<int> RunAsync(string folder, params string[] more) => _bench.CallAsync(
    [
        "run", _bench.Folder["a.json"], "--out", _bench.Folder[folder], "--seeds",
        _bench.Folder.Path, "--until", "2023", "--quiet", .. more,
    ]);

    // Rows of the years after the saved one; the dictionary has no years and is taken whole.
    private static List<string> Later(string path) =>
    [
        .. File.ReadLines(path).Where(row =>
            !row.Contains(",2020,", StringComparison.Ordinal)
            && !row.Contains(",2021,", StringComparison.Ordinal)),
    ];
}
