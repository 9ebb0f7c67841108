// A command line with three scenarios and made-up runs to compare.
using MigrationSim.Files.Results;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

namespace MigrationSim.Tests.Comparisons;

/// <summary>A baseline, a plan that differs in 2022, and one that differs too late.</summary>
internal sealed class CompareBench : IDisposable
{
    public CompareBench()
    {
        Bench.Folder.Write("baseline.json", Plan("基准", "Base", ""));
        Bench.Folder.Write("plan.json", Plan("甲情景", "Plan A", Lever(0.9, 2022)));
        Bench.Folder.Write("same.json", Plan("乙情景", "Plan B", Lever(0.9, 2030)));
    }

    public CommandBench Bench { get; } = new()
    {
        Seeds = new SeedReading(TestModels.Small.BaseYear.Tables, []),
        Run = (model, scenario, options, branching, _, _) =>
            MadeUpRuns.Run(model, scenario, options, branching),
    };

    public void Dispose() => Bench.Dispose();

    private static string Plan(string zh, string en, string levers) =>
        $$"""{ "title": { "zh": "{{zh}}", "en": "{{en}}" }, "levers": [{{levers}}] }""";

    private static string Lever(double value, int from) => FormattableString.Invariant(
        $$"""{ "lever": "settlement_reward", "value": {{10 * value}}, "from": {{from}} }""");

    public string Given(string name) => name.StartsWith('-') ? name : Bench.Folder[name];

    public string[] Lines(string table) =>
        File.ReadAllLines(Bench.Folder[Path.Combine("out", ResultFiles.Tables, table)]);

    public Task<int> RunAsync(string name, params string[] more)
    {
        string[] scale = more.Contains("--scale") ? [] : ["--scale", "20"];
        return Bench.CallAsync(
        [
            "run", Given(name + ".json"), "--until", "2022", "--seeds", Bench.Folder.Path,
            "--out", Bench.Folder[name], .. scale, .. more,
        ]);
    }

    public Task<int> CompareAsync(params string[] words)
    {
        var options = words.TakeWhile(word => !word.StartsWith('-')).Count();
        return Bench.CallAsync(
        [
            "compare", .. words[..options].Select(Given), .. words[options..], "--until", "2022",
            "--scale", "20", "--seeds", Bench.Folder.Path, "--out", Bench.Folder["out"],
        ]);
    }
}
