// Run folders made by hand on the real places: the census, and people who move to town since.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Results;
using MigrationSim.Files.Scenarios;
using MigrationSim.Files.Seeds;
using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.Reports;

/// <summary>
/// A baseline, a plan and its only chapter. Every year a share of each village moves to its town,
/// more under the plan, and some to the first county.
/// </summary>
public sealed class CensusRuns : IDisposable
{
    public const string Markup = "</script><img src=x onerror=alert(1)> & \"甲\"";

    private readonly TempFolder _folder = new();

    public CensusRuns()
    {
        Write("baseline", 0, [Input("baseline")], Scenario.Baseline with { Name = "baseline" });
        var levers = new LeverSettings();
        var changed = LeverCatalogue.All.Take(12).Aggregate(levers, (settings, lever) => lever.With(
            settings, Trajectory.Constant(lever.Facts.Goal)));
        var plan = Scenario.Baseline with
        {
            Name = "plan",
            TitleZh = "计划" + Markup,
            TitleEn = "Plan " + Markup,
            NotesZh = Markup,
            NotesEn = Markup,
            Levers = changed,
        };
        Write("plan", 2, [Input("plan"), Input("chapter")], plan);
        Write("chapter", 1, [Input("chapter")], plan with
        {
            Levers = LeverCatalogue.All[0].With(
                levers, Trajectory.Constant(LeverCatalogue.All[0].Facts.Goal)),
            Name = "chapter",
            TitleZh = "一章",
            TitleEn = "One chapter",
        });
    }

    public static BaseTables Tables { get; } =
        SeedFiles.Read(Repository.File("seeds")).Tables!;

    /// <summary>The tables that a report reads.</summary>
    private static readonly string[] Read =
        ["province.csv", "county.csv", "accounts.csv", "age_sex.csv", "prefecture_flows.csv"];

    public string this[string name] => _folder[name];

    /// <summary>Copies what a report reads of every run, for tests that spoil it.</summary>
    public void CopyTo(string folder)
    {
        foreach (var run in Directory.GetDirectories(_folder.Path))
        {
            var copy = Path.Combine(folder, Path.GetFileName(run));
            Directory.CreateDirectory(Path.Combine(copy, "tables"));
            foreach (var file in Directory.GetFiles(run))
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            foreach (var table in Read)
                File.Copy(Path.Combine(run, "tables", table), Path.Combine(copy, "tables", table));
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A table's rows by column name.</summary>
    public List<Dictionary<string, string>> Rows(string run, string table)
    {
        var lines = File.ReadAllLines(_folder[$"{run}/tables/{table}"]);
        var head = lines[0].Split(',');
        return
        [
            .. lines.Skip(1).Select(line => head.Zip(line.Split(','))
                .ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    private static InputFile Input(string name) => new($"scenarios/{name}.json", $"5a{name}");

    private void Write(string name, int extra, InputFile[] inputs, Scenario scenario)
    {
        using var folder = ResultFolder.Open(_folder[name]);
        var run = HandMade.Finished(scenario, new RunOptions(Until: 2029)) with
        {
            Geography = Tables.Geography,
            Result = HandMade.Result(2029) with { Years = [.. CensusYears.Of(extra)], Digest = name },
            Inputs = inputs,
        };
        ResultFiles.WriteAsync(run, folder).GetAwaiter().GetResult();
    }
}
