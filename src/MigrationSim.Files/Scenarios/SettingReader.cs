// Checks one entry of a scenario's list of levers.
using MigrationSim.Core.Levers;

namespace MigrationSim.Files.Scenarios;

/// <summary>Reads a lever, its value, its years and its places.</summary>
public static class SettingReader
{
    public static IReadOnlyList<string> Keys { get; } =
        ["lever", "value", "from", "to", "ramp", "delay", "where", "source", "table"];

    /// <summary>Keys that a table makes idle.</summary>
    public static IReadOnlyList<string> BesideValue { get; } =
        ["value", "from", "to", "ramp", "delay", "where"];

    /// <summary>The setting, or null where a fault leaves none; faults are written down.</summary>
    public static LeverSetting? Read(
        JsonPart part, string path, PlaceBook places, FaultBook faults)
    {
        if (!faults.IsObject(part, "levers", Keys)) return null;

        var before = faults.Faults.Count;
        var lever = Lever(part, faults);
        Sources(part, faults);
        if (part.Find("table") is { } table)
        {
            foreach (var member in part.Members.Where(m => BesideValue.Contains(m.Key)))
                faults.Add(member.Line, TableWords.BesideTable(member.Key));
            var setting = SettingTable.Read(lever, table, path, places, faults);
            return faults.Faults.Count == before && setting is not null
                ? setting with { Line = part.Line }
                : null;
        }

        var value = Value(part, lever, faults);
        var ramp = Ramp(part, faults);
        var counties = Counties(part, lever, places, faults);
        return faults.Faults.Count == before && lever is not null
            ? LeverSetting.Of(lever, part.Line, value, ramp, counties)
            : null;
    }

    private static LeverInfo? Lever(JsonPart part, FaultBook faults)
    {
        if (part.Find("lever") is not { } member)
        {
            faults.Add(part.Line, ScenarioWords.Missing("lever"));
            return null;
        }
        if (!faults.Is(member.Value, JsonKind.Text, "lever")) return null;

        var lever = LeverCatalogue.Find(member.Value.Text);
        if (lever is null) faults.Add(member.Line, ScenarioWords.UnknownLever(member.Value.Text));
        return lever;
    }

    private static double Value(JsonPart part, LeverInfo? lever, FaultBook faults)
    {
        if (part.Find("value") is not { } member)
        {
            faults.Add(part.Line, ScenarioWords.Missing("value"));
            return 0;
        }
        if (!faults.Is(member.Value, JsonKind.Number, "value") || lever is null) return 0;

        var value = member.Value.Number;
        if (!(value >= lever.Facts.Min && value <= lever.Facts.Max))
            faults.Add(member.Line, ScenarioWords.OutOfRange(lever.Facts, value));
        return value;
    }

    private static LeverRamp Ramp(JsonPart part, FaultBook faults)
    {
        var isRamp = part.Find("ramp") is { } ramp
            && faults.Is(ramp.Value, JsonKind.Truth, "ramp") && ramp.Value.Truth;
        var delay = Delay(part, faults);
        var from = Year(part, "from", delay, faults);
        var to = Year(part, "to", delay, faults);

        if (part.Find("from") is null)
            faults.Add(part.Line, ScenarioWords.Missing("from"));
        if (part.Find("to") is { } toMember && !isRamp)
            faults.Add(toMember.Line, ScenarioWords.ToWithoutRamp);
        if (part.Find("to") is null && isRamp)
            faults.Add(part.Find("ramp")!.Line, ScenarioWords.RampWithoutTo);
        if (isRamp && from is { } first && to is { } last && last < first)
        {
            faults.Add(
                part.Find("to")!.Line, ScenarioWords.RampBackwards(first - delay, last - delay));
        }
        return new(from ?? ResolvedLevers.FirstYear, isRamp ? to : null);
    }

    private static int Delay(JsonPart part, FaultBook faults)
    {
        if (part.Find("delay") is not { } member) return 0;
        if (!faults.Is(member.Value, JsonKind.Number, "delay")) return 0;

        var delay = member.Value.Number;
        if (delay is >= 0 and <= ResolvedLevers.YearCount && delay == Math.Floor(delay))
            return (int)delay;
        faults.Add(member.Line, ScenarioWords.BadDelay(delay));
        return 0;
    }

    private static int? Year(JsonPart part, string key, int delay, FaultBook faults)
    {
        if (part.Find(key) is not { } member) return null;
        if (!faults.Is(member.Value, JsonKind.Number, key)) return null;

        var year = member.Value.Number + delay;
        if (year is >= ResolvedLevers.FirstYear and <= ResolvedLevers.LastYear
            && year == Math.Floor(year) && member.Value.Number >= ResolvedLevers.FirstYear)
        {
            return (int)year;
        }
        var what = delay == 0 ? key : $"{key} + delay";
        faults.Add(member.Line, ScenarioWords.YearOutside(what, year));
        return null;
    }

    private static IReadOnlyList<int>? Counties(
        JsonPart part, LeverInfo? lever, PlaceBook places, FaultBook faults)
    {
        if (part.Find("where") is not { } where) return null;
        if (lever is not { IsPlaceless: true }) return places.Union(where, faults);

        faults.Add(where.Line, ScenarioWords.Placeless(lever.Name));
        return null;
    }

    private static void Sources(JsonPart part, FaultBook faults)
    {
        if (part.Find("source") is not { } member) return;
        foreach (var item in faults.Texts(member))
        {
            if (!PlanItems.All.Contains(item.Text))
                faults.Add(item.Line, ScenarioWords.UnknownSource(item.Text));
        }
    }
}
