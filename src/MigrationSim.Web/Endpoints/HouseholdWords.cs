// What places, persons and dwellings of a household are called, in both languages.
using System.Globalization;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Web.Endpoints;

/// <summary>The words a household's sentences are made of.</summary>
internal sealed class HouseholdWords(Geography geography)
{
    private static readonly Dictionary<string, BothWords> Zones = new(StringComparer.Ordinal)
    {
        ["GD"] = new("广东", "Guangdong"),
        ["YRD"] = new("长三角", "the Yangtze delta"),
        ["NB"] = new("邻省", "a neighbouring province"),
        ["OT"] = new("其他省", "another province"),
    };

    public BothWords Place(int cell)
    {
        if (cell == Cells.OutsideHukou) return new("省外", "another province");
        if (Cells.IsExternal(cell)) return Zones[Cells.ZoneCodes[cell - Cells.HunanCount]];
        var county = geography.Counties[Cells.County(cell)];
        return Cells.IsUrban(cell)
            ? new(county.NameZh + "城镇", "urban " + county.NameEn)
            : new(county.NameZh + "乡村", "rural " + county.NameEn);
    }

    public static BothWords Person(byte person)
    {
        var (age, isMale) = (Members.Age(person), Members.Sex(person) == Ages.Male);
        return new($"{(isMale ? "男" : "女")} {age} 岁", $"{(isMale ? "male" : "female")} {age}");
    }

    public static BothWords Dwelling(int traits) => Traits.Tenure(traits) switch
    {
        Core.People.Tenure.RuralHomestead => new("住村里或亲属的房", "in a house of the village or kin"),
        Core.People.Tenure.UrbanOwner => new("住自有住房", "owns its dwelling"),
        Core.People.Tenure.MarketRenter => new("在市场上租房", "rents on the market"),
        Core.People.Tenure.AffordableRental => new("租保障性住房", "rents an affordable dwelling"),
        _ => new("住宿舍", "in a dormitory"),
    };

    public static string Percent(double chance) =>
        (100 * chance).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
