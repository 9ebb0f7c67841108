// All ways to find those of whom the first pass asks more agree.
using System.Runtime.Intrinsics.X86;

using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Plain;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class LifeFinderTests
{
    private static readonly Gen<Household[]> Worlds = TwinWorlds.Some;

    [Fact]
    public void All_ways_to_find_the_young_agree() =>
        Worlds.Sample(world =>
        {
            ulong[] members = [.. world.Select(household => household.Members)];
            uint[] keys = [.. world.Select(household => household.Key)];
            var expected =
                from row in Enumerable.Range(0, world.Length)
                let young = Young(members[row])
                where young != 0
                select ((ushort)row, keys[row], young);
            Assert.Equal(expected, Found(members, keys, YoungPeople.Plain));
            Assert.Equal(expected, Found(members, keys, YoungPeople.Find));
            if (Avx512F.VL.IsSupported)
                Assert.Equal(expected, Found(members, keys, YoungPeople.Wide512));
        });

    [Fact]
    public void All_ways_to_find_who_may_part_or_join_kin_agree() =>
        Worlds.Sample(world =>
        {
            ulong[] members = [.. world.Select(household => household.Members)];
            uint[] keys = [.. world.Select(household => household.Key)];
            var expected =
                from row in Enumerable.Range(0, world.Length)
                where MayPart(members[row])
                select ((ushort)row, keys[row]);
            Assert.Equal(expected, Parting(members, keys, PartingPeople.Plain));
            Assert.Equal(expected, Parting(members, keys, PartingPeople.Find));
            if (Avx512F.VL.IsSupported)
                Assert.Equal(expected, Parting(members, keys, PartingPeople.Wide512));
        });

    private static List<(ushort Row, uint Key)> Parting(
        ulong[] members, uint[] keys, PartingFinder finder)
    {
        var (rows, found) = (new ushort[members.Length], new uint[members.Length]);
        var count = finder(members, keys, rows, found);
        return [.. Enumerable.Range(0, count).Select(i => (rows[i], found[i]))];
    }

    // A couple, or somebody and nobody under 75.
    private static bool MayPart(ulong members)
    {
        byte[] people = [.. BitConverter.GetBytes(members).Where(person => person != 0)];
        return (Members.At(members, 0) != 0 && Members.At(members, 1) != 0)
            || (people.Length > 0 && people.All(person => Members.Age(person) >= 75));
    }

    private delegate int PartingFinder(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, Span<ushort> rows, Span<uint> found);

    private static List<(ushort Row, uint Key, ulong Members)> Found(
        ulong[] members, uint[] keys, Finder finder)
    {
        var (rows, found) = (new ushort[members.Length], new uint[members.Length]);
        var young = new ulong[members.Length];
        var count = finder(members, keys, new(rows, found, young));
        return [.. Enumerable.Range(0, count).Select(i => (rows[i], found[i], young[i]))];
    }

    private static ulong Young(ulong members)
    {
        var young = 0UL;
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var age = Members.Age(Members.At(members, slot));
            if (age == 18 || (age is >= 20 and <= 40
                && FormationCandidates.IsSingle(members, slot)))
            {
                young |= members & (0xFFUL << (8 * slot));
            }
        }

        return young;
    }

    private delegate int Finder(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, YoungList found);
}
