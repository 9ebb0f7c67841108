// Populations of all sorts, on which a fast process is held against its plain twin.
using CsCheck;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Tests.Plain;

internal static class TwinWorlds
{
    private static readonly Gen<byte> Persons = Gen.Frequency(
        (2, Gen.Const((byte)0)),
        (3, Gen.Select(Gen.Int[0, 109], Gen.Int[0, 1], Members.Person)),
        (2, Gen.Select(Gen.Int[16, 42], Gen.Int[0, 1], Members.Person)));

    private static readonly ushort[] Residences = [0, 1, 6, 7, 244];
    private static readonly ushort[] Homes = [0, 1, 7, Cells.OutsideHukou];

    // Few cells and keys, so that buckets fill and ranks tie.
    private static readonly Gen<Household> Households = Gen.Select(
        Gen.UInt[0, 400], Gen.Frequency((1, Gen.Const(0UL)), (9, Persons.Array[8].Select(Pack))),
        Gen.Int[0, 4].Select(i => Residences[i]), Gen.Int[0, 3].Select(i => Homes[i]),
        Gen.Int[0, 0xFFFF], Gen.Byte[0, Birthdays.MostYearsHere],
        (key, members, residence, hukou, traits, years) => new Household(
            key, members, residence, hukou, (ushort)Valid(traits), years));

    public static readonly Gen<Household[]> Some = Households.Array[0, 600];

    public static IEnumerable<Household> Rows(Population population) =>
        Enumerable.Range(0, population.Count).Select(row => population[row]);

    private static ulong Pack(byte[] persons) =>
        persons.Index().Aggregate(0UL, (m, p) => Members.With(m, p.Index, p.Item));

    private static int Valid(int traits) =>
        Traits.WithTenure(traits & ~3, (Tenure)((traits >> 2) % 5)) | (traits & 3) % 3;
}
