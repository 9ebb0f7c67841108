// Folders of runs read back: what the manifest says, and every reason why a folder is none.
using MigrationSim.Core.Levers;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Results;

public sealed class RunFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FinishedRun _run = HandMade.Finished(Scenario.Baseline with { Name = "甲" })
        with
    {
        Replicate = 3,
        Inputs = [new InputFile("scenarios/a.json", "5a"), new("scenarios/b.json", "5b")],
    };

    public RunFolderTests()
    {
        using var results = ResultFolder.Open(_folder["run"]);
        ResultFiles.WriteAsync(_run, results).GetAwaiter().GetResult();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        var read = RunFolder.Read(_folder["run"]).Folder!.Manifest;
        Assert.Equal((_run.RunId, "abcd", "甲"), (read.RunId, read.Digest, read.Scenario));
        Assert.Equal(
            (_run.Options.Seed, _run.Options.Scale, 3), (read.Seed, read.Scale, read.Replicate));
        Assert.Equal((2020, 2022, 3), (read.FirstYear, read.LastYear, read.YearCount));
        Assert.Equal(("0123", false), (read.BaseDigest, read.IsFromState));
        Assert.Equal(_run.Inputs, read.Files);
    }

    [Fact]
    public void All_that_is_wrong_with_a_manifest_is_told_at_once_with_its_line()
    {
        var path = _folder["run/manifest.json"];
        var text = File.ReadAllText(path)
            .Replace("\"run_id\"", "\"name\"", StringComparison.Ordinal)
            .Replace("\"seed\": 1", "\"seed\": -1", StringComparison.Ordinal)
            .Replace("\"scale\": 1", "\"scale\": \"1\"", StringComparison.Ordinal)
            .Replace("\"inputs\"", "\"outputs\"", StringComparison.Ordinal);
        File.WriteAllText(path, text);
        var faults = RunFolder.Read(_folder["run"]).Faults.Select(f => f.ToString()).ToList();
        var line = 1 + text.Split('\n').ToList().FindIndex(l => l.Contains("\"seed\""));
        Assert.Contains(faults, f => f.Contains("'run_id' is missing"));
        Assert.Contains(faults, f => f.Contains($":{line}: 'seed' must be a whole number from 0"));
        Assert.Contains(faults, f => f.Contains($":{line + 1}: 'scale' must be a whole number"));
        Assert.Contains(faults, f => f.Contains("'inputs' is missing"));
        Assert.Equal(4, faults.Count);
    }

    [Fact]
    public void The_folder_of_a_study_is_not_that_of_a_run()
    {
        File.WriteAllText(_folder["run/manifest.json"], "{ \"kind\": \"comparison\" }");
        var fault = Assert.Single(RunFolder.Read(_folder["run"]).Faults);
        Assert.Contains("a study of the kind 'comparison', not of a run", fault.En);
    }
}
