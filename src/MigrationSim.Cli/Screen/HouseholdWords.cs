// What a household's members, place and dwelling are called on the page about it.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Cli.Screen;

/// <summary>English only, as the page.</summary>
internal sealed class HouseholdWords(Geography geography)
{
    public static IEnumerable<string> Slots(ulong members)
    {
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(members, slot);
            if (person == 0) continue;
            yield return $"{slot}: {Person(Members.Age(person), Members.Sex(person))}";
        }
    }

    public string Place(int cell) =>
        cell == Cells.OutsideHukou ? "another province"
        : Cells.IsExternal(cell) ? Cells.ZoneCodes[cell - Cells.HunanCount]
        : (Cells.IsUrban(cell) ? "urban " : "rural ") + geography.Counties[cell >> 1].NameEn;

    public static string Person(int age, int sex) =>
        FormattableString.Invariant($"{(sex == Ages.Male ? "male" : "female")} {age}");

    public static string Tenure(int traits) => Traits.Tenure(traits) switch
    {
        Core.People.Tenure.RuralHomestead => "in a house of the village or of kin",
        Core.People.Tenure.UrbanOwner => "owns its dwelling",
        Core.People.Tenure.MarketRenter => "rents on the market",
        Core.People.Tenure.AffordableRental => "rents an affordable dwelling",
        _ => "in a dormitory",
    };
}
