// The exponential in single precision, one by one and many at once.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MigrationSim.Core.Numerics;

/// <summary>
/// e to the power x for x from -87 to 88; relative error below 2e-7 + 1e-7 |x|. A fixed polynomial
/// of degree six with fused multiply-adds: the same bits in every lane of every width. For
/// lotteries over many rows, whose draws have 24 bits; tables are built with
/// <see cref="DetMath"/>.
/// </summary>
public static class ExpLanes
{
    private const float Log2E = 1.44269504f;
    private const float C6 = 1.535336e-4f;
    private const float C5 = 1.339887e-3f;
    private const float C4 = 9.618437e-3f;
    private const float C3 = 5.550332e-2f;
    private const float C2 = 2.402265e-1f;
    private const float C1 = 6.931472e-1f;

    /// <summary>One value: the meaning of the wide ways.</summary>
    public static float Exp(float x)
    {
        // x = (n + f) ln 2 with a whole n, so that e^x = 2^n 2^f and |f| <= 1/2.
        var t = x * Log2E;
        var n = float.Round(t);
        var f = t - n;
        var p = float.FusedMultiplyAdd(C6, f, C5);
        p = float.FusedMultiplyAdd(p, f, C4);
        p = float.FusedMultiplyAdd(p, f, C3);
        p = float.FusedMultiplyAdd(p, f, C2);
        p = float.FusedMultiplyAdd(p, f, C1);
        p = float.FusedMultiplyAdd(p, f, 1);
        return float.ScaleB(p, (int)n);
    }

    /// <summary>Eight values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        var t = x * Log2E;
        var n = Vector256.Round(t);
        var f = t - n;
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(C6), f, Vector256.Create(C5));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(C4));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(C3));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(C2));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256.Create(C1));
        p = Vector256.FusedMultiplyAdd(p, f, Vector256<float>.One);
        // A float whose exponent bits are n + 127 is 2^n.
        var bits = (Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23;
        return p * bits.AsSingle();
    }

    /// <summary>Sixteen values; needs AVX-512.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        var t = x * Log2E;
        var n = Vector512.Round(t);
        var f = t - n;
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(C6), f, Vector512.Create(C5));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(C4));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(C3));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(C2));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512.Create(C1));
        p = Vector512.FusedMultiplyAdd(p, f, Vector512<float>.One);
        return Avx512F.Scale(p, n);
    }
}
