// Two scenarios' differences as sentences.
using System.Globalization;

using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>Says which lever, where, from when, and the values by year.</summary>
public sealed class DifferenceText(bool isZh, Geography geography)
{
    /// <summary>The lines to print; one sentence where nothing differs.</summary>
    public IEnumerable<string> Lines(Scenario first, Scenario second)
    {
        yield return Said(Compared(Named(first), Named(second)));
        var differences = ScenarioDifference.Between(first.Levers, second.Levers);
        if (differences.Count == 0) yield return Said(Same);
        foreach (var group in differences.GroupBy(difference => difference.Lever))
        {
            var facts = group.Key.Facts;
            yield return "";
            yield return Said((
                $"{facts.Name}：{facts.MeaningZh}（{facts.UnitZh}）",
                $"{facts.Name}: {facts.MeaningEn} ({facts.Unit})"));
            foreach (var difference in group) yield return "  " + Sentence(difference);
        }
    }

    private string Said((string Zh, string En) words) => isZh ? words.Zh : words.En;

    private static (string Zh, string En) Compared(string first, string second) => (
        $"“{second}”与“{first}”相比：", $"{second} against {first}:");

    private static (string Zh, string En) Same { get; } = (
        "没有差别：每个杠杆在各地各年的取值都相同。",
        "No difference: every lever has the same value everywhere in every year.");

    private string Named(Scenario scenario) =>
        $"{scenario.Name} ({(isZh ? scenario.TitleZh : scenario.TitleEn)})";

    private string Sentence(ScenarioDifference difference)
    {
        var years = difference.Years;
        var since = years[0].From;
        var where = Where(difference);

        // One value departed from is said once.
        if (years.All(run => run.First == years[0].First))
        {
            var was = Shown(years[0].First);
            return Said((
                $"{where}，自 {since} 年起，不是 {was}，而是：{List(years, "，", Zh)}。",
                $"{where}, from {since}, instead of {was}: {List(years, ", ", En)}."));
        }
        return Said((
            $"{where}，自 {since} 年起："
            + $"{List(years, "，", run => $"{Zh(run)}（而不是 {Shown(run.First)}）")}。",
            $"{where}, from {since}: "
            + $"{List(years, ", ", run => $"{En(run)} instead of {Shown(run.First)}")}."));
    }

    private string Where(ScenarioDifference difference)
    {
        if (difference.Lever.IsPlaceless) return Said(("不分地区", "whatever the place"));
        return PlaceNames.Of(difference.Counties, geography, isZh);
    }

    private static string List(
        IEnumerable<DifferentYears> years, string comma, Func<DifferentYears, string> words) =>
        string.Join(comma, years.Select(words));

    private static string Zh(DifferentYears run) => $"{Span(run).Zh} {Shown(run.Second)}";

    private static string En(DifferentYears run) => $"{Shown(run.Second)} {Span(run).En}";

    private static (string Zh, string En) Span(DifferentYears run) => (run.From, run.To) switch
    {
        var (from, to) when from == to => ($"{from} 年", $"in {from}"),
        (var from, ResolvedLevers.LastYear) => ($"{from} 年起", $"from {from} on"),
        var (from, to) => ($"{from}—{to} 年", $"from {from} to {to}"),
    };

    private static string Shown(double value) =>
        value.ToString("0.######", CultureInfo.InvariantCulture);
}
