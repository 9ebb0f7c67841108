// Households of every kind, likely and unlikely, and years in which everything may happen.
using CsCheck;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Worlds;

internal static class TestHouseholds
{
    private const int Flags = Traits.ContractLand | Traits.Homestead | Traits.Insured
        | Traits.EverMigrant | Traits.Trained | Traits.Relabelled | Traits.Denied;

    private static readonly ChoiceTables Tables =
        new(TestModels.Choice(new ModelParameters(), TestModels.Nowhere()));

    private static readonly Gen<byte> Person = Gen.Frequency(
        (3, Gen.Const((byte)0)),
        (2, Gen.Select(Gen.Int[0, 109], Gen.Int[0, 1], Members.Person)),
        (1, Gen.Select(Gen.Int[16, 35], Gen.Int[0, 1], Members.Person)));

    private static readonly Gen<ulong> Family = Gen.Frequency(
        (1, Gen.Const(0UL)),
        (9, Person.Array[Members.SlotCount].Select(slots => BitConverter.ToUInt64(slots))));

    private static readonly Gen<ushort> TraitsOf = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, Flags],
        Gen.Frequency(
            (6, Gen.Const(0)), (1, Gen.Const(Traits.Collective)),
            (1, Gen.Const(Traits.Student | Traits.Collective)), (1, Gen.Const(Traits.Student))),
        (skill, tenure, flags, collective) =>
            Traits.Make(skill, (Tenure)tenure, (flags & Flags) | collective));

    /// <summary>Anybody anywhere; many live in the county of their hukou.</summary>
    public static readonly Gen<Household> Any = Gen.Select(
        Gen.UInt, Family, Gen.Int[0, Cells.Count - 1],
        Gen.Frequency((2, Gen.Const(-1)), (2, Gen.Const(-2)), (3, Gen.Int[0, Cells.HunanCount])),
        TraitsOf, Gen.Byte[0, 63],
        (key, members, residence, hukou, traits, years) => new Household(
            key, members, (ushort)residence, HukouOf(residence, hukou), traits, years));

    /// <summary>
    /// Years with relabelling, insurance, floods, renewal and readiness, or without some of them.
    /// </summary>
    public static readonly Gen<MoveInputs> Years = Gen.Select(
        Gen.UInt, Gen.Double[0, 0.9], Gen.Double[0, 1], Gen.Int[0, 15]).Select(
        (seed, share, other, kinds) => Year(seed, share, other, kinds));

    /// <summary>Up to so many; two of three live in one place and are mostly of it.</summary>
    public static Gen<Household[]> Neighbours(int most) => Gen.Select(
        Any.Array[0, most], Gen.Int[0, Cells.Count - 1]).Select((people, home) =>
            people.Select((household, i) => i % 3 == 2 ? household : household with
            {
                Residence = (ushort)home,
                Hukou = i % 4 == 0 || !Cells.IsHunan(home) ? household.Hukou : (ushort)home,
            }).ToArray());

    private static ushort HukouOf(int residence, int hukou) =>
        hukou == Cells.HunanCount || (hukou < 0 && !Cells.IsHunan(residence))
            ? Cells.OutsideHukou
            : (ushort)(hukou == -1 ? residence : hukou == -2 ? residence ^ 1 : hukou);

    private static MoveInputs Year(uint seed, double share, double other, int kinds)
    {
        bool Has(int kind) => (kinds >> kind & 1) != 0;
        var plain = TestModels.Moves(
            TestModels.Choice(new ModelParameters(), TestModels.Nowhere()), seed: seed);
        var relabel = new ulong[Cells.Count];
        var readdress = new ulong[Cells.HunanCount];
        for (var i = 0; Has(0) && i < Cells.CountyCount; i += 2)
        {
            relabel[Cells.Rural(i)] = Lottery.Fixed(share * i / Cells.CountyCount);
            readdress[Cells.Rural(i)] = Lottery.Fixed(share * share * i / Cells.CountyCount);
        }

        return plain with
        {
            Tables = Tables,
            HasLimits = true,
            Chances = plain.Chances with
            {
                Relabel = relabel,
                Readdress = readdress,
                DormitoryShare = share,
                Insured = Of(i => Lottery.Fixed(other * (i % 3) / 2) >> 8),
                LandReadiness = Of(i => Has(1) ? 0.5 + (other * i / 60) : 1),
                Displacement = new()
                {
                    Flood = Of(i => Has(2) && i % 3 == 0 ? Lottery.Fixed(other) : 0),
                    Renewal = Of(i => Has(3) && i % 5 < 2 ? Lottery.Fixed(share) : 0),
                    Readiness = Of(i => Has(2) && i % 4 == 0 ? 1 + share : 1),
                },
            },
        };
    }

    private static T[] Of<T>(Func<int, T> value) =>
        [.. Enumerable.Range(0, Cells.CountyCount).Select(value)];
}
