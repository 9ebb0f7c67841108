// Family households of a county, from its persons by age and sex and its household margins.
namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Places every person of the pools exactly once in exactly the number of households counted.
/// A county's result depends on its input and the seed alone.
/// </summary>
public static class FamilyBuilder
{
    /// <summary>
    /// The households of a county's urban and rural cell, each eight bytes of members as
    /// <see cref="HouseholdReading"/> reads them, ordered by size, generations and age of the
    /// reference person, so that every n-th household is a representative sample.
    /// </summary>
    /// <param name="input">The household margins of the county.</param>
    /// <param name="county">Number of the county; it keys the draws and names it in errors.</param>
    /// <param name="urbanPersons">Members by single age and sex (layout of Ages).</param>
    /// <param name="ruralPersons">Likewise, of the rural cell; may be all zero.</param>
    /// <param name="seed">The random seed.</param>
    /// <exception cref="InvalidOperationException">
    /// The people cannot be housed; names the cell.
    /// </exception>
    public static (ulong[] Urban, ulong[] Rural) Build(
        FamilyInput input, int county, int[] urbanPersons, int[] ruralPersons, uint seed)
    {
        var (urban, rural) = Count(input, county, urbanPersons, ruralPersons);
        var families = (Urban: new ulong[urban], Rural: new ulong[rural]);
        Build(
            input, county, urbanPersons, ruralPersons, seed, families.Urban, families.Rural);
        return families;
    }

    /// <summary>How many households Build makes in the urban and in the rural cell.</summary>
    internal static (int Urban, int Rural) Count(
        FamilyInput input, int county, int[] urbanPersons, int[] ruralPersons)
    {
        try
        {
            var (urban, rural) = CellSplit.Of(input, urbanPersons, ruralPersons);
            return (urban.Households, rural.Households);
        }
        catch (InvalidOperationException e)
        {
            throw Fault($"county {county}", e);
        }
    }

    /// <summary>The same, into rows as many as Count says.</summary>
    internal static void Build(
        FamilyInput input, int county, int[] urbanPersons, int[] ruralPersons, uint seed,
        Span<ulong> inUrban, Span<ulong> inRural)
    {
        var doing = $"county {county}";
        try
        {
            var (urban, rural) = CellSplit.Of(input, urbanPersons, ruralPersons);
            var urbanSizes = Sizes(urban, urbanPersons);
            var ruralSizes = Sizes(rural, ruralPersons);
            var table = HouseholdStructure.ByGeneration(input, urbanSizes, ruralSizes).AsSpan();
            doing = $"the urban cell of county {county}";
            BuildCell(
                table[..(table.Length / 2)], urbanSizes, urbanPersons, new(seed, 2 * county),
                inUrban);
            doing = $"the rural cell of county {county}";
            BuildCell(
                table[(table.Length / 2)..], ruralSizes, ruralPersons, new(seed, (2 * county) + 1),
                inRural);
        }
        catch (InvalidOperationException e)
        {
            throw Fault(doing, e);
        }
    }

    private static InvalidOperationException Fault(string doing, Exception e) =>
        new($"Families of {doing}: {e.Message}", e);

    private static int[] Sizes(CellSplit cell, int[] persons) =>
        HouseholdStructure.Sizes(cell.Households, cell.OnePerson, persons.Sum());

    private static void BuildCell(
        ReadOnlySpan<double> byGeneration, int[] sizes, int[] persons, CellDraws draws,
        Span<ulong> families)
    {
        var plan = TypePlan.Make(byGeneration, sizes, RoleWishes.Of(persons));
        var roles = LivingRoles.Choose(persons, plan);
        var draft = CoreFamilies.Build(roles, plan, draws);
        OtherAdults.MoveIn(draft, OtherSet.Form(roles, plan), plan, draws);
        HouseholdOrder.Sort(draft.Members, families);
    }
}
