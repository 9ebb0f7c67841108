// Exponential, logarithm and the few trigonometric functions, with the same bits on every machine.
namespace MigrationSim.Core.Numerics;

/// <summary>
/// Elementary functions in fixed polynomials with explicit fused multiply-adds, so that a result
/// does not depend on the platform's C library. Exp and Log are within 1 ulp of the true value.
/// </summary>
public static class DetMath
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SqrtHalf = 0.70710678118654752440;
    private const int ExponentOfOne = 1023;
    private const int FractionBits = 52;

    /// <summary>e to the power x; 0 below -745, infinity above 709.78.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > 709.782712893384) return double.PositiveInfinity;
        if (x < -745.2) return 0;

        var n = Math.Round(x * Log2E);
        var high = Math.FusedMultiplyAdd(-n, Ln2High, x);
        var r = Math.FusedMultiplyAdd(-n, Ln2Low, high);

        // Taylor series of (e^r - 1 - r) / r^2 on |r| <= ln(2)/2.
        var p = 1.0 / 6227020800;
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 479001600);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 39916800);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 3628800);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 362880);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 40320);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 5040);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 720);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 120);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 24);
        p = Math.FusedMultiplyAdd(p, r, 1.0 / 6);
        p = Math.FusedMultiplyAdd(p, r, 0.5);
        var value = 1 + Math.FusedMultiplyAdd(p * r, r, r);

        // Between the limits 2^n is a normal number and so is the product: exact, as scaling is.
        return n is > -1022 and < 1024 ? value * PowerOfTwo((int)n) : Math.ScaleB(value, (int)n);
    }

    /// <summary>Natural logarithm; NaN below 0, minus infinity at 0.</summary>
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0) return double.NaN;
        if (x == 0) return double.NegativeInfinity;
        if (double.IsPositiveInfinity(x)) return x;

        var (m, k) = Parts(x);
        if (m > 2 * SqrtHalf)
        {
            m *= 0.5;
            k++;
        }

        // log(1 + f) = f - f^2/2 + s (f^2/2 + R), s = f / (2 + f), R = 2 (s^2/3 + s^4/5 + ...).
        var f = m - 1;
        var s = f / (2 + f);
        var z = s * s;
        var series = 2.0 / 25;
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 23);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 21);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 19);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 17);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 15);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 13);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 11);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 9);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 7);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 5);
        series = Math.FusedMultiplyAdd(series, z, 2.0 / 3);
        var half = 0.5 * f * f;
        var tail = s * Math.FusedMultiplyAdd(series, z, half);
        return k == 0
            ? f - (half - tail)
            : (k * Ln2High) - ((half - (tail + (k * Ln2Low))) - f);
    }

    /// <summary>x to the power y for x >= 0.</summary>
    public static double Pow(double x, double y) =>
        x == 0 ? (y == 0 ? 1 : 0) : y == 1 ? x : Exp(y * Log(x));

    /// <summary>Logistic function 1 / (1 + e^-x).</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    /// <summary>
    /// Great-circle distance in kilometres by the chord (sphere of 6371.0088 km).
    /// </summary>
    public static double GreatCircleKm(double lon1, double lat1, double lon2, double lat2)
    {
        const double Radian = Math.PI / 180;
        var (y1, y2) = (lat1 * Radian, lat2 * Radian);
        var sinLat = Sin((y2 - y1) / 2);
        var sinLon = Sin((lon2 - lon1) * Radian / 2);
        var square = (sinLat * sinLat) + (Cos(y1) * Cos(y2) * sinLon * sinLon);
        return 2 * 6371.0088 * Arcsine(Math.Sqrt(square));
    }

    /// <summary>Sine by its Taylor series, for |x| up to pi.</summary>
    public static double Sin(double x)
    {
        var z = -x * x;
        var sum = 1.0;
        for (var n = 27; n >= 3; n -= 2)
            sum = Math.FusedMultiplyAdd(sum, z / (n * (n - 1)), 1);
        return sum * x;
    }

    /// <summary>Cosine for |x| up to pi / 2.</summary>
    public static double Cos(double x) => Sin((Math.PI / 2) - x);

    private static double PowerOfTwo(int n) =>
        BitConverter.Int64BitsToDouble((long)(n + ExponentOfOne) << FractionBits);

    // x = m * 2^k with m in [1, 2), for x above 0 and finite.
    private static (double M, int K) Parts(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> FractionBits);
        if (exponent == 0)
        {
            var least = Math.ILogB(x);
            return (Math.ScaleB(x, -least), least);
        }

        var fraction = bits & ((1L << FractionBits) - 1);
        return (
            BitConverter.Int64BitsToDouble(fraction | ((long)ExponentOfOne << FractionBits)),
            exponent - ExponentOfOne);
    }

    // Arcsine by its power series; terms fall fast for the arcs within China (x below 0.4).
    private static double Arcsine(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; n < 60; n++)
        {
            term *= x * x * (2 * n - 1) / (2.0 * n);
            sum += term / (2 * n + 1);
        }
        return sum;
    }
}
