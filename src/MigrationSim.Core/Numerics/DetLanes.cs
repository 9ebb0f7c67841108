// Exponential, logarithm and power of eight numbers at once, with the bits of the plain ones.
using System.Runtime.Intrinsics;

namespace MigrationSim.Core.Numerics;

/// <summary>
/// <see cref="DetMath"/> on eight lanes: the same polynomials in the same order, so that each lane
/// holds the very bits of the plain function, on every instruction set.
/// </summary>
public static class DetLanes
{
    private const double Log2E = 1.4426950408889634;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double SqrtHalf = 0.70710678118654752440;

    // Between these e^x is a normal number, and so are all numbers between the least and endless.
    private const double LeastExponent = -708;
    private const double MostExponent = 709;
    private const double LeastNormal = 2.2250738585072014e-308;

    // 1.5 * 2^52: a whole number added to it stands in the low bits.
    private const double Shifter = 6755399441055744;
    private const long ExponentOfOne = 1023;

    /// <summary>e to the power x.</summary>
    public static Vector512<double> Exp(Vector512<double> x)
    {
        if (!Vector512.GreaterThanOrEqualAll(x, Vector512.Create(LeastExponent))
            || !Vector512.LessThanOrEqualAll(x, Vector512.Create(MostExponent)))
        {
            return OneByOne(x, DetMath.Exp);
        }

        var n = Vector512.Round(x * Log2E);
        var high = Vector512.FusedMultiplyAdd(-n, Vector512.Create(Ln2High), x);
        var r = Vector512.FusedMultiplyAdd(-n, Vector512.Create(Ln2Low), high);
        var p = Vector512.Create(1.0 / 6227020800);
        p = Next(p, r, 1.0 / 479001600);
        p = Next(p, r, 1.0 / 39916800);
        p = Next(p, r, 1.0 / 3628800);
        p = Next(p, r, 1.0 / 362880);
        p = Next(p, r, 1.0 / 40320);
        p = Next(p, r, 1.0 / 5040);
        p = Next(p, r, 1.0 / 720);
        p = Next(p, r, 1.0 / 120);
        p = Next(p, r, 1.0 / 24);
        p = Next(p, r, 1.0 / 6);
        p = Next(p, r, 0.5);
        var value = Vector512<double>.One + Vector512.FusedMultiplyAdd(p * r, r, r);
        var exponent = (n + Vector512.Create(Shifter)).AsInt64() - ShifterBits;
        return value * ((exponent + Vector512.Create(ExponentOfOne)) << 52).AsDouble();
    }

    /// <summary>Natural logarithm.</summary>
    public static Vector512<double> Log(Vector512<double> x)
    {
        if (!Vector512.GreaterThanOrEqualAll(x, Vector512.Create(LeastNormal))
            || !Vector512.LessThanOrEqualAll(x, Vector512.Create(double.MaxValue)))
        {
            return OneByOne(x, DetMath.Log);
        }

        var bits = x.AsInt64();
        var exponent = (bits >>> 52) - Vector512.Create(ExponentOfOne);
        var m = ((bits & Vector512.Create((1L << 52) - 1))
            | Vector512.Create(ExponentOfOne << 52)).AsDouble();
        var k = (exponent + ShifterBits).AsDouble() - Vector512.Create(Shifter);
        var isLarge = Vector512.GreaterThan(m, Vector512.Create(2 * SqrtHalf));
        m = Vector512.ConditionalSelect(isLarge, m * 0.5, m);
        k = Vector512.ConditionalSelect(isLarge, k + Vector512<double>.One, k);

        var f = m - Vector512<double>.One;
        var s = f / (Vector512.Create(2.0) + f);
        var z = s * s;
        var series = Vector512.Create(2.0 / 25);
        for (var odd = 23; odd >= 3; odd -= 2) series = Next(series, z, 2.0 / odd);
        var half = f * 0.5 * f;
        var tail = s * Vector512.FusedMultiplyAdd(series, z, half);
        return (k * Ln2High) - ((half - (tail + (k * Ln2Low))) - f);
    }

    /// <summary>x to the power y for x >= 0 and y > 0.</summary>
    public static Vector512<double> Pow(Vector512<double> x, double y)
    {
        if (y == 1) return x;
        var isZero = Vector512.Equals(x, Vector512<double>.Zero);
        var power = Exp(Log(Vector512.ConditionalSelect(isZero, Vector512<double>.One, x)) * y);
        return Vector512.AndNot(power, isZero.AsDouble());
    }

    /// <summary>x to the power y for x >= 0 and y > 0, lane by lane.</summary>
    public static Vector512<double> Pow(Vector512<double> x, Vector512<double> y)
    {
        var one = Vector512<double>.One;
        var isZero = Vector512.Equals(x, Vector512<double>.Zero);
        var power = Exp(Log(Vector512.ConditionalSelect(isZero, one, x)) * y);
        return Vector512.ConditionalSelect(
            Vector512.Equals(y, one), x, Vector512.AndNot(power, isZero.AsDouble()));
    }

    /// <summary>The sum of all lanes, halves upon halves.</summary>
    public static double Sum(Vector512<double> x)
    {
        var four = x.GetLower() + x.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }

    private static Vector512<long> ShifterBits => Vector512.Create(Shifter).AsInt64();

    private static Vector512<double> Next(Vector512<double> p, Vector512<double> r, double term) =>
        Vector512.FusedMultiplyAdd(p, r, Vector512.Create(term));

    private static Vector512<double> OneByOne(Vector512<double> x, Func<double, double> function)
    {
        var values = Vector512<double>.Zero;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            values = values.WithElement(lane, function(x[lane]));
        return values;
    }
}
