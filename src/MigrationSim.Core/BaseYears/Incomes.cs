// Income of town and farm: no county figures were published.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Urban income follows the prefecture's of 2010 and the county's schooling within it. Farm income
/// is what brings the rural earner of the county to the province's rural-urban ratio.
/// </summary>
public static class Incomes
{
    /// <summary>
    /// Log urban income by county; the mean of the level over urban residents is 1.
    /// </summary>
    public static double[] LogUrban(BaseTables tables, int year)
    {
        var incomes = new double[Cells.CountyCount];
        double sum = 0, persons = 0;
        for (var i = 0; i < incomes.Length; i++)
        {
            var prefecture = tables.Geography.PrefectureOf(i);
            var schooling = tables.Traits[i].EducationYears - MeanSchooling(tables, prefecture);
            incomes[i] = tables.UrbanIncome[prefecture]
                * DetMath.Exp(PlaceParameters.IncomePerSchoolYear * schooling);
            var urban = tables.Census(year, i).UrbanResidents;
            sum += urban * incomes[i];
            persons += urban;
        }
        for (var i = 0; i < incomes.Length; i++)
            incomes[i] = DetMath.Log(incomes[i] * persons / sum);
        return incomes;
    }

    /// <summary>
    /// Log farm income of a county with log urban wage w. A rural earner farms s of the time and
    /// earns e r W in the rest, r being the pay of his hour relative to the urban wage W: s F + (1
    /// - s) e r W = e W / 2.35, hence F = e W (1 / 2.35 - (1 - s) r) / s.
    /// </summary>
    /// <remarks>
    /// With r = 1 the work off the farm alone, .55 e W, would pass the whole rural income, .43 e W,
    /// in every county, and F would be negative: so r is below 1, and taken as the ratio itself.
    /// </remarks>
    public static double LogFarm(double logUrban)
    {
        const double Share = PlaceParameters.FarmTimeShare;
        const double Rest = (1 / PlaceParameters.UrbanToRuralIncome)
            - ((1 - Share) * PlaceParameters.RuralWageRatio);
        return logUrban + DetMath.Log(PlaceParameters.Employment * Rest / Share);
    }

    // Years of schooling, weighted by the residents of 2020.
    private static double MeanSchooling(BaseTables tables, int prefecture)
    {
        var place = tables.Geography.Prefectures[prefecture];
        double sum = 0, persons = 0;
        for (var i = place.FirstCounty; i < place.FirstCounty + place.CountyCount; i++)
        {
            sum += tables.Census2020[i].Residents * tables.Traits[i].EducationYears;
            persons += tables.Census2020[i].Residents;
        }
        return sum / persons;
    }
}
