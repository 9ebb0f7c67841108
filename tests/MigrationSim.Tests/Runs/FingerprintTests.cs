// What a digest of households sees and what it does not.
using CsCheck;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class FingerprintTests
{
    // Few keys and few ages, so that many households share theirs and some are alike in all.
    private static readonly Gen<Household> AnyHousehold = Gen.Select(
        Gen.UInt[0, 3], Gen.ULong[1, 4], Gen.UShort[0, 2], Gen.UShort[0, 2], Gen.UShort[0, 2],
        Gen.Byte[0, 2],
        (key, members, residence, hukou, traits, years) =>
            new Household(key, members, residence, hukou, traits, years));

    [Fact]
    public void The_order_of_rows_and_empty_rows_between_them_change_nothing() =>
        AnyHousehold.List[1, 40].SelectMany(rows => Gen.Shuffle(rows.ToArray())
            .Select(shuffled => (rows, shuffled))).Sample((rows, shuffled) =>
        {
            var holes = new Population(16);
            foreach (var row in shuffled)
            {
                holes.Add(row with { Members = 0 });
                holes.Add(row);
            }

            Assert.Equal(Of([.. rows]), Fingerprint.Of([], holes));
        });

    [Fact]
    public void Many_households_at_once_sum_up_as_one_after_the_other() =>
        RandomPeople.Crowds.Sample(
            people =>
            {
                var (all, each) = (new HouseholdSum(), new HouseholdSum());
                all.Add(people, 0, people.Count);
                for (var row = 0; row < people.Count; row++) each.Add(people, row, row + 1);
                Assert.Equal(
                    (each.Count, each.First, each.Second), (all.Count, all.First, all.Second));
            },
            iter: 40);

    [Fact]
    public void Threads_change_nothing()
    {
        var many = new Population(16);
        for (var i = 0; i < 5 * Chunks.Rows; i++)
            many.Add(new((uint)i * 7919, (ulong)(i % 90) + 1, 3, 4, (ushort)i, 5));
        Assert.Equal(Fingerprint.Of([], many), Fingerprint.Of([], many, threads: 3));
    }

    [Fact]
    public void One_bit_of_one_household_is_another_digest() =>
        Gen.Select(AnyHousehold.List[1, 20], Gen.Int, Gen.Int[0, 151]).Sample((rows, at, bit) =>
        {
            var changed = rows.ToArray();
            ref var row = ref changed[(at & int.MaxValue) % changed.Length];
            row = Flipped(row, bit);
            if (row.Members != 0) Assert.NotEqual(Of([.. rows]), Of(changed));
        });

    [Fact]
    public void Households_that_trade_a_column_or_come_twice_more_are_another_digest() =>
        Gen.Select(AnyHousehold, AnyHousehold).Where((a, b) => a.Key != b.Key
            && (a with { Key = 0 }) != (b with { Key = 0 })).Sample((a, b) =>
        {
            Assert.NotEqual(Of(a, b), Of(a with { Key = b.Key }, b with { Key = a.Key }));
            Assert.NotEqual(Of(a), Of(a, a, a));
        });

    [Fact]
    public void A_person_more_in_any_column_of_any_account_is_another_digest()
    {
        var row = new LedgerRow(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        LedgerRow[] others =
        [
            row with { Opening = 0 }, row with { Births = 0 }, row with { Deaths = 0 },
            row with { MovesIn = 0 }, row with { MovesOut = 0 }, row with { Reclassified = 0 },
            row with { Settled = 0 }, row with { ExternalIn = 0 },
            row with { ExternalOut = 0 }, row with { Closing = 0 },
        ];
        string[] digests =
        [
            Of(2021, [row], [row]), Of(2022, [row], [row]),
            .. others.Select(other => Of(2021, [other], [row])),
            .. others.Select(other => Of(2021, [row], [other])),
        ];
        Assert.Distinct(digests);
    }

    private static string Of(params Household[] households)
    {
        var population = new Population(16);
        foreach (var household in households) population.Add(household);
        return Fingerprint.Of([], population);
    }

    private static string Of(int year, LedgerRow[] residents, LedgerRow[] hukou) =>
        Fingerprint.Of(
            [
                new()
                {
                    Year = year,
                    Residents = residents,
                    Hukou = hukou,
                    PairingIn = [],
                    PairingOut = [],
                    Migrants = new([], [], [], []),
                    Households = [],
                    HukouPersons = [],
                    Relabelled = [],
                    AgeSex = [],
                    Flows = [],
                },
            ],
            new(0));

    // Bits 0-31 of the key, 32-95 of the members, then three columns of 16 and one of 8.
    private static Household Flipped(Household row, int bit) => bit switch
    {
        < 32 => row with { Key = row.Key ^ (1u << bit) },
        < 96 => row with { Members = row.Members ^ (1UL << (bit - 32)) },
        < 112 => row with { Residence = (ushort)(row.Residence ^ (1 << (bit - 96))) },
        < 128 => row with { Hukou = (ushort)(row.Hukou ^ (1 << (bit - 112))) },
        < 144 => row with { Traits = (ushort)(row.Traits ^ (1 << (bit - 128))) },
        _ => row with { YearsHere = (byte)(row.YearsHere ^ (1 << (bit - 144))) },
    };
}
