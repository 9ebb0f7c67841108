// The year in which two scenarios part.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Comparisons;

/// <summary>Looks at values, not at how they are written.</summary>
public static class FirstDifference
{
    /// <summary>The first year in which any lever differs anywhere; null if none does.</summary>
    public static int? Between(LeverSettings first, LeverSettings second)
    {
        for (var year = ResolvedLevers.FirstYear; year <= ResolvedLevers.LastYear; year++)
        {
            if (LeverCatalogue.All.Any(
                lever => Differs(lever.Get(first), lever.Get(second), year)))
            {
                return year;
            }
        }

        return null;
    }

    private static bool Differs(Trajectory first, Trajectory second, int year)
    {
        if (ReferenceEquals(first, second)) return false;
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            if (first.At(county, year) != second.At(county, year)) return true;
        }

        return false;
    }
}
