// Growth shifted to centres, jobs of empowered towns, and that no policy relabels.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class CentreSettingsTests
{
    private const int Year = 2027;
    private static readonly Model Model = TestModels.Small;
    private static readonly Geography Places = Model.BaseYear.Tables.Geography;

    [Fact]
    public void What_priority_gives_centres_Changsha_gives_up_job_by_job()
    {
        var growth = MarketSettings.Resolve(
            Model, TestLevers.At("subcentre_priority", 1), Year, 1).JobGrowth;
        var jobs = Model.BaseYear.Places.Jobs;
        var centres = LeverCatalogue.Get("subcentre_priority").Counties(Places);
        Assert.All(centres, i => Assert.Equal(0.005, growth[i], 12));
        Assert.Equal(0, growth.Zip(jobs, (g, j) => g * j).Sum(), 6);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (Places.PrefectureOf(i) == 0) Assert.True(growth[i] < 0);
            else if (!centres.Contains(i)) Assert.Equal(0, growth[i]);
        }
    }

    [Fact]
    public void Towns_bring_their_jobs_once_when_they_are_empowered()
    {
        var settings = new LeverSettings
        {
            TownEmpowerment = Trajectory.Table(0, 2025, [[10], [30]]),
        };
        double Growth(int year) =>
            MarketSettings.Resolve(Model, settings, year, 1).JobGrowth[50];
        Assert.Equal(
            [0, 0.0005 * 10, 0.0005 * 20, 0, 0],
            Enumerable.Range(2024, 5).Select(y => Math.Round(Growth(y), 12)));
        Assert.Equal(
            0.15,
            MarketSettings.Resolve(Model, settings, Year, 1).Works.Amenity[Cells.Urban(50)], 12);
    }

    [Fact]
    public void No_policy_lever_relabels_anybody()
    {
        foreach (var lever in LeverCatalogue.All.Where(l => l.Facts.Kind == LeverKind.Policy))
        {
            var most = lever.With(new(), Trajectory.Constant(lever.Facts.Max));
            for (var year = ResolvedLevers.FirstYear; year <= ResolvedLevers.LastYear; year++)
            {
                Assert.Equal(
                    MarketSettings.Resolve(Model, new(), year, 1).Relabelled,
                    MarketSettings.Resolve(Model, Delivery.Of(most), year, 1).Relabelled);
            }
        }
    }
}
