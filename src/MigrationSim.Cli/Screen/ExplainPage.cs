// A household's path through a run, year by year, on the screen.
using System.Globalization;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Screen;

/// <summary>
/// A line for a year in which nothing happens; else what was drawn, chosen and refused. Of the
/// alternatives those of highest chance are shown, and those that were wanted or reached.
/// </summary>
public sealed class ExplainPage(Language language, Geography geography)
{
    private const int Shown = 4;
    private readonly HouseholdNames _names = new(language, geography);

    /// <summary>All years of a path.</summary>
    public IEnumerable<string> Lines(IEnumerable<HouseholdYear> path) => path.SelectMany(Year);

    /// <summary>One year.</summary>
    public IEnumerable<string> Year(HouseholdYear year)
    {
        var events = HouseholdEvents.Of(year);
        var told = events.Count == 0
            ? language[new Phrase("平静的一年", "a quiet year")]
            : string.Join(
                language.IsZh ? "、" : ", ",
                events.Select(what => language[TermNames.Event(what)]));
        yield return string.Create(CultureInfo.InvariantCulture, $"{year.Year}  {told}");
        if (events.Count == 0) yield break;
        yield return $"  {language[new Phrase("年初", "before")]}: {_names.State(year.Before)}";
        foreach (var line in Lives(year)) yield return "  " + line;
        foreach (var deliberation in year.Deliberations)
        {
            if (deliberation.Considers || deliberation.Slot == 0)
                foreach (var line in Decision(deliberation)) yield return "  " + line;
        }

        foreach (var parted in year.Parted) yield return "  " + Parted(parted);
        if (year.Settlement is { Chance: > 0 } draw) yield return "  " + Settling(draw);
        yield return year.After.Members == 0
            ? $"  {language[new Phrase("年末：该户不复存在。", "after: the household is no more.")]}"
            : $"  {language[new Phrase("年末", "after")]}: {_names.State(year.After)}";
    }

    /// <summary>An alternative with its terms; those that are 0 are left out.</summary>
    public string Alternative(Alternative alternative)
    {
        var a = alternative;
        var terms = string.Join(", ", a.Terms.Where(term => term.Value != 0).Select(term =>
            $"{language[TermNames.Term(term.Name)]} {Signed(term.Value)}"));
        var scale = a.Scale == 1 ? "" : $", mu {Number(a.Scale, "0.###")}";
        return $"{_names.Place(a.Destination)} [{language[TermNames.Nest(a.Nest)]}] "
            + $"P {Number(a.Probability, "0.000000")} "
            + $"({Number(a.From, "0.000000")}-{Number(a.From + a.Probability, "0.000000")}), "
            + $"V {Number(a.Utility, "0.000")}{scale} = {terms}";
    }

    private IEnumerable<string> Lives(HouseholdYear year)
    {
        foreach (var life in year.Lives.Where(life => life.Dies))
        {
            yield return language[new Phrase(
                $"[{life.Slot}] 去世：概率 {Chance(life.DeathChance)}，抽得 {life.DeathDigit}/256",
                $"[{life.Slot}] dies: chance {Chance(life.DeathChance)}, drawn "
                + $"{life.DeathDigit}/256")];
        }

        foreach (var life in year.Lives.Where(life => life.GivesBirth))
        {
            yield return language[new Phrase(
                $"[{life.Slot}] 生育：概率 {Chance(life.BirthChance)}，抽得 {life.BirthDigit}/256",
                $"[{life.Slot}] gives birth: chance {Chance(life.BirthChance)}, drawn "
                + $"{life.BirthDigit}/256")];
        }
    }

    private IEnumerable<string> Decision(Deliberation d)
    {
        var who = d.Slot == 0
            ? language[new Phrase("户主体", "the core")]
            : language[new Phrase($"成年子女 [{d.Slot}]", $"grown child [{d.Slot}]")];
        var lottery = d.Lottery;
        var why = d.Reason switch
        {
            ConsiderReason.Lottery => new Phrase("考虑迁移", "considers a move"),
            ConsiderReason.Graduates => new("毕业，须选择去向", "graduates and has to choose"),
            ConsiderReason.Displaced => new("失去住所，须选择去向", "lost its home and has to choose"),
            _ => new("不考虑迁移", "does not consider a move"),
        };
        yield return language[new Phrase(
            $"{who}（{lottery.Age} 岁）{why.Zh}：概率 {Chance(lottery.Chance)}，抽得 {lottery.Digit}/256",
            $"{who} ({lottery.Age}) {why.En}: chance {Chance(lottery.Chance)}, drawn "
            + $"{lottery.Digit}/256")];
        if (!d.Considers) yield break;
        foreach (var alternative in Likely(d)) yield return "  " + Alternative(alternative);
        yield return "  " + language[new Phrase(
            $"共 {d.Alternatives.Count} 个备选；抽得 {Number(d.U, "0.000000")}，选{_names.Place(d.Wanted)}",
            $"of {d.Alternatives.Count} alternatives; the draw {Number(d.U, "0.000000")} falls on "
            + $"{_names.Place(d.Wanted)}")];
        if (d.Wish is { } wish && Cells.IsUrban(d.Wanted)) yield return "  " + Queue(d, wish);
        if (d.Refused.Count == 0) yield break;
        var refused = string.Join(language.IsZh ? "、" : ", ", d.Refused.Select(_names.Place));
        yield return "  " + language[new Phrase(
            $"无空位：{refused}；最后"
            + (d.Reached == d.Decider.Residence ? "留下" : $"去{_names.Place(d.Reached)}"),
            $"no room in {refused}; "
            + (d.Reached == d.Decider.Residence
                ? "it stays"
                : $"it goes to {_names.Place(d.Reached)}"))];
    }

    private string Queue(Deliberation d, Proposal wish)
    {
        Phrase[] classes =
        [
            new("本县户籍", "hukou in the county"), new("有房户", "owner"),
            new("参保且有居住证", "insured with a permit"), new("其他", "others"),
        ];
        var rank = classes[d.QueueClass];
        var lot = Number(d.QueueLot, "0.0000");
        return language[new Phrase(
            $"需住房 {wish.Dwellings}、学位 {wish.Pupils}；排队类别 {d.QueueClass}（{rank.Zh}），签号 {lot}",
            $"needs {wish.Dwellings} dwelling, {wish.Pupils} school places; queue class "
            + $"{d.QueueClass} ({rank.En}), lot {lot}")];
    }

    private static IEnumerable<Alternative> Likely(Deliberation d)
    {
        var likely = d.Alternatives.OrderByDescending(a => a.Probability).Take(Shown).ToList();
        return d.Alternatives.Where(a => likely.Contains(a) || a.Destination == d.Wanted
            || a.Destination == d.Reached || a.Nest is null);
    }

    private string Parted(Core.People.Household household) => language[new Phrase(
        $"分出 {HouseholdNames.Key(household.Key)}：{_names.State(household)}",
        $"parts: {HouseholdNames.Key(household.Key)}, {_names.State(household)}")];

    private string Settling(SettlementDraw draw) => language[new Phrase(
        $"落户：概率 {Chance(draw.Chance)}，抽得 {draw.Digit}/65536，{(draw.Settles ? "落户" : "未落户")}",
        $"settling: chance {Chance(draw.Chance)}, drawn {draw.Digit}/65536: "
        + (draw.Settles ? "it settles" : "it does not"))];

    private static string Chance(double chance) => Number(chance, "0.000000");

    private static string Signed(double value) => Number(value, "+0.000;-0.000;0");

    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
