// What a household's members, place and dwelling are called, in both languages.
using System.Globalization;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Cli.Screen;

/// <summary>Words for the screen; numbers are the same in both.</summary>
public sealed class HouseholdNames(Language language, Geography geography)
{
    private static readonly Phrase[] Zones =
    [
        new("广东", "Guangdong"), new("长三角", "the Yangtze delta"),
        new("邻省", "the neighbouring provinces"), new("国内其他地区", "the rest of China"),
    ];

    /// <summary>A cell, an external zone, or a registration outside Hunan.</summary>
    public string Place(int cell)
    {
        if (cell == Cells.OutsideHukou) return language[new Phrase("外省", "another province")];
        if (Cells.IsExternal(cell)) return language[Zones[cell - Cells.HunanCount]];
        var county = geography.Counties[cell >> 1];
        return language[Cells.IsUrban(cell)
            ? new Phrase($"{county.NameZh}城镇", $"urban {county.NameEn}")
            : new Phrase($"{county.NameZh}乡村", $"rural {county.NameEn}")];
    }

    /// <summary>Everything about it in a line.</summary>
    public string State(Household household)
    {
        var (h, traits) = (household, household.Traits);
        var flags = Flags(traits).Select(flag => language[flag]).ToList();
        var more = flags.Count == 0 ? "" : Comma + string.Join(Comma, flags);
        return language[new Phrase(
            $"住在{Place(h.Residence)}（第 {h.YearsHere} 年），户籍在{Place(h.Hukou)}；"
            + $"{Tenure(traits)}，技能 {Traits.Skill(traits)}{more}；成员 {People(h.Members)}",
            $"lives in {Place(h.Residence)} (year {h.YearsHere}), registered in "
            + $"{Place(h.Hukou)}; {Tenure(traits)}, skill {Traits.Skill(traits)}{more}; members "
            + $"{People(h.Members)}")];
    }

    /// <summary>Members by slot.</summary>
    public string People(ulong members) => string.Join(
        Comma,
        Enumerable.Range(0, Members.SlotCount).Where(slot => Members.At(members, slot) != 0)
            .Select(slot => Person(members, slot)));

    public static string Key(uint key) =>
        string.Create(CultureInfo.InvariantCulture, $"0x{key:x8} ({key})");

    private string Comma => language.IsZh ? "，" : ", ";

    private string Person(ulong members, int slot)
    {
        var person = Members.At(members, slot);
        var isMale = Members.Sex(person) == Ages.Male;
        var age = Members.Age(person);
        return language[new Phrase(
            $"[{slot}] {(isMale ? "男" : "女")} {age} 岁",
            $"[{slot}] {(isMale ? "male" : "female")} {age}")];
    }

    private static IEnumerable<Phrase> Flags(int traits)
    {
        if (Traits.Has(traits, Traits.Student)) yield return new("学生", "a student");
        if (Traits.Has(traits, Traits.ContractLand)) yield return new("有承包地", "contract land");
        if (Traits.Has(traits, Traits.Denied))
            yield return new("孩子未获学位", "denied a school place");
    }

    private string Tenure(int traits) => language[Traits.Tenure(traits) switch
    {
        Core.People.Tenure.RuralHomestead =>
            new("住自家或亲属的房屋", "in a house of the village or of kin"),
        Core.People.Tenure.UrbanOwner => new("自有住房", "owns its dwelling"),
        Core.People.Tenure.MarketRenter => new("市场租房", "rents on the market"),
        Core.People.Tenure.AffordableRental => new("住保障性住房", "rents an affordable dwelling"),
        _ => new Phrase("住集体宿舍", "in a dormitory"),
    }];
}
