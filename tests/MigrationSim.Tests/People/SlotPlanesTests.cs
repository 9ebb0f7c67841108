// Households turned round keep every member where it belongs.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.People;

using Xunit;

namespace MigrationSim.Tests.People;

public sealed class SlotPlanesTests
{
    [Fact]
    public void A_plane_holds_one_slot_of_sixty_four_households() =>
        Gen.Int[0, 3].SelectMany(sets => Gen.ULong.Array[sets * SlotPlanes.Rows]).Sample(
            households =>
            {
                var planes = new byte[households.Length * Members.SlotCount];
                var plain = new byte[planes.Length];
                SlotPlanes.Turn(households, planes);
                SlotPlanes.Plain(households, plain);
                Assert.Equal(plain, planes);
                if (Avx2.IsSupported)
                {
                    planes.AsSpan().Clear();
                    SlotPlanes.Wide256(households, planes);
                    Assert.Equal(plain, planes);
                }

                for (var row = 0; row < households.Length; row++)
                {
                    var set = row / SlotPlanes.Rows * SlotPlanes.SetLength;
                    for (var slot = 0; slot < Members.SlotCount; slot++)
                    {
                        Assert.Equal(
                            Members.At(households[row], slot),
                            planes[set + (slot * SlotPlanes.Rows) + (row % SlotPlanes.Rows)]);
                    }
                }
            },
            iter: 30);

    [Fact]
    public void Only_whole_sets_are_turned() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => SlotPlanes.Turn(new ulong[65], new byte[1024]));
}
