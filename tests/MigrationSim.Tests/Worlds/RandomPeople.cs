// Households of any kind, whether or not a year could have made them.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Tests.Worlds;

/// <summary>
/// Every trait beside every other, in few places so that neighbours meet, some rows empty.
/// </summary>
internal static class RandomPeople
{
    private static readonly Gen<byte> Person = Gen.Frequency(
        (2, Gen.Const((byte)0)),
        (3, Gen.Select(Gen.Int[0, 110], Gen.Int[0, 1], Members.Person)));

    private static readonly Gen<ulong> Together = Gen.Frequency(
        (1, Gen.Const(0UL)),
        (9, Person.Array[Members.SlotCount].Select(people => BitConverter.ToUInt64(people))));

    private static readonly Gen<ushort> Place = Gen.Frequency(
        (6, Gen.Int[0, 7]), (1, Gen.Int[0, Cells.HunanCount - 1]),
        (2, Gen.Int[Cells.HunanCount, Cells.Count - 1])).Select(cell => (ushort)cell);

    private static readonly Gen<ushort> Papers = Gen.Frequency(
        (6, Gen.Int[0, 7]), (1, Gen.Int[0, Cells.HunanCount - 1]),
        (2, Gen.Const((int)Cells.OutsideHukou))).Select(cell => (ushort)cell);

    // Bits 0-4 are skill and tenure, which do not take all values.
    private static readonly Gen<ushort> Trait = Gen.Select(
        Gen.Int[0, 2], Gen.Enum<Tenure>(), Gen.Int[0, 0x7FF],
        (skill, tenure, flags) => Traits.Make(skill, tenure, flags << 5));

    private static readonly Gen<Household> One = Gen.Select(
        Gen.UInt, Together, Place, Papers, Trait, Gen.Int[0, 63],
        (key, members, place, papers, traits, years) =>
            new Household(key, members, place, papers, traits, (byte)years));

    /// <summary>Up to three batches of 256 and a part of one.</summary>
    public static Gen<Population> Crowds { get; } =
        One.Array[0, 900].Select(people => TestModels.Of(people));

    /// <summary>Batches most of whose rows share a place, and many of these their papers.</summary>
    public static Gen<Population> Streets { get; } = Gen.Select(
        Place, Papers, One.Array[512, 900],
        (place, papers, people) => TestModels.Of([
            .. people.Select((one, i) => i % 3 == 0
                ? one
                : one with { Residence = place, Hukou = i % 2 == 0 ? papers : one.Hukou }),
        ]));
}
