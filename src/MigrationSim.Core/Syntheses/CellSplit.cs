// How a county's households divide between its urban and its rural part.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// The census counts households by county only. They are split by family adults (18 and over),
/// so that the cell with more children has the larger households; one-person households are split
/// as households are. Both give way where a cell could not hold its people otherwise.
/// </summary>
internal readonly record struct CellSplit(int Households, int OnePerson)
{
    // More a household than this, on average, cannot be relied on to have room for the children.
    private const double CrowdedSize = 6.5;

    public static (CellSplit Urban, CellSplit Rural) Of(
        FamilyInput input, int[] urbanPersons, int[] ruralPersons)
    {
        var (urban, urbanAdults) = Count(urbanPersons);
        var (rural, ruralAdults) = Count(ruralPersons);
        var all = input.Households;
        var adults = Math.Max(1, urbanAdults + ruralAdults);
        var households = Between(
            Math.Max(Least(urban), all - ruralAdults),
            Math.Min(urbanAdults, all - Least(rural)),
            (int)Math.Round((double)all * urbanAdults / adults), "households");

        var (fewUrban, manyUrban) = OnePersonRange(households, urban);
        var (fewRural, manyRural) = OnePersonRange(all - households, rural);
        var single = input.OnePersonHouseholds;
        var onePerson = Between(
            Math.Max(fewUrban, single - manyRural), Math.Min(manyUrban, single - fewRural),
            (int)Math.Round((double)single * households / Math.Max(1, all)),
            "one-person households");
        return (new(households, onePerson), new(all - households, single - onePerson));
    }

    private static (int Persons, int Adults) Count(int[] persons)
    {
        var (all, adults) = (0, 0);
        for (var i = 0; i < persons.Length; i++)
        {
            all += persons[i];
            if (i >= Ages.Index(Members.AdultAge, 0)) adults += persons[i];
        }
        return (all, adults);
    }

    private static int Least(int persons) => (int)Math.Ceiling(persons / CrowdedSize);

    // Those who do not live alone need two to eight a household.
    private static (int Few, int Many) OnePersonRange(int households, int persons)
    {
        const int Max = HouseholdStructure.MaxSize;
        var many = ((long)Max * households - persons) / (Max - 1);
        return (Math.Max(0, (2 * households) - persons), (int)Math.Min(many, households));
    }

    private static int Between(int low, int high, int wish, string what) =>
        low <= high
            ? Math.Clamp(wish, low, high)
            : throw new InvalidOperationException(
                $"The {what} do not fit: the urban cell needs at least {low}, at most {high}.");
}
