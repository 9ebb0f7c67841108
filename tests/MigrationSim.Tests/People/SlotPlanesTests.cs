// Households turned round are the same households.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.People;

using Xunit;

namespace MigrationSim.Tests.People;

public sealed class SlotPlanesTests
{
    [Fact]
    public void Plane_s_holds_slot_s_of_every_household() =>
        Gen.ULong.Array[SlotPlanes.Rows].Sample(
            members =>
            {
                var (planes, plain) = (new byte[SlotPlanes.Size], new byte[SlotPlanes.Size]);
                SlotPlanes.Plain(members, plain);
                SlotPlanes.Turn(members, planes);
                Assert.Equal(plain, planes);
                if (Avx512Vbmi.IsSupported) SlotPlanes.Wide512(members, planes);
                Assert.Equal(plain, planes);
                for (var row = 0; row < members.Length; row++)
                {
                    for (var slot = 0; slot < Members.SlotCount; slot++)
                    {
                        Assert.Equal(
                            Members.At(members[row], slot),
                            planes[(slot * SlotPlanes.Rows) + row]);
                    }
                }
            },
            iter: 30);
}
