// A household's year as sentences in both languages.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Stories;

using static MigrationSim.Web.Endpoints.HouseholdWords;

namespace MigrationSim.Web.Endpoints;

/// <summary>Says what happened, what might have, and with which chance.</summary>
public sealed class HouseholdSentences(HouseholdYear story, Geography geography)
{
    private readonly HouseholdWords _words = new(geography);

    // Events that have a sentence of their own.
    private static readonly HashSet<HouseholdEvent> Told =
    [
        HouseholdEvent.Death, HouseholdEvent.Birth, HouseholdEvent.Considered,
        HouseholdEvent.Refused, HouseholdEvent.ChildMoved, HouseholdEvent.FamilySplit,
        HouseholdEvent.Settled,
    ];

    public IReadOnlyList<BothWords> Lines() =>
    [
        Home(story.Before, story.Year - 1), .. Lives(), .. Also(),
        .. story.Deliberations.SelectMany(Decide), .. story.Parted.Select(Parted),
        .. story.Settlement is { } draw ? [Settling(draw)] : Array.Empty<BothWords>(),
        story.After.Members == 0
            ? new($"{story.Year} 年末：这一户已不复存在。",
                $"End of {story.Year}: the household is no more.")
            : Home(story.After, story.Year),
    ];

    private BothWords Home(Household household, int year)
    {
        var (here, hukou) = (_words.Place(household.Residence), _words.Place(household.Hukou));
        var tenure = Dwelling(household.Traits);
        byte[] persons =
        [
            .. Enumerable.Range(0, Members.SlotCount)
                .Select(slot => Members.At(household.Members, slot)).Where(p => p != 0),
        ];
        return new(
            $"{year} 年末：住在{here.Zh}（第 {household.YearsHere} 年），户口在{hukou.Zh}，{tenure.Zh}；"
            + string.Join("、", persons.Select(p => Person(p).Zh)) + "。",
            $"End of {year}: lives in {here.En} (for {household.YearsHere} years), registered in "
            + $"{hukou.En}, {tenure.En}; {string.Join(", ", persons.Select(p => Person(p).En))}.");
    }

    private IEnumerable<BothWords> Lives()
    {
        foreach (var life in story.Lives.Where(life => life.Dies || life.GivesBirth))
        {
            yield return life.Dies
                ? new($"{life.Age} 岁的成员去世（概率 {Percent(life.DeathChance)}）。",
                    $"The member aged {life.Age} dies (chance {Percent(life.DeathChance)}).")
                : new($"{life.Age} 岁的成员生育（概率 {Percent(life.BirthChance)}）。",
                    $"The member aged {life.Age} gives birth "
                    + $"(chance {Percent(life.BirthChance)}).");
        }

        if (!story.Lives.Any(life => life.Dies || life.GivesBirth))
            yield return new("这一年无人去世，也无人生育。", "Nobody dies or gives birth this year.");
    }

    // What no other sentence tells.
    private IEnumerable<BothWords> Also()
    {
        var names = HouseholdEvents.Of(story).Where(what => !Told.Contains(what))
            .Select(EventNames.Of).ToList();
        if (names.Count == 0) yield break;
        yield return new(
            $"这一年还有：{string.Join("、", names.Select(name => name.Zh))}。",
            $"Also this year: {string.Join("; ", names.Select(name => name.En))}.");
    }

    private IEnumerable<BothWords> Decide(Deliberation told)
    {
        var (decision, reason) = (told.Lottery, told.Reason);
        var who = told.Slot == 0
            ? new BothWords($"户主一家（{decision.Age} 岁）", $"The core (aged {decision.Age})")
            : new($"{decision.Age} 岁的成年子女", $"The grown child aged {decision.Age}");
        var chance = Percent(decision.Chance);
        if (!told.Considers)
        {
            yield return new(
                $"{who.Zh}考虑迁移的概率为 {chance}，这一年没有考虑。",
                $"{who.En} considers a move with chance {chance} and does not this year.");
            yield break;
        }

        var considers = reason switch
        {
            ConsiderReason.Graduates => new BothWords("毕业，须选择去向", "graduates and has to choose"),
            ConsiderReason.Displaced => new("失去住所，须选择去向", "lost its home and has to choose"),
            _ => new($"考虑了迁移（概率 {chance}）", $"considers a move (chance {chance})"),
        };
        var stay = Percent(told.Alternatives
            .Where(alternative => alternative.Nest is null).Sum(a => a.Probability));
        if (told.Wish is not { } wish)
        {
            yield return new(
                $"{who.Zh}{considers.Zh}，选择留下（概率 {stay}）。",
                $"{who.En} {considers.En} and chooses to stay (chance {stay}).");
            yield break;
        }

        var place = _words.Place(wish.Destination);
        yield return new(
            $"{who.Zh}{considers.Zh}：留下的概率为 {stay}，抽到想去{place.Zh}；"
            + $"那里需要 {wish.Dwellings} 套住房、{wish.Pupils} 个学位。",
            $"{who.En} {considers.En}: staying has chance {stay}, the draw "
            + $"falls on {place.En}; that takes {wish.Dwellings} dwelling and {wish.Pupils} "
            + "school places there.");
        if (told.Refused.Count > 0) yield return Refused(told);
    }

    private BothWords Refused(Deliberation told)
    {
        var full = told.Refused.Select(_words.Place).ToList();
        var stays = told.Reached == told.Decider.Residence;
        var end = _words.Place(told.Reached);
        return new(
            $"没有空位：{string.Join("、", full.Select(place => place.Zh))}；最后"
            + (stays ? "留下。" : $"去{end.Zh}。"),
            $"There is no room in {string.Join(", ", full.Select(place => place.En))}; "
            + (stays ? "it stays." : $"it goes to {end.En}."));
    }

    private BothWords Parted(Household part)
    {
        var (place, tenure) = (_words.Place(part.Residence), Dwelling(part.Traits));
        return part.Residence == story.Deciding.Residence
            ? new($"部分家人留下，仍住{place.Zh}，{tenure.Zh}。",
                $"Some stay behind in {place.En}, {tenure.En}.")
            : new($"成年子女分户迁出，现住{place.Zh}，{tenure.Zh}。",
                $"The grown child leaves and now lives in {place.En}, {tenure.En}.");
    }

    private static BothWords Settling(SettlementDraw draw)
    {
        var chance = Percent(draw.Chance);
        return draw.Settles
            ? new($"在居住地落户（概率 {chance}）。",
                $"It registers where it lives (chance {chance}).")
            : new($"没有在居住地落户（概率 {chance}）。",
                $"It does not register where it lives (chance {chance}).");
    }
}
