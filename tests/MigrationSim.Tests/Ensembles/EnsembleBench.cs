// A command line with two scenarios, a posterior, and made-up runs up to 2029.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Calibrations;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

namespace MigrationSim.Tests.Ensembles;

/// <summary>More people are in the first town by seed, draw and scenario.</summary>
internal sealed class EnsembleBench : IDisposable
{
    public const int Draws = 6;

    private int _runs;

    public EnsembleBench()
    {
        Bench.Folder.Write("baseline.json", Plan(""));
        Bench.Folder.Write("plan.json", Plan(Reward(9)));
        Bench.Run = (model, scenario, options, branching, _, _) =>
        {
            if (branching.From is null) Interlocked.Increment(ref _runs);
            Before(options);
            return MadeUp(model, scenario, options, branching);
        };
        Write(Bench.Seeds.Tables!.Digest);
    }

    public CommandBench Bench { get; } = new()
    {
        Seeds = new SeedReading(TestModels.Small.BaseYear.Tables, []),
    };

    /// <summary>Called before a run; may throw.</summary>
    public Action<RunOptions> Before { get; set; } = _ => { };

    /// <summary>Members begun so far.</summary>
    public int Runs => _runs;

    public void Dispose() => Bench.Dispose();

    public static string Plan(string levers) =>
        $$"""{ "title": { "zh": "甲", "en": "A" }, "levers": [{{levers}}] }""";

    public static string Reward(double value) => FormattableString.Invariant(
        $$"""{ "lever": "settlement_reward", "value": {{value}}, "from": 2025 }""");

    /// <summary>Runs the command into a folder: 3 draws x 2 seeds up to 2026.</summary>
    public Task<int> EnsembleAsync(string folder, params string[] more)
    {
        string[] Standard(string name, string value) =>
            more.Contains(name) ? [] : [name, value];
        return Bench.CallAsync(
        [
            "ensemble", Bench.Folder["plan.json"], "--base", Bench.Folder["baseline.json"],
            .. Standard("--draws", "3"), .. Standard("--replicates", "2"),
            .. Standard("--threads", "2"), .. Standard("--until", "2026"),
            "--seeds", Bench.Folder.Path, "--out", Bench.Folder[folder], .. more,
        ]);
    }

    /// <summary>Every file of a finished folder that tells results, with its bytes.</summary>
    public Dictionary<string, string> Results(string folder) =>
        Directory.GetFiles(Bench.Folder[folder], "*", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetRelativePath(Bench.Folder[folder], path),
                path => Convert.ToHexString(File.ReadAllBytes(path)));

    public string[] Members(string folder) =>
        [.. Directory.GetFiles(Path.Combine(Bench.Folder[folder], "members")).Order()];

    public void Write(string baseDigest)
    {
        var place = Bench.Folder[PosteriorFile.Folder];
        Directory.CreateDirectory(place);
        var centre = CalibratedParameters.Central(TestModels.Small with { Parameters = new() });
        CalibrationFiles.Write(place, new()
        {
            Origin = new(
                baseDigest, ModelVersion.Text, "migsim calibrate", [("scale", 5)], 0.25, 1.01),
            Draws =
            [
                .. Enumerable.Range(0, Draws).Select(i => new PosteriorDraw(
                    [.. centre.Select((v, k) => k == 0 ? 0.15 + (i / 64.0) : v)], 0)),
            ],
            Parameters = [],
            Targets = [],
            Emulators = [],
            Residuals = [],
        });
    }

    private static RunResult MadeUp(
        Model model, Scenario scenario, RunOptions options, Branching branching)
    {
        var from = branching.From?.Origin.Year ?? 2020;
        if (branching.SaveYear is { } year)
        {
            branching.Save(new()
            {
                Origin = SavedOrigin.Of(model, scenario, options, year),
                Population = new(0),
                Markets = null!,
                Earlier = null!,
            });
        }

        var result = HandMade.Result(options.Until);
        var more = (10 * (int)options.Seed) + (int)(1000 * model.Parameters.ActivationPeak)
            + (scenario.Name == "plan" ? 500 : 0)
            + (int)(100 * scenario.Levers.FertilityPath.At(2029));
        return result with
        {
            Years =
            [
                .. result.Years.Where(tally => tally.Year >= from).Select(tally => tally with
                {
                    Residents =
                    [
                        tally.Residents[0] with { Closing = tally.Residents[0].Closing + more },
                        .. tally.Residents.Skip(1),
                    ],
                }),
            ],
        };
    }
}
