// Where students go.
namespace MigrationSim.Core.BaseYears;

/// <summary>
/// Enrolment is not published by county. A county's weight is the excess of those aged 20-24 in
/// 2020 over the children of 2010 who would have stayed. Dormitories of factories count as well, so
/// that the weight is an upper bound where there are many.
/// </summary>
public static class UniversityWeights
{
    /// <summary>Weights by county, adding up to 1; the same for both base years.</summary>
    public static double[] Build(BaseTables tables)
    {
        var excess = new double[tables.Census2020.Count];
        for (var i = 0; i < excess.Length; i++)
        {
            var stayed = ImputationParameters.StayingYouth
                * CensusAges.Sum(tables.Census2010[i], 10, 14);
            excess[i] = Math.Max(0, CensusAges.Sum(tables.Census2020[i], 20, 24) - stayed);
        }
        var sum = excess.Sum();
        for (var i = 0; i < excess.Length; i++)
            excess[i] = sum > 0 ? excess[i] / sum : 1.0 / excess.Length;
        return excess;
    }
}
