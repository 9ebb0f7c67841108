// The facts of an explanation, one by one, for the table.
using System.Globalization;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Files.Results;
using MigrationSim.Studies.Stories;

namespace MigrationSim.Cli.Commands;

/// <summary>Every household and year: state, lotteries, events, decisions, terms.</summary>
public sealed class ExplainFacts
{
    private readonly ExplainedRun _run;
    private readonly string[] _codes;
    private readonly HouseholdYear _year;
    private readonly string _key;

    private ExplainFacts(ExplainedRun run, string[] codes, HouseholdYear year)
    {
        (_run, _codes, _year) = (run, codes, year);
        _key = year.Before.Key.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Facts of both runs, household by household.</summary>
    public static IEnumerable<ExplainedFact> Of(Explained explained, string[] codes)
    {
        foreach (var key in explained.Keys)
        {
            foreach (var fact in Of(explained.Run, explained.Paths[key], codes)) yield return fact;
            if (explained.Variant is not { } variant) continue;
            foreach (var fact in Of(variant, explained.Others[key], codes)) yield return fact;
            if (!explained.Tippings.TryGetValue(key, out var tipping)) continue;
            foreach (var fact in Tips(variant, key, tipping)) yield return fact;
        }
    }

    private static IEnumerable<ExplainedFact> Of(
        GivenRun run, IEnumerable<HouseholdYear> path, string[] codes) =>
        path.SelectMany(year => new ExplainFacts(Named(run), codes, year).All());

    private static ExplainedRun Named(GivenRun run) =>
        new(run.RunId, run.Scenario.Name, run.Replicate, run.Options.Seed);

    // The lever that tips it on top of those before it, and those that do so alone.
    private static IEnumerable<ExplainedFact> Tips(GivenRun run, uint key, Tipping tipping)
    {
        yield return Tip("adds", tipping.Lever.Name);
        yield return Tip("span", $"{tipping.Span}");
        foreach (var (at, lever) in tipping.Alone.Index())
            yield return Tip($"alone_{at + 1}", lever.Name);

        ExplainedFact Tip(string name, string text) => new(
            Named(run), tipping.Year, "", key.ToString("x8", CultureInfo.InvariantCulture), "",
            "tipping", "", name, null, text);
    }

    private IEnumerable<ExplainedFact> All() =>
        [.. States(), .. Lives(), .. Events(), .. _year.Deliberations.SelectMany(Decision),
            .. Settling()];

    private IEnumerable<ExplainedFact> States()
    {
        foreach (var (name, household) in new[]
        {
            ("before", _year.Before), ("lived", _year.Lived), ("formed", _year.Formed),
            ("deciding", _year.Deciding), ("moved", _year.Moved), ("after", _year.After),
        })
        {
            if (household.Members == 0) continue;
            yield return Fact("", "state", _codes[household.Residence], $"{name}_residence");
            var hukou = household.Hukou == Cells.OutsideHukou
                ? CellCodes.OutsideModel
                : _codes[household.Hukou];
            yield return Fact("", "state", hukou, $"{name}_hukou");
            yield return Fact(
                "", "state", "", $"{name}_persons", Members.Count(household.Members));
            yield return Fact("", "state", "", $"{name}_traits", household.Traits);
            yield return Fact("", "state", "", $"{name}_years_here", household.YearsHere);
        }

        foreach (var (at, parted) in _year.Parted.Index())
        {
            yield return Fact("", "state", _codes[parted.Residence], $"parted_{at + 1}") with
            {
                Text = parted.Key.ToString("x8", CultureInfo.InvariantCulture),
            };
        }
    }

    private IEnumerable<ExplainedFact> Lives()
    {
        foreach (var life in _year.Lives)
        {
            var slot = Slot(life.Slot);
            yield return Fact(slot, "life", "", "age", life.Age);
            yield return Fact(slot, "life", "", "death_chance", life.DeathChance);
            yield return Fact(slot, "life", "", "death_digit", life.DeathDigit);
            if (life.BirthChance == 0) continue;
            yield return Fact(slot, "life", "", "birth_chance", life.BirthChance);
            yield return Fact(slot, "life", "", "birth_digit", life.BirthDigit);
        }
    }

    private IEnumerable<ExplainedFact> Events() => HouseholdEvents.Of(_year)
        .Select(what => Fact("", "event", "", $"{what}", 1));

    private IEnumerable<ExplainedFact> Decision(Deliberation d)
    {
        var slot = Slot(d.Slot);
        yield return Fact(slot, "decision", "", "chance", d.Lottery.Chance);
        yield return Fact(slot, "decision", "", "digit", d.Lottery.Digit);
        yield return Fact(slot, "decision", "", "reason") with { Text = $"{d.Reason}" };
        if (!d.Considers) yield break;
        yield return Fact(slot, "decision", "", "draw", d.U);
        yield return Fact(slot, "decision", _codes[d.Wanted], "wanted");
        foreach (var (at, cell) in d.Refused.Index())
            yield return Fact(slot, "decision", _codes[cell], $"refused_{at + 1}");
        yield return Fact(slot, "decision", _codes[d.Reached], "reached");
        if (d.Wish is not null)
        {
            yield return Fact(slot, "decision", "", "queue_class", d.QueueClass);
            yield return Fact(slot, "decision", "", "queue_lot", d.QueueLot);
        }

        foreach (var a in d.Alternatives)
        {
            var place = _codes[a.Destination];
            foreach (var (name, value) in a.Terms)
                if (value != 0) yield return Fact(slot, "term", place, name, value);
            yield return Fact(slot, "decision", place, "utility", a.Utility);
            yield return Fact(slot, "decision", place, "mu", a.Scale);
            yield return Fact(slot, "decision", place, "weight", a.Weight);
            yield return Fact(slot, "decision", place, "probability", a.Probability);
        }
    }

    private IEnumerable<ExplainedFact> Settling()
    {
        if (_year.Settlement is not { } draw) yield break;
        yield return Fact("", "settlement", "", "chance", draw.Chance);
        yield return Fact("", "settlement", "", "digit", draw.Digit);
    }

    private ExplainedFact Fact(
        string slot, string part, string place, string name, double? value = null) => new(
            _run, _year.Year, _codes[_year.Before.Residence], _key, slot, part, place, name,
            value, "");

    private static string Slot(int slot) => slot.ToString(CultureInfo.InvariantCulture);
}
