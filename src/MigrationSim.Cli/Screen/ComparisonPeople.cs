// The households of a comparison: what became of them, who gained and who lost.
using MigrationSim.Studies.Comparisons;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Says so where the populations were not at hand.</summary>
internal sealed class ComparisonPeople(Dialog session, Comparison comparison)
{
    private static readonly Dictionary<string, Phrase> Words = new(StringComparer.Ordinal)
    {
        ["same"] = new("住处与户籍都相同", "same home, same hukou"),
        ["other_home"] = new("住在别处", "lives elsewhere"),
        ["other_hukou"] = new("户籍不同", "other hukou"),
        ["other_home_and_hukou"] = new("住处与户籍都不同", "other home and hukou"),
        ["only_in_base"] = new("只在参照情景中有", "only in the base"),
        ["only_in_scenario"] = new("只在本情景中有", "only in the scenario"),
        ["into_town"] = new("其中：因此住进城镇", "of these: in town by it"),
        ["out_of_town"] = new("其中：因此不住城镇", "of these: not in town by it"),
        ["into_hunan"] = new("其中：因此住在省内", "of these: in Hunan by it"),
        ["out_of_hunan"] = new("其中：因此住在省外", "of these: outside Hunan by it"),
        ["to_urban_hukou"] = new("其中：因此有城镇户籍", "of these: urban hukou by it"),
        ["from_urban_hukou"] = new("其中：因此没有城镇户籍", "of these: no urban hukou by it"),
        ["skill"] = new("技能", "skill"),
        ["hukou"] = new("户籍", "hukou"),
        ["origin"] = new("来源", "origin"),
        ["age"] = new("年龄", "age"),
        ["up_to_junior_secondary"] = new("初中及以下", "up to junior secondary"),
        ["senior_secondary"] = new("高中", "senior secondary"),
        ["tertiary"] = new("大专及以上", "tertiary"),
        ["urban"] = new("城镇", "urban"),
        ["rural"] = new("农村", "rural"),
        ["outside_hunan"] = new("户籍在省外", "registered outside Hunan"),
        ["in_county"] = new("户籍在本县", "registered in the county"),
        ["elsewhere_in_hunan"] = new("户籍在省内他县", "registered elsewhere in Hunan"),
        ["lives_outside_hunan"] = new("住在省外", "lives outside Hunan"),
        ["lives_in_hunan"] = new("住在省内", "lives in Hunan"),
        ["lives_in_town"] = new("住在城镇", "lives in town"),
        ["urban_hukou"] = new("城镇户籍", "urban hukou"),
        ["insured"] = new("参保", "insured"),
        ["owns_urban_dwelling"] = new("自有城镇住房", "owns an urban dwelling"),
        ["affordable_rental"] = new("住保障房", "affordable rental"),
        ["school_place_denied"] = new("未得学位", "place at school denied"),
    };

    private static readonly Phrase TablesOnly = new(
        "结果文件夹只有表：逐户对照与成本须给情景文件。",
        "Folders hold tables only: households and costs are compared when scenario files are "
        + "named.");

    private static readonly Phrase FatesTitle = new(
        "同一户在两个情景中的命运（按编号逐户对照）：",
        "What became of the same households (paired one by one by their keys):");

    private static readonly Phrase GainsTitle = new(
        "谁得谁失：净增减的人数，其中人数增加的户增、减少的户减；按该户在参照情景中的情况分组：",
        "Who gains and who loses: persons, net, then what households with more and households "
        + "with fewer add to it; by what the household is in the base:");

    private static readonly Phrase FateHead = new("命运", "fate");
    private static readonly Phrase Households = new("户（主体）", "households (agents)");
    private static readonly Phrase Persons = new("人，参照 / 情景", "persons, base / scenario");
    private static readonly Phrase GroupHead = new("组", "group");

    private static readonly Phrase More = new("增", "more");
    private static readonly Phrase Fewer = new("减", "fewer");

    private const string Denied = "school_place_denied";

    private static readonly string[] Shown = ["lives_in_town", "urban_hukou"];

    /// <summary>The words of a name in tables.</summary>
    public static Phrase Of(string name) =>
        Words.GetValueOrDefault(name, new(name, name));

    public void Show()
    {
        if (comparison.Replicates.Any(pair => pair.Households is null))
        {
            session.Out.WriteLine(session.Language[TablesOnly]);
            return;
        }

        session.Out.WriteLine(session.Language[FatesTitle]);
        ShowFates();
        session.Out.WriteLine(session.Language[GainsTitle]);
        ShowGains();
    }

    private void ShowFates()
    {
        var table = session.Columns(1, FateHead, Households, Persons);
        foreach (var fate in Fate.All)
        {
            var persons = $"{Mean(changes => changes[fate].BasePersons)} / "
                + Mean(changes => changes[fate].VariantPersons);
            string[] fields =
            [
                (fate.IsWhole ? "" : "  ") + session.Language[Of(fate.Name)],
                Mean(changes => changes[fate].Agents), persons,
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }

        session.Show(table);
    }

    private void ShowGains()
    {
        var table = session.Columns(
            1,
            [GroupHead, .. Shown.SelectMany(name => new[] { Of(name), More, Fewer }), Of(Denied)]);
        foreach (var (g, grouping) in Grouping.All.Index())
        {
            foreach (var (k, name) in grouping.Groups.Index())
            {
                string[] fields =
                [
                    session.Language[Joined(Of(grouping.Name), Of(name))],
                    .. Shown.SelectMany(condition => new[]
                    {
                        Net(g, k, condition),
                        Mean(changes => changes[g, k, Condition.NumberOf(condition)].Gained),
                        Mean(changes => changes[g, k, Condition.NumberOf(condition)].Lost),
                    }),
                    Net(g, k, Denied),
                ];
                table.AddRow([.. fields.Select(field => new Text(field))]);
            }
        }

        session.Show(table);
    }

    private static Phrase Joined(Phrase first, Phrase second) =>
        new($"{first.Zh}：{second.Zh}", $"{first.En}: {second.En}");

    private string Net(int grouping, int group, string condition) => ComparisonSummary.Signed(
        Estimated(changes => changes[grouping, group, Condition.NumberOf(condition)].Net), "N0");

    private string Mean(Func<HouseholdChanges, long> count) =>
        ComparisonSummary.Plain(Estimated(count).Mean, "N0");

    private Estimate Estimated(Func<HouseholdChanges, long> count) =>
        comparison.Of(pair => (double)comparison.Scale * count(pair.Households!))!.Value;
}
