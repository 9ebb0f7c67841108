// The nests that a batch of deciders draws, eight at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using Lanes = System.Runtime.Intrinsics.Vector512<double>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Weights of the six nests, a list each, in the order staying, the other zone, prefecture,
/// province, outside, return; and what <see cref="DestinationChoice"/> makes of them, to the last
/// bit. Scratch of one thread.
/// </summary>
internal sealed class NestLanes
{
    /// <summary>Nests there are.</summary>
    public const int Count = 6;

    // More than rounding can make of a sum of six weights and a power.
    private const double Slack = 1 + 1e-9;
    private const int Size = MoveBatch.Size;
    private readonly double[] _weights = new double[Count * Size];
    private readonly double[] _left = new double[Size];
    private readonly long[] _nests = new long[Size];

    /// <summary>Of the nests drawn, 0 to 5.</summary>
    public ReadOnlySpan<long> Nests => _nests;

    /// <summary>
    /// How far into its nest a draw leads: from 0 to its weight on the way home, else from 0 to 1.
    /// </summary>
    public ReadOnlySpan<double> Left => _left;

    /// <summary>The weights of the way home.</summary>
    public ReadOnlySpan<double> Ways => _weights.AsSpan((Count - 1) * Size);

    /// <summary>As <see cref="Deciders.Uniform"/>, of eight blocks.</summary>
    /// <param name="low">Bytes 0-7 of each.</param>
    /// <param name="high">Bytes 8-15 of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Uniforms(Vector512<ulong> low, Vector512<ulong> high)
    {
        var bits = ((low << 32) >> 24) | ((high >> 32) & Vector512.Create(0xFFUL));
        return (Vector512.ConvertToDouble(bits) + Vector512.Create(0.5))
            * (1 / 1099511627776.0);
    }

    /// <summary>Puts down the weights of the k-th.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(
        int k, double stay, double other, double prefecture, double province, double outside,
        double way)
    {
        var weights = _weights.AsSpan(k, (5 * Size) + 1);
        weights[5 * Size] = way;
        weights[0] = stay;
        weights[Size] = other;
        weights[2 * Size] = prefecture;
        weights[3 * Size] = province;
        weights[4 * Size] = outside;
    }

    /// <summary>
    /// Puts down the weight of a nest of other counties, 0 or 1, once the home county has left it.
    /// </summary>
    public void SetOthers(int k, int nest, double weight) =>
        _weights[((2 + nest) * Size) + k] = weight;

    /// <summary>
    /// Who of eight may not stay, a bit each, while the home county is still among the others.
    /// </summary>
    /// <param name="k">The first of them.</param>
    /// <param name="uniforms">Their draws, 0 to 1.</param>
    public uint MayGo(int k, ReadOnlySpan<double> uniforms)
    {
        ref var weight = ref MemoryMarshal.GetArrayDataReference(_weights);
        var stay = Vector512.LoadUnsafe(ref weight, (nuint)k);
        var total = stay;
        for (var nest = 1; nest < Count; nest++)
            total += Vector512.LoadUnsafe(ref weight, (nuint)((nest * Size) + k));
        return (uint)Vector512.GreaterThanOrEqual(
            Vector512.Create(uniforms[k..]) * total * Slack, stay).ExtractMostSignificantBits();
    }

    /// <summary>Finds the nests of so many.</summary>
    /// <param name="count">How many.</param>
    /// <param name="uniforms">Their draws, 0 to 1.</param>
    public void Find(int count, ReadOnlySpan<double> uniforms)
    {
        ref var weight = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var k = 0; k < count; k += Lanes.Count)
        {
            var at = (nuint)k;
            var w0 = Vector512.LoadUnsafe(ref weight, at);
            var w1 = Vector512.LoadUnsafe(ref weight, at + Size);
            var w2 = Vector512.LoadUnsafe(ref weight, at + (2 * Size));
            var w3 = Vector512.LoadUnsafe(ref weight, at + (3 * Size));
            var w4 = Vector512.LoadUnsafe(ref weight, at + (4 * Size));
            var w5 = Vector512.LoadUnsafe(ref weight, at + (5 * Size));

            // What is left of a draw falls below a weight for the first time in the nest it is in,
            // and is negative after it: so the nests it does not fall below are those before.
            var x0 = Vector512.Create(uniforms[k..]) * (w0 + w1 + w2 + w3 + w4 + w5);
            var x1 = x0 - w0;
            var x2 = x1 - w1;
            var x3 = x2 - w2;
            var x4 = x3 - w3;
            var x5 = x4 - w4;
            var passes2 = Vector512.GreaterThanOrEqual(x2, w2);
            var passes3 = Vector512.GreaterThanOrEqual(x3, w3);
            var passes4 = Vector512.GreaterThanOrEqual(x4, w4);
            var passed = Vector512.GreaterThanOrEqual(x0, w0).AsInt64()
                + Vector512.GreaterThanOrEqual(x1, w1).AsInt64() + passes2.AsInt64()
                + passes3.AsInt64() + passes4.AsInt64();
            var left = Vector512.ConditionalSelect(passes2, x3, x2);
            var whole = Vector512.ConditionalSelect(passes2, w3, w2);
            left = Vector512.ConditionalSelect(passes3, x4, left);
            whole = Vector512.ConditionalSelect(passes3, w4, whole);
            left = Vector512.ConditionalSelect(passes4, x5, left);
            whole = Vector512.ConditionalSelect(passes4, Lanes.One, whole);
            (left / whole).CopyTo(_left.AsSpan(k));
            (-passed).CopyTo(_nests.AsSpan(k));
        }
    }
}
