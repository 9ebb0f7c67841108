// The exponential in single precision: near the true one, and the same in every lane.
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.Numerics;

using Xunit;

namespace MigrationSim.Tests.Numerics;

public sealed class ExpLanesTests
{
    private static readonly Gen<float[]> Values = Gen.Float[-87, 88].Array[16];

    [Fact]
    public void It_is_near_the_true_value() => Values.Sample(values =>
    {
        foreach (var x in values)
        {
            var error = Math.Abs((ExpLanes.Exp(x) / Math.Exp(x)) - 1);
            Assert.InRange(error, 0, 2e-7 + (1e-7 * Math.Abs(x)));
        }
    });

    [Fact]
    public void Every_lane_of_every_width_has_the_same_bits() => Values.Sample(values =>
    {
        var plain = values.Select(ExpLanes.Exp).ToArray();
        var eight = new float[8];
        ExpLanes.Exp(Vector256.Create(values)).CopyTo(eight);
        Assert.Equal(plain[..8].Select(BitConverter.SingleToUInt32Bits),
            eight.Select(BitConverter.SingleToUInt32Bits));
        if (!Avx512F.IsSupported) return;
        var sixteen = new float[16];
        ExpLanes.Exp(Vector512.Create(values)).CopyTo(sixteen);
        Assert.Equal(plain.Select(BitConverter.SingleToUInt32Bits),
            sixteen.Select(BitConverter.SingleToUInt32Bits));
    });
}
