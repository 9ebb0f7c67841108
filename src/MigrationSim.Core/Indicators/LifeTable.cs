// Life expectancy at birth from death rates by age group.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// The abridged life table of Chiang (1984, ch. 6): a death rate m in an interval of n years, of
/// which those who die live the fraction a, gives the probability q = n m / (1 + n (1 - a) m).
/// </summary>
public static class LifeTable
{
    /// <summary>Fraction of the first year lived by infants who die in it (Chiang 1984).</summary>
    private const double InfantFraction = 0.1;

    private const double ToddlerFraction = 0.4;
    private const double Fraction = 0.5;

    /// <summary>Years a newborn can expect to live.</summary>
    /// <param name="rates">
    /// Deaths per person-year by census age group (19); the last, open one above 0.
    /// </param>
    public static double Expectancy(ReadOnlySpan<double> rates)
    {
        var (alive, years) = (1.0, 0.0);
        for (var group = 0; group < Ages.GroupCount - 1; group++)
        {
            var length = Ages.GroupStart[group + 1] - Ages.GroupStart[group];
            var fraction = group == 0 ? InfantFraction : group == 1 ? ToddlerFraction : Fraction;
            var rate = rates[group];
            var probability = Math.Min(
                1, length * rate / (1 + (length * (1 - fraction) * rate)));
            var dead = alive * probability;
            years += length * (alive - ((1 - fraction) * dead));
            alive -= dead;
        }

        return years + (alive / rates[^1]);
    }
}
