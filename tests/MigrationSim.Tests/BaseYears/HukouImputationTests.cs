// Laws of the imputed hukou population and of where its holders live.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.BaseYears;

public sealed class HukouImputationTests
{
    private static readonly BaseTables Tables = SmallWorld.Create();
    private static readonly BaseYear World = BaseYearImputation.Build(Tables, 2020);
    private static readonly int[][] Holders =
        [.. Enumerable.Range(0, Cells.CountyCount).Select(Places)];

    [Fact]
    public void The_province_keeps_its_hukou_total_and_no_county_has_fewer_than_its_locals()
    {
        var residents = Tables.Census2020.Sum(c => c.Residents);
        Assert.Equal(residents * 72.96e6 / 66_444_864, World.HukouPopulation.Sum(), 3);
        for (var i = 0; i < Cells.CountyCount; i++)
            Assert.True(World.HukouPopulation[i] >= 1.01 * Local(Tables.Census2020[i]) - 1e-6);
    }

    [Fact]
    public void Thirty_five_in_a_hundred_hukou_are_urban_in_2020()
    {
        double urban = 0, all = 0;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            urban += Holders[i].Zip(World.UrbanHukouShare[i], (n, share) => n * share).Sum();
            all += Holders[i].Sum();
        }
        Assert.Equal(0.35, urban / all, 9);
    }

    [Fact]
    public void A_county_without_villages_has_only_urban_hukou() =>
        Assert.Equal([1, 1, 1, 1], World.UrbanHukouShare[0]);

    [Fact]
    public void In_2010_the_urban_share_is_the_non_agricultural_share()
    {
        var world = BaseYearImputation.Build(Tables, 2010);
        for (var i = 1; i < Cells.CountyCount; i++)
        {
            var (census, shares) = (Tables.Census2010[i], world.UrbanHukouShare[i]);
            var elsewhere = world.MigrantsByOrigin.Sum(row => row[i]);
            var outside = world.AbsentOutside[i].Sum();
            var (town, village) = Locals(world, census, i);
            var urban = (town * shares[0]) + (village * shares[1]) + (elsewhere * shares[2])
                + (outside * shares[3]);
            Assert.Equal(
                census.NonAgriculturalShare!.Value,
                urban / (town + village + elsewhere + outside), 9);
        }
    }

    [Fact]
    public void Urban_hukou_is_commonest_in_town_then_elsewhere_then_outside_then_in_villages()
    {
        foreach (var shares in World.UrbanHukouShare.Skip(1))
        {
            Assert.True(shares[0] > shares[2]);
            Assert.True(shares[2] > shares[3]);
            Assert.True(shares[3] > shares[1]);
        }
    }

    [Fact]
    public void Near_origins_send_more_of_their_absent_than_far_ones()
    {
        double Mean(bool near)
        {
            double sent = 0, absent = 0;
            for (var to = 0; to < Cells.CountyCount; to++)
            {
                for (var from = 0; from < Cells.CountyCount; from++)
                {
                    if (from == to || World.Places.Minutes(from, to) < 90 != near) continue;
                    sent += World.MigrantsByOrigin[2 * to][from];
                    absent += World.HukouPopulation[from] - Local(Tables.Census2020[from]);
                }
            }
            return sent / absent;
        }
        Assert.True(Mean(near: true) > 1.5 * Mean(near: false));
    }

    [Fact]
    public void Migrants_that_town_cannot_hold_live_in_villages()
    {
        var census = Tables.Census2020[7] with
        {
            UrbanResidents = 100,
            ElsewhereSameProvince = 90,
            OtherProvince = 20,
        };
        var origins = new int[Cells.CountyCount];
        (origins[1], origins[2]) = (60, 30);
        var (byOrigin, nonHunan) = MigrantCells.Place([census], [origins]);
        Assert.Equal(90, byOrigin[0].Sum());
        Assert.Equal([5, 15], nonHunan);
    }

    private static int[] Places(int county)
    {
        var (town, village) = Locals(World, Tables.Census2020[county], county);
        var elsewhere = World.MigrantsByOrigin.Sum(row => row[county]);
        return [town, village, elsewhere, World.AbsentOutside[county].Sum()];
    }

    private static (int Town, int Village) Locals(BaseYear world, CountyCensus census, int county)
    {
        int Migrants(int cell) =>
            world.MigrantsByOrigin[cell].Sum() + world.NonHunanResidents[cell];
        return (
            census.UrbanResidents - Migrants(Cells.Urban(county)),
            census.Residents - census.UrbanResidents - Migrants(Cells.Rural(county)));
    }

    private static int Local(CountyCensus census) =>
        census.Residents - census.ElsewhereSameProvince - census.OtherProvince;
}
