// How fast town and country grow.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Studies.Forecasts;

/// <summary>Growth of each part a year, in natural logarithms.</summary>
public readonly record struct PartGrowth(double Urban, double Rural)
{
    /// <summary>
    /// The mean growth between two stocks. A part that is empty at either end does not grow.
    /// </summary>
    public static PartGrowth Between(DatedStock first, DatedStock last)
    {
        var years = last.Year - first.Year;
        return new(
            Rate(first.People.Urban, last.People.Urban, years),
            Rate(first.People.Rural, last.People.Rural, years));
    }

    /// <summary>A stock after some years of this growth.</summary>
    public UrbanRural Grow(UrbanRural people, double years) =>
        new(people.Urban * DetMath.Exp(Urban * years), people.Rural * DetMath.Exp(Rural * years));

    private static double Rate(double first, double last, int years) =>
        first > 0 && last > 0 ? DetMath.Log(last / first) / years : 0;
}
