// Which cell of their county the residents with hukou elsewhere live in.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Migrants live in the urban part of a county up to nearly all of its residents, those from Hunan
/// first; the rest lives in the rural part.
/// </summary>
public static class MigrantCells
{
    /// <summary>
    /// Persons by cell and origin county, and persons from outside Hunan by cell.
    /// </summary>
    /// <param name="census">Census by county.</param>
    /// <param name="inHunan">Migrants by county of residence, then county of hukou.</param>
    public static (int[][] ByOrigin, int[] NonHunan) Place(
        IReadOnlyList<CountyCensus> census, int[][] inHunan)
    {
        var byOrigin = new int[2 * census.Count][];
        var nonHunan = new int[2 * census.Count];
        for (var i = 0; i < census.Count; i++)
        {
            var room = (int)(ImputationParameters.MostMigrants * census[i].UrbanResidents);
            var (near, far) = (census[i].ElsewhereSameProvince, census[i].OtherProvince);
            var urbanNear = Math.Min(near, room);
            var urbanFar = Math.Min(far, room - urbanNear);
            var urban = LargestRemainder.Round(
                [.. inHunan[i].Select(n => near > 0 ? (double)n * urbanNear / near : 0)],
                urbanNear, inHunan[i]);
            byOrigin[Cells.Urban(i)] = urban;
            byOrigin[Cells.Rural(i)] = [.. inHunan[i].Zip(urban, (all, part) => all - part)];
            nonHunan[Cells.Urban(i)] = urbanFar;
            nonHunan[Cells.Rural(i)] = far - urbanFar;
        }
        return (byOrigin, nonHunan);
    }
}
