// Runs in which towns are short of dwellings and school places.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class TightRunTests
{
    private static readonly RunOptions Options = new(Seed: 1, Scale: 1, Until: 2024, Threads: 2);

    private static readonly Model Tight = TestModels.Small with
    {
        Parameters = TestModels.Small.Parameters with { ArrivalsPersons = 300 },
        Markets = new MarketParameters { Vacancy = 0.02, SeatsPerChild = 1 },
    };

    private static readonly RunResult Run = TestRuns.Run(Tight, Options);

    [Fact]
    public void At_every_year_end_newcomers_fit_into_what_the_others_leave()
    {
        foreach (var year in Run.Years.Skip(1))
        {
            var markets = year.Markets!;
            for (var i = 0; i < Cells.CountyCount; i++)
            {
                var (newcomers, all) = (markets.Newcomers[i], markets.UrbanHouseholds[i]);
                var room = Math.Max(0, Math.Floor(markets.Dwellings[i]) - (all - newcomers));
                Assert.True(
                    newcomers <= room, $"{year.Year}, county {i}: {newcomers} in {room}");
            }
        }
    }

    [Fact]
    public void Prices_are_found_every_year_and_some_wishes_are_refused()
    {
        Assert.All(Run.Clearings, year =>
        {
            Assert.InRange(
                year.Clearing.Residual, 0, Tight.Markets.ClearingTolerance);
            Assert.InRange(year.Clearing.Iterations, 2, 100);
            Assert.True(year.Clearing.BindingDwellings > 10);
            Assert.True(year.AdmissionRounds > 1);
        });
        Assert.All(Run.Years.Skip(1), year => Assert.True(year.Markets!.Refused.Sum() > 0));
        Assert.True(Run.Clearings.Sum(year => year.Clearing.BindingSeats) > 0);
    }

    [Fact]
    public void Threads_change_no_byte() =>
        Assert.Equal(Run.Digest, TestRuns.Run(Tight, Options with { Threads = 1 }).Digest);

    [Fact]
    public void A_sample_of_the_tight_world_runs_too()
    {
        var run = TestRuns.Run(Tight, Options with { Scale = 50 });
        Assert.All(run.Clearings, year => Assert.True(double.IsFinite(year.Clearing.Residual)));
    }
}
