// Eight numbers at once come out with the bits of each alone.
using System.Runtime.Intrinsics;

using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class DetLanesTests
{
    private static readonly double[] Edges =
    [
        0, double.Epsilon, 2.2250738585072014e-308, 1, 2, Math.BitDecrement(1), 1.4142135623730951,
        double.MaxValue, double.PositiveInfinity, double.NaN, -1, -708, 709, 709.79, -745.3,
    ];

    private static readonly Gen<double> Edge = Gen.Int[0, Edges.Length - 1].Select(at => Edges[at]);

    private static readonly Gen<double[]> Exponents =
        Gen.OneOf(Gen.Double[-700, 700], Gen.Double[-1, 1], Edge).Array[8];

    private static readonly Gen<double[]> Positives = Gen.OneOf(
        Gen.Double[-300, 300].Select(DetMath.Exp), Gen.Double[0.5, 2], Edge)
        .Array[8];

    [Fact]
    public void Exponentials_are_those_of_one_number_alone() => Exponents.Sample(
        x => Same(x, DetLanes.Exp(Vector512.Create(x)), DetMath.Exp), iter: 100_000);

    [Fact]
    public void So_are_logarithms() => Positives.Sample(
        x => Same(x, DetLanes.Log(Vector512.Create(x)), DetMath.Log), iter: 100_000);

    [Fact]
    public void So_are_powers() => Gen.Select(Positives, Gen.Double[0.01, 1]).Sample(
        (x, y) =>
        {
            double[] weights = [.. x.Select(v => v >= 0 ? v : 0)];
            return Same(
                weights, DetLanes.Pow(Vector512.Create(weights), y), v => DetMath.Pow(v, y));
        },
        iter: 100_000);

    [Fact]
    public void Powers_of_their_own_are_those_one_by_one() =>
        Gen.Select(Gen.Double[0, 1e6].Array[8], Gen.Double[0.05, 1].Array[8]).Sample(
            (weights, scales) =>
            {
                (weights[1], scales[2], scales[3], weights[3]) = (0, 1, 1, 0);
                var found = DetLanes.Pow(Vector512.Create(weights), Vector512.Create(scales));
                return Enumerable.Range(0, 8).All(
                    lane => found[lane].Equals(DetMath.Pow(weights[lane], scales[lane])));
            },
            iter: 10_000);

    [Fact]
    public void A_sum_is_that_of_halves_upon_halves() => Gen.Double[-1, 1].Array[8].Sample(x =>
        DetLanes.Sum(Vector512.Create(x))
            == x[0] + x[4] + (x[2] + x[6]) + (x[1] + x[5] + (x[3] + x[7])));

    private static bool Same(
        double[] x, Vector512<double> found, Func<double, double> plain) =>
        Enumerable.Range(0, 8).All(lane => found[lane].Equals(plain(x[lane])));
}
