// Folders for the fullest report there is: chapters, a comparison with all costs, an ensemble.
using System.Text.Json.Nodes;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Runs;
using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.Reports;

/// <summary>The hand-made runs with four chapters, every lever with a cost, every road.</summary>
internal sealed class FullestRuns : IDisposable
{
    private static readonly string[] Chapters = ["chapter", "second", "third", "fourth"];

    private static readonly (string Name, string Zh, string En)[] Titles =
    [
        ("plan", "五年行动方案", "Five-year action plan"),
        ("chapter", "农业转移人口市民化", "Citizenship for rural migrants"),
        ("second", "潜力地区城镇化", "Potential areas"),
        ("third", "长株潭都市圈", "The metro circle"),
        ("fourth", "城市更新与安全韧性", "Renewal and resilience"),
    ];

    private static readonly string[] Ends =
        ["base_mean", "scenario_mean", "difference", "low_80", "high_80", "low_95", "high_95"];

    private static readonly string[] Rates = ["resident", "hukou"];

    private static readonly string[] Roads =
        ["natural", "moves_inside", "external", "reclassified", "settled"];

    private static readonly string[] Counts = ["urban_population", "urban_hukou_population"];

    private static readonly string[] Payers = ["government", "all"];

    private readonly TempFolder _folder = new();

    public FullestRuns(CensusRuns runs)
    {
        runs.CopyTo(_folder.Path);
        const string First = "\"5achapter\"";
        foreach (var name in Chapters[1..])
        {
            Copy(_folder["chapter"], _folder[name]);
            Change(
                name, ("\"scenario\": \"chapter\"", $"\"scenario\": \"{name}\""),
                ("\"run_id\": \"", $"\"run_id\": \"{name}"), (First, $"\"5a{name}\""));
        }

        var more = string.Concat(Chapters[1..].Select(
            name => $", {{ \"path\": \"scenarios/{name}.json\", \"sha256\": \"5a{name}\" }}"));
        var text = File.ReadAllText(_folder["plan/manifest.json"]);
        var end = text.IndexOf('}', text.IndexOf(First, StringComparison.Ordinal));
        _folder.Write("plan/manifest.json", text.Insert(end + 1, more));
        foreach (var (name, zh, en) in Titles) Entitle(name, zh, en);
        WriteComparison();
        MadeUpEnsemble.Write(_folder);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The path of its report, in Chinese until told otherwise.</summary>
    public string Report()
    {
        var places = new PagePlaces(
            CensusRuns.Tables,
            MapLayoutTable.Read(MapLayoutTable.PathIn(Repository.File("seeds"))));
        string[] all = ["plan", .. Chapters, "pairs", "members"];
        var reading = RunSet.Read([.. all.Select(name => _folder[name])], _folder["baseline"]);
        Xunit.Assert.Empty(reading.Faults);
        var runs = reading.Runs!;
        var line = "migsim report " + string.Join(' ', all.Select(name => "out/" + name));
        return _folder.Write("full.html", ReportPage.Html(
            ReportData.Text(runs, places, line, true), runs.Digest, true));
    }

    private void WriteComparison()
    {
        Directory.CreateDirectory(_folder["pairs/tables"]);
        _folder.Write(
            "pairs/manifest.json", "{ \"kind\": \"comparison\", \"model\": \""
            + ModelVersion.Text + "\", \"base_year_sha256\": \"0123\", \"scale\": 1 }");
        Table(
            "differences", "replicates,year,geo_code,indicator," + string.Join(',', Ends),
            from scenario in Chapters.Prepend("plan")
            select $"{scenario},baseline,8,2029,430000,resident_urbanization_rate_pct,"
                + "60,60.1,0.1,0.05,0.15,0.02,0.18");
        Table(
            "roads", "replicates,year,geo_code,span,rate,road," + string.Join(',', Ends),
            from rate in Rates
            from road in Roads
            select $"plan,baseline,8,2029,430000,since,{rate},{road},1,1.1,-0.1,-0.3,0.1,-0.4,0.2");
        Table(
            "costs", "year,lever,payer,tag,difference,difference_low,difference_high",
            from lever in LeverCosts.All.Select(cost => cost.Lever).Distinct()
            select $"plan,baseline,2029,{lever},central,A,123456.5,50000,200000");
        Table(
            "cost_effects", "indicator,payers,verdict,per_person_low,per_person,per_person_high",
            from what in Counts
            from who in Payers
            select $"plan,baseline,{what},{who},measurable,803.2,1171.7,1591.4");
        File.WriteAllLines(
            _folder["pairs/tables/levers_without_cost.csv"],
            LeverCosts.Uncosted.Select(lever => lever.Lever).Prepend("lever"));
    }

    private void Table(string name, string columns, IEnumerable<string> rows) =>
        File.WriteAllLines(
            _folder[$"pairs/tables/{name}.csv"], rows.Prepend("scenario,base," + columns));

    private void Change(string name, params (string From, string To)[] changes) =>
        _folder.Write($"{name}/manifest.json", changes.Aggregate(
            File.ReadAllText(_folder[name + "/manifest.json"]),
            (text, change) => text.Replace(change.From, change.To, StringComparison.Ordinal)));

    private void Entitle(string name, string zh, string en)
    {
        var path = $"{name}/scenario.resolved.json";
        var scenario = JsonNode.Parse(File.ReadAllText(_folder[path]))!;
        scenario["title"] = new JsonObject { ["zh"] = zh, ["en"] = en };
        _folder.Write(path, scenario.ToJsonString());
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.Combine(to, "tables"));
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
