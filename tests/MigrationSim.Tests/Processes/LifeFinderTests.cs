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
    public void All_ways_to_find_the_young_and_those_who_may_part_agree() =>
        Worlds.Sample(world =>
        {
            ulong[] members = [.. world.Select(household => household.Members)];
            uint[] keys = [.. world.Select(household => household.Key)];
            var rows = Enumerable.Range(0, world.Length);
            var young =
                from row in rows
                let own = Young(members[row])
                where own != 0
                select (row, keys[row], own);
            var parting =
                from row in rows
                where MayPart(members[row])
                select (row, keys[row]);
            AssertFinds(FormingPeople.Plain);
            AssertFinds(FormingPeople.Find);
            if (Avx512Vbmi.IsSupported) AssertFinds(FormingPeople.Wide512);

            void AssertFinds(Finder finder)
            {
                var (own, places, others) = (
                    new ulong[world.Length], new ulong[world.Length], new ulong[world.Length]);
                var count = finder(members, keys, new(own, places, others));
                Assert.Equal(
                    young,
                    Enumerable.Range(0, count.Young).Select(
                        i => (FormingPeople.RowOf(places[i]), (uint)places[i], own[i])));
                Assert.Equal(
                    parting,
                    others.Take(count.Parting).Select(
                        place => (FormingPeople.RowOf(place), (uint)place)));
            }
        });

    // A couple, or somebody and nobody under 75.
    private static bool MayPart(ulong members)
    {
        byte[] people = [.. BitConverter.GetBytes(members).Where(person => person != 0)];
        return (Members.At(members, 0) != 0 && Members.At(members, 1) != 0)
            || (people.Length > 0 && people.All(person => Members.Age(person) >= 75));
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

    private delegate (int Young, int Parting) Finder(
        ReadOnlySpan<ulong> members, ReadOnlySpan<uint> keys, FormingLists found);
}
