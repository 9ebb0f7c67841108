// The project's own exp and log: as good as the platform's, and the same everywhere.
using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class DetMathTests
{
    [Fact]
    public void Exp_is_within_one_ulp_of_the_platforms() =>
        Gen.Double[-700, 700].Sample(x => Ulps(DetMath.Exp(x), Math.Exp(x)) <= 1, iter: 200_000);

    [Fact]
    public void Log_is_within_one_ulp_of_the_platforms() =>
        Gen.Double[-300, 300].Sample(
            x =>
            {
                var y = Math.Exp(x);
                return Ulps(DetMath.Log(y), Math.Log(y)) <= 1;
            },
            iter: 200_000);

    [Fact]
    public void Log_near_one_is_within_one_ulp_of_the_platforms() =>
        Gen.Double[0.5, 2].Sample(
            x => Ulps(DetMath.Log(x), Math.Log(x)) <= 1, iter: 200_000);

    // To the ends of the range, where numbers lose their digits one by one.
    [Fact]
    public void Exp_scales_its_series_by_a_power_of_two_exactly() =>
        Gen.Double[-760, 720].Sample(
            x =>
            {
                var n = Math.Round(x * 1.4426950408889634);
                var part = DetMath.Exp(Math.FusedMultiplyAdd(
                    -n, 1.90821492927058770002e-10,
                    Math.FusedMultiplyAdd(-n, 6.93147180369123816490e-01, x)));
                return Math.Abs(Ulps(DetMath.Exp(x), Math.ScaleB(part, (int)n))) <= 1;
            },
            iter: 200_000);

    [Fact]
    public void Log_of_the_smallest_numbers_is_within_one_ulp_of_the_platforms() =>
        Gen.Long[1, 1L << 53].Select(BitConverter.Int64BitsToDouble).Sample(
            x => Ulps(DetMath.Log(x), Math.Log(x)) <= 1, iter: 100_000);

    [Fact]
    public void A_degree_of_a_great_circle_is_111_195_kilometres()
    {
        // 6371.0088 km * pi / 180, along the equator and along a meridian.
        Assert.Equal(111.1950802, DetMath.GreatCircleKm(0, 0, 1, 0), 6);
        Assert.Equal(111.1950802, DetMath.GreatCircleKm(112, 27, 112, 28), 6);
    }

    private static double Ulps(double a, double b) =>
        Math.Abs((double)(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b)));
}
