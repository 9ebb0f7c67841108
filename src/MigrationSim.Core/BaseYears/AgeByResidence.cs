// Which ages live in town and which in villages: not published by county, so imputed.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Splits every published age-sex count into urban and rural. Across counties the share of an age
/// leans with the urban rate; part of that slope is taken to hold inside a county as well (the
/// whole of it is the ecological fallacy of Robinson 1950), and the split is fitted to both
/// margins.
/// </summary>
public static class AgeByResidence
{
    /// <summary>
    /// Urban residents by county, then census group and sex (group * 2 + sex): the urban total of
    /// each county exactly, no count above the published one.
    /// </summary>
    public static int[][] Urban(IReadOnlyList<CountyCensus> census)
    {
        var slopes = new double[Ages.GroupCount];
        for (var group = 0; group < slopes.Length; group++) slopes[group] = Slope(census, group);
        return [.. census.Select(county => Split(county, slopes))];
    }

    private static int[] Split(CountyCensus county, double[] slopes)
    {
        var published = county.AgeSex.ToArray();
        if (county.UrbanResidents == county.Residents) return published;
        if (county.UrbanResidents == 0) return new int[published.Length];

        var weights = new double[published.Length];
        var odds = new double[published.Length];
        for (var cell = 0; cell < published.Length; cell++)
        {
            weights[cell] = published[cell];
            odds[cell] = UrbanOdds(county, cell / 2, slopes);
        }
        var chances = OddsShift.Meet(weights, odds, county.UrbanResidents);
        for (var cell = 0; cell < weights.Length; cell++) weights[cell] *= chances[cell];
        return LargestRemainder.Round(weights, county.UrbanResidents, published);
    }

    // Odds to live in town at an age, the same for both sexes; the fit moves their level.
    private static double UrbanOdds(CountyCensus county, int group, double[] slopes)
    {
        var rate = UrbanRate(county);
        var share = Math.Max(Share(county, group), 0.5 / county.Residents);
        var lean = ImputationParameters.EcologicalSlopeKept * slopes[group];
        var least = ImputationParameters.LeastAgeShare * share;
        var urban = Math.Max(share + (lean * (1 - rate)), least);
        var rural = Math.Max(share - (lean * rate), least);
        return urban * rate / (rural * (1 - rate));
    }

    // Least squares over counties, weighted by residents: share of the age on the urban rate.
    private static double Slope(IReadOnlyList<CountyCensus> census, int group)
    {
        double persons = 0, urban = 0, aged = 0;
        foreach (var county in census)
        {
            persons += county.Residents;
            urban += county.UrbanResidents;
            aged += county.Residents * Share(county, group);
        }
        double variance = 0, covariance = 0;
        foreach (var county in census)
        {
            var deviation = UrbanRate(county) - (urban / persons);
            variance += county.Residents * deviation * deviation;
            covariance += county.Residents * deviation * (Share(county, group) - (aged / persons));
        }
        return variance > 0 ? covariance / variance : 0;
    }

    private static double Share(CountyCensus county, int group) =>
        (double)(county.AgeSex[group * 2] + county.AgeSex[(group * 2) + 1]) / county.Residents;

    private static double UrbanRate(CountyCensus county) =>
        (double)county.UrbanResidents / county.Residents;
}
