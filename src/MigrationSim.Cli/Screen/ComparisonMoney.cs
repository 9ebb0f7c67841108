// The costs of a comparison, and what a person more in town comes to.
using MigrationSim.Core.Levers;
using MigrationSim.Studies.Comparisons;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Says nothing where quantities were not counted.</summary>
/// <param name="session">The screen.</param>
/// <param name="comparison">What was found.</param>
/// <param name="moved">Levers that differ; null where that is not known.</param>
internal sealed class ComparisonMoney(
    Dialog session, Comparison comparison, HashSet<string>? moved)
{
    private static readonly Payer[] Payers = Enum.GetValues<Payer>();

    private static readonly Phrase CostTitle = new(
        "增加的成本（百万元，现价，自分开之年累计；单位成本与分担比例多为假定）：",
        "Added cost (million CNY of today, summed since they part; most unit costs and all "
        + "shares are assumed):");

    private static readonly Phrase Together = new("全部，按低—高单位成本", "all, low to high unit cost");
    private static readonly Phrase Tag = new("依据", "tag");
    private static readonly Phrase AllLevers = new("合计", "sum");
    private static readonly Phrase Government = new("各级政府", "government");
    private static readonly Phrase Everybody = new("全部付款方", "all payers");

    private static readonly Phrase[] EffectNames =
    [
        new("每多一名城镇常住人口", "for an urban resident more"),
        new("每多一名城镇户籍人口", "for an urban hukou more"),
    ];

    private readonly CostDifference _costs = new(comparison);

    public void Show()
    {
        if (!_costs.IsKnown) return;
        Say(CostTitle);
        ShowCosts();
        foreach (var (i, effect) in CostEffect.All.Index())
        {
            Say(PerPerson(EffectNames[i], Government, effect, CostDifference.Government));
            Say(PerPerson(EffectNames[i], Everybody, effect, Payers));
        }

        ShowUncosted();
    }

    private void ShowCosts()
    {
        var table = session.Columns(
            2, [Labels.Lever, Tag, .. Payers.Select(ComparisonWords.Of), Together]);
        foreach (var (i, cost) in LeverCosts.All.Index())
        {
            if (_costs.Total(i, Payers, c => c.Central).Mean != 0)
                AddRow(table, cost.Lever, cost.Tag, i);
        }

        AddRow(table, session.Language[AllLevers], "", null);
        session.Show(table);
    }

    private void AddRow(Table table, string lever, string tag, int? cost)
    {
        string Paid(Payer payer) => Sign(_costs.Total(cost, [payer], c => c.Central).Mean);
        string[] fields =
        [
            lever, tag, .. Payers.Select(Paid),
            $"{Sign(_costs.Total(cost, Payers, c => c.Low).Mean)} … "
                + Sign(_costs.Total(cost, Payers, c => c.High).Mean),
        ];
        table.AddRow([.. fields.Select(field => new Text(field))]);
    }

    private Phrase PerPerson(
        Phrase effect, Phrase payers, CostEffect of, IReadOnlyList<Payer> purse)
    {
        var person = _costs.PerPerson(of, purse);
        var persons = ComparisonSummary.Signed(person.Effect, "N0");
        string N(double? value) => ComparisonSummary.Plain(value!.Value, "N0");
        var (zh, en) = person.Verdict switch
        {
            Verdict.NoMeasurableEffect => ("测不出成效", "no measurable effect"),
            Verdict.Fewer => ("反而减少", "fewer, not more"),
            _ when person.Central is null => ("没有增加", "no more of them"),
            Verdict.OneReplicate => (
                $"{N(person.Central)} 千元（只有一次重复，没有区间）",
                $"{N(person.Central)} thousand CNY (one replicate, no interval)"),
            _ => (
                $"{N(person.Central)} 千元（{N(person.Low)}—{N(person.High)}）",
                $"{N(person.Central)} thousand CNY ({N(person.Low)} to {N(person.High)})"),
        };
        return new(
            $"{effect.Zh}，{payers.Zh}：{zh}。增加 {persons} 人。",
            $"{effect.En}, {payers.En}: {en}. {persons} persons.");
    }

    private void ShowUncosted()
    {
        if (moved is null) return;
        List<string> left =
            [.. LeverCosts.Uncosted.Select(u => u.Lever).Where(moved.Contains)];
        if (left.Count == 0) return;
        var names = string.Join(", ", left);
        Say(new(
            $"变动了但没有计算成本的杠杆（原因见 levers_without_cost.csv）：{names}。",
            $"Levers that differ and have no cost here (why: levers_without_cost.csv): {names}."));
    }

    private static string Sign(double value) => ComparisonSummary.Sign(value, "N0");

    private void Say(Phrase phrase) => session.Out.WriteLine(session.Language[phrase]);
}
