// All ways to find those of whom the first pass asks more agree, and none misses anybody.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Plain;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class LifeFinderTests
{
    private static readonly Gen<(Household[] World, ulong[] Digits, ulong[] Chances)> Worlds =
        Gen.Select(
            TwinWorlds.Some, Gen.ULong.Array[600],
            Gen.Frequency((1, Gen.Const(0UL)), (3, Gen.ULong[0, 1UL << 40])).Array[128]);

    [Fact]
    public void All_ways_to_find_the_young_agree_and_miss_nobody() =>
        Worlds.Sample((world, digits, byAge) =>
        {
            ulong[] members = [.. world.Select(household => household.Members)];
            var chances = new ulong[256];
            for (var at = 0; at < chances.Length; at++)
            {
                var age = Members.Age((byte)at);
                if (age is 18 or (>= 20 and <= 40)) chances[at] = byAge[at & 127];
            }

            var forming = new FormingPeople(chances);
            var seats = new ushort[world.Length * 8];
            var plain = seats[..forming.Plain(members, digits, seats)].ToArray();
            Assert.Equal(plain, seats[..forming.Seats(members, digits, seats)]);
            if (Avx2.IsSupported)
                Assert.Equal(plain, seats[..forming.Wide256(members, digits, seats)]);
            if (Avx512Vbmi2.IsSupported)
                Assert.Equal(plain, seats[..forming.Wide512(members, digits, seats)]);
            Assert.Equal(plain.Order().Distinct(), plain);
            var possible =
                from row in Enumerable.Range(0, world.Length)
                from slot in Enumerable.Range(0, Members.SlotCount)
                where MayWin(members[row], digits[row], slot, chances)
                select (ushort)((row * 8) + slot);
            Assert.Empty(possible.Except(plain));
            Assert.All(plain, seat => Assert.True(MayAsk(members[seat >> 3], seat & 7)));
        });

    private static bool MayAsk(ulong members, int slot)
    {
        var age = Members.Age(Members.At(members, slot));
        return age == 18
            || (age is >= 20 and <= 40 && FormationCandidates.IsSingle(members, slot))
            || (slot == 1 && FormingPeople.AreTwoWomen(members));
    }

    // By the first digit of the number, counted from its upper end; two women are always asked.
    private static bool MayWin(ulong members, ulong digits, int slot, ulong[] chances)
    {
        var chance = chances[Members.At(members, slot)];
        var fromTop = 255 - (byte)(digits >> (8 * slot));
        return MayAsk(members, slot) && ((slot == 1 && FormingPeople.AreTwoWomen(members))
            || (chance > 0 && (ulong)fromTop <= chance >> 32));
    }
}
