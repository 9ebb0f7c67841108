// Points that fill a cube evenly along every side.
namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// Latin hypercube sampling (McKay, Beckman and Conover 1979): every side is cut into as many
/// strata as there are points, and each stratum holds one point, at a random place in it.
/// </summary>
public static class LatinHypercube
{
    /// <summary>Points in the unit cube, one row a point.</summary>
    public static double[][] Draw(int count, int dimensions, Dice dice)
    {
        var points = new double[count][];
        for (var i = 0; i < count; i++) points[i] = new double[dimensions];
        var strata = new int[count];
        for (var k = 0; k < dimensions; k++)
        {
            for (var i = 0; i < count; i++) strata[i] = i;
            for (var i = count - 1; i > 0; i--)
            {
                var j = (int)(dice.Uniform() * (i + 1));
                (strata[i], strata[j]) = (strata[j], strata[i]);
            }

            for (var i = 0; i < count; i++) points[i][k] = (strata[i] + dice.Uniform()) / count;
        }

        return points;
    }
}
