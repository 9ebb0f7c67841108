// Arrays by county, and what all three markets ask of two years' people.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Markets;

internal static class ByCounty
{
    /// <summary>One value a county, in order.</summary>
    internal static double[] Of(Func<int, double> value) => Counties.ByCounty(value);

    /// <summary>
    /// A count that is divided by or whose log is taken. In a thin sample a town may have no worker
    /// or no family left; it is reckoned with one, so that no price is infinite.
    /// </summary>
    internal static double AtLeastOne(long count) => Math.Max(1, count);

    /// <summary>Growth of urban residents last year, a rate; 0 if they became fewer.</summary>
    internal static double UrbanGrowth(MarketCounts last, MarketCounts earlier, int county) =>
        Math.Max(
            0, (last.UrbanPersons[county] / AtLeastOne(earlier.UrbanPersons[county])) - 1);

    /// <summary>The same of urban children of 6-15.</summary>
    internal static double PupilGrowth(MarketCounts last, MarketCounts earlier, int county)
    {
        var before = earlier.LocalPupils[county] + earlier.MigrantPupils[county];
        var now = last.LocalPupils[county] + last.MigrantPupils[county];
        return Math.Max(0, (now / AtLeastOne(before)) - 1);
    }
}
