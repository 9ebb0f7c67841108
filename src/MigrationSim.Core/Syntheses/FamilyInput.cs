// What a census says of a county's family households.
using MigrationSim.Core.BaseYears;

namespace MigrationSim.Core.Syntheses;

/// <summary>The household margins of one county.</summary>
public sealed record FamilyInput
{
    public required int Households { get; init; }

    public required int OnePersonHouseholds { get; init; }

    /// <summary>Households of 1, 2, 3, 4 and more generations; null where not published.</summary>
    public IReadOnlyList<int>? Generations { get; init; }

    /// <summary>
    /// Used where Generations is null: share of 1..4 generations given the size, index
    /// (size - 1) * 4 + generations - 1, as <see cref="HouseholdStructure.GenerationsGivenSize"/>
    /// reads it off another census of the same county.
    /// </summary>
    public IReadOnlyList<double>? GenerationsGivenSize { get; init; }

    /// <summary>
    /// The margins of a census; where it lacks generations, those of 2020 given the size are used.
    /// </summary>
    public static FamilyInput Of(CountyCensus census, CountyCensus census2020)
    {
        var own = new FamilyInput
        {
            Households = census.Households,
            OnePersonHouseholds = census.OnePersonHouseholds,
            Generations = census.Generations,
        };
        if (census.Generations is not null) return own;
        var members = census2020.HouseholdMembers
            ?? (int)Math.Round(census2020.Households * census2020.HouseholdSize);
        return own with
        {
            GenerationsGivenSize =
                HouseholdStructure.GenerationsGivenSize(Of(census2020, census2020), members),
        };
    }
}
