// The table of the plan's items: which levers serve each, and which columns show it.
using System.Text;

using MigrationSim.Core.Levers;

namespace MigrationSim.Files.Scenarios;

/// <summary>The last part of scenarios/README.md.</summary>
internal static class PlanGuide
{
    private const string Opening = """

        ## 方案条目 Items of the plan

        方案的 31 条各由哪些杠杆承担，在结果表的哪些列可见；目标类条目只有产出，没有杠杆。列名的含义见每次运行的
        `tables/dictionary.csv`；某个地区见 `tables/tag.csv`。其余由所列命令回答。
        The plan's 31 items, the levers that serve each and the columns that show it; a goal is an
        outcome and has no lever. Columns are explained in each run's `tables/dictionary.csv`;
        groups of counties stand in `tables/tag.csv`. A command answers the rest.


        """;

    private static readonly string[] Head =
        ["条目 item", "内容 content", "杠杆 levers", "指标 indicators", "命令 command"];

    public static string Text()
    {
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n"));
        text.Append(ScenarioGuide.Row(Head));
        text.Append(ScenarioGuide.Row([.. Head.Select(_ => "---")]));
        foreach (var item in PlanItems.Items) text.Append(ScenarioGuide.Row(Fields(item)));
        return text.ToString();
    }

    private static string[] Fields(PlanItem item) =>
    [
        item.Id,
        $"{item.Zh} {item.En}",
        Code(LeverCatalogue.All.Where(lever => lever.Items.Contains(item.Id)).Select(l => l.Name)),
        Code(item.Indicators),
        item.Study,
    ];

    private static string Code(IEnumerable<string> names) =>
        string.Join(", ", names.Select(name => $"`{name}`"));
}
