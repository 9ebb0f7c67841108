// Sums over a county's census age groups.
using MigrationSim.Core.People;

namespace MigrationSim.Core.BaseYears;

internal static class CensusAges
{
    internal const int CellCount = Ages.GroupCount * 2;

    /// <summary>
    /// Residents from the group of the first age to the group of the last, both sexes.
    /// </summary>
    internal static int Sum(CountyCensus census, int firstAge, int lastAge = Ages.Oldest)
    {
        var sum = 0;
        for (var group = Ages.Group(firstAge); group <= Ages.Group(lastAge); group++)
            sum += census.AgeSex[group * 2] + census.AgeSex[(group * 2) + 1];
        return sum;
    }

    /// <summary>Residents whose hukou is in the county itself.</summary>
    internal static int Local(CountyCensus census) =>
        census.Residents - census.ElsewhereSameProvince - census.OtherProvince;
}
