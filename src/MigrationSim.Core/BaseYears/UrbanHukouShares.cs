// How likely a county's hukou is an urban one: not published since 2014.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// The share of urban hukou by county, and by where its holder lives. In 2020 the county's share
/// lies between the non-agricultural share of 2010 and the urban rate, moved so that the province
/// has its assumed share; in 2010 it is the non-agricultural share, which is another definition.
/// </summary>
public static class UrbanHukouShares
{
    private const double Least = 0.001;

    /// <summary>
    /// Chances of urban hukou by county, then place (urban part, rural part, elsewhere in Hunan,
    /// outside). Persons has the hukou holders in the same shape. A county without rural residents
    /// has no rural address, hence only urban hukou.
    /// </summary>
    public static double[][] Build(BaseTables tables, int year, int[][] persons)
    {
        var shares = new double[persons.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = RawShare(tables, year, i);
        if (year != 2010) Shift(shares, persons);
        return [.. shares.Select((share, i) => ByPlace(share, persons[i]))];
    }

    /// <summary>Hukou holders by county, then place, from the migrants and the absent.</summary>
    public static int[][] Holders(
        BaseTables tables, int year, IReadOnlyList<int[]> migrantsByOrigin,
        IReadOnlyList<int> nonHunan, AbsentPeople absent)
    {
        var holders = new int[Cells.CountyCount][];
        for (var i = 0; i < holders.Length; i++)
        {
            var census = tables.Census(year, i);
            var (urban, rural) = (Cells.Urban(i), Cells.Rural(i));
            holders[i] =
            [
                census.UrbanResidents - migrantsByOrigin[urban].Sum() - nonHunan[urban],
                census.Residents - census.UrbanResidents
                    - migrantsByOrigin[rural].Sum() - nonHunan[rural],
                absent.InHunan.Sum(origins => origins[i]),
                absent.Outside[i].Sum(),
            ];
        }
        return holders;
    }

    private static double RawShare(BaseTables tables, int year, int county)
    {
        var census = tables.Census(year, county);
        if (census.UrbanResidents == census.Residents) return 1;
        var share = tables.Census2010[county].NonAgriculturalShare ?? 0;
        if (year != 2010)
        {
            var rate = (double)census.UrbanResidents / census.Residents;
            share += ImputationParameters.UrbanRatePull * (rate - share);
        }
        return Math.Clamp(share, Least, 1 - Least);
    }

    // One shift of the logits for all counties that have rural hukou.
    private static void Shift(double[] shares, int[][] persons)
    {
        var weights = new double[shares.Length];
        var odds = new double[shares.Length];
        var target = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var holders = persons[i].Sum();
            target += ImputationParameters.UrbanHukouShare2020 * holders;
            if (shares[i] == 1) target -= holders;
            else (weights[i], odds[i]) = (holders, shares[i] / (1 - shares[i]));
        }
        var shifted = OddsShift.Meet(weights, odds, target);
        for (var i = 0; i < shares.Length; i++)
            if (shares[i] != 1) shares[i] = shifted[i];
    }

    private static double[] ByPlace(double share, int[] holders)
    {
        if (share == 1) return [1, 1, 1, 1];
        double[] weights = [.. holders.Select(n => (double)n)];
        double[] odds =
        [
            1,
            ImputationParameters.UrbanHukouOddsRural,
            ImputationParameters.UrbanHukouOddsElsewhere,
            ImputationParameters.UrbanHukouOddsOutside,
        ];
        return OddsShift.Meet(weights, odds, share * weights.Sum());
    }
}
