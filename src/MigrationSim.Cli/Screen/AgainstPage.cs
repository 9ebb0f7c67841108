// How a variant changed a household's path: the year, the stage, the terms, the lever.
using System.Globalization;

using MigrationSim.Core.Places;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Screen;

/// <summary>Sentences about two paths of one household.</summary>
public sealed class AgainstPage(Language language, Geography geography, string variant)
{
    private const int MostNamed = 6;
    private readonly ExplainPage _page = new(language, geography);

    /// <summary>What to say of a household.</summary>
    /// <param name="path">Its path in the scenario.</param>
    /// <param name="other">Its path in the variant.</param>
    /// <param name="tipping">What the trials found, or null if the paths are the same.</param>
    public IEnumerable<string> Lines(
        IReadOnlyList<HouseholdYear> path, IReadOnlyList<HouseholdYear> other, Tipping? tipping)
    {
        if (tipping is null)
        {
            yield return language[new Phrase(
                $"在 {variant} 下经历完全相同。", $"Under {variant} its path is the same.")];
            yield break;
        }

        var year = tipping.Year;
        var one = path.FirstOrDefault(own => own.Year == year);
        var two = other.FirstOrDefault(own => own.Year == year);
        if (one is null || two is null)
        {
            yield return language[new Phrase(
                $"{year} 年分岔：该户当年只在其中一次运行里存在。",
                $"The paths part in {year}: only one of the runs still has the household then.")];
        }
        else
        {
            var stage = TermNames.Stage(PathParting.Stage(one, two));
            yield return language[new Phrase(
                $"{year} 年分岔，在“{stage.Zh}”这一步。", $"The paths part in {year}, at {stage.En}.")];
            foreach (var line in Choices(one, two)) yield return "  " + line;
        }

        foreach (var line in Levers(tipping)) yield return line;
        if (two is null) yield break;
        yield return language[new Phrase($"{variant} 下的这一年：", $"That year under {variant}:")];
        foreach (var line in _page.Year(two)) yield return "  " + line;
    }

    // Of the places wanted in either run: what each is worth in both, and which terms changed.
    private IEnumerable<string> Choices(HouseholdYear one, HouseholdYear two)
    {
        foreach (var (a, b) in one.Deliberations.Join(
            two.Deliberations, d => d.Slot, d => d.Slot, (a, b) => (a, b)))
        {
            if (a.Lottery.Chance != b.Lottery.Chance && a.Considers != b.Considers)
            {
                yield return language[new Phrase(
                    $"[{a.Slot}] 考虑迁移的概率 {Number(a.Lottery.Chance)} → {Number(b.Lottery.Chance)}",
                    $"[{a.Slot}] chance of considering a move {Number(a.Lottery.Chance)} -> "
                    + $"{Number(b.Lottery.Chance)}")];
            }

            if (a.Wanted == b.Wanted && a.Reached == b.Reached) continue;
            int[] places = [.. new[] { a.Decider.Residence, a.Wanted, b.Wanted }.Distinct()];
            foreach (var place in places)
            {
                if (a.To(place) is not { } before || b.To(place) is not { } after) continue;
                yield return Changed(before, after, place);
            }
        }
    }

    private string Changed(
        Core.Processes.Alternative before, Core.Processes.Alternative after, int place)
    {
        var terms = before.Terms.Zip(after.Terms)
            .Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => $"{language[TermNames.Term(pair.First.Name)]} "
                + (pair.Second.Value - pair.First.Value)
                    .ToString("+0.0000;-0.0000", CultureInfo.InvariantCulture));
        var list = string.Join(", ", terms);
        return $"{new HouseholdNames(language, geography).Place(place)}: "
            + $"V {Number(before.Utility)} -> {Number(after.Utility)}, "
            + $"P {Number(before.Probability)} -> {Number(after.Probability)}"
            + (list.Length == 0 ? "" : $" ({list})");
    }

    private IEnumerable<string> Levers(Tipping tipping)
    {
        var inTheYear = tipping.Span == TrialSpan.TheYear;
        var when = inTheYear
            ? new Phrase($"只改 {tipping.Year} 年", $"turned in {tipping.Year} only")
            : new Phrase(
                "自两情景首次不同之年起", "turned from the first year of difference on");
        if (!inTheYear)
        {
            yield return language[new Phrase(
                "只在当年改动全部杠杆并不分岔：起作用的是此前各年的积累。",
                "Turning every lever in that year alone does not tip it: what does has built up "
                + "over the years before.")];
        }

        if (tipping.Alone.Count > 0)
        {
            yield return language[new Phrase(
                $"单独就使其分岔的杠杆（{when.Zh}）：{Names(tipping.Alone)}。",
                $"Tipped by one lever alone ({when.En}): {Names(tipping.Alone)}.")];
            yield break;
        }

        // Many names say less than their order, which migsim levers shows.
        var (name, before) = (tipping.Lever.Name, tipping.Before);
        var names = before.Count <= MostNamed
            ? new Phrase(Names(before), Names(before))
            : new Phrase(
                $"其前 {before.Count} 个不同的杠杆（按 migsim levers 的顺序）",
                $"the {before.Count} differing levers before it (in the order of migsim levers)");
        yield return language[new Phrase(
            $"没有单个杠杆能使其分岔（{when.Zh}）：须在 {names.Zh} 之上再加 {name}。",
            $"No single lever tips it ({when.En}): it takes {name} on top of {names.En}.")];
    }

    private static string Names(IEnumerable<Core.Levers.LeverInfo> levers) =>
        string.Join(", ", levers.Select(lever => lever.Name));

    private static string Number(double value) =>
        value.ToString("0.000000", CultureInfo.InvariantCulture);
}
