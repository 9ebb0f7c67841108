// A sample of one in twenty says what everybody says, within the error of sampling.
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class SampleLawTests
{
    private const int Until = 2021;
    private const int Scale = 20;
    private const int Samples = 6;

    // People live and move by households of about 2.5: so many share one throw.
    private const double HouseholdSize = 2.5;

    [Fact]
    public void Samples_differ_from_the_whole_by_chance_and_not_on_average()
    {
        var (rate, residents) = Urban(1, 1);
        double[] differences = [.. Enumerable.Range(1, Samples)
            .Select(seed => Urban((uint)seed, Scale).Rate - rate)];
        var error = Math.Sqrt(rate * (1 - rate) / (residents / HouseholdSize / Scale));
        Assert.All(differences, d => Assert.InRange(d, -4 * error, 4 * error));
        var mean = error / Math.Sqrt(Samples);
        Assert.InRange(differences.Average(), -4 * mean, 4 * mean);
        Assert.Contains(differences, d => d != 0);
    }

    // Arrivals as many a person as in the province, or they would fill every home.
    private static readonly Model Model = TestModels.Small with
    {
        Parameters = TestModels.Small.Parameters with { ArrivalsPersons = 700 },
    };

    private static (double Rate, double Residents) Urban(uint seed, int scale)
    {
        var run = TestRuns.Run(
            Model, new(Seed: seed, Scale: scale, Until: Until, Threads: 2));
        var rows = run.Years[^1].Residents;
        double Sum(Func<int, bool> counts) =>
            rows.Where((_, cell) => counts(cell)).Sum(row => row.Closing);
        var all = Sum(Cells.IsHunan);
        return (Sum(Cells.IsUrban) / all, all);
    }
}
