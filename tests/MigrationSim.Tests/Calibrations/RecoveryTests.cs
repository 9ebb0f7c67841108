// Known parameters come back: of a simulator on paper, and of the model in a small world.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Calibrations;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Calibrations;

public sealed class RecoveryTests
{
    private static readonly Prior[] Priors =
        [new(0, 1, 0.5, 0.25), Prior.Uniform(-1, 1), Prior.Uniform(2, 4)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Two places: x decides how many move, y where to, and nothing hangs on the third.
    private static double[] TwoPlaces(IReadOnlyList<double> values, int number)
    {
        var dice = new Dice((uint)number, 5);
        var moving = 0.2 + (0.6 * values[0]);
        var first = moving / (1 + Math.Exp(-2 * values[1]));
        return [first + (0.005 * dice.Normal()), moving - first + (0.005 * dice.Normal())];
    }

    [Fact]
    public void Nine_in_ten_intervals_hold_the_truth_and_an_idle_parameter_keeps_its_prior()
    {
        var options = new CalibrationOptions(40, 2, 40, 3, 2) { WarmUps = 2000 };
        var found = RecoveryStudy.Run(
            Priors, TwoPlaces, [0.5, 0, 3], [0.0004, 0.0004], 20, options, new Silent(), Token);
        Assert.Equal(60, found.Count);

        // 54 of 60 are to be expected; 48 are four fifths.
        Assert.InRange(found.Count(r => r.IsCovered), 48, 60);
        var told = found.Where(r => r.Parameter < 2).ToList();
        Assert.InRange(told.Count(r => r.IsCovered), 32, 40);
        Assert.True(told.Average(r => r.Overlap) < 0.5);
        Assert.All(
            found.Where(r => r.Parameter == 2),
            r => Assert.True(r.Overlap > PriorOverlap.Limit, $"{r}"));
    }

    [Fact]
    public void Threads_change_no_digit_of_a_calibration()
    {
        double[] Draws(int threads)
        {
            var options = new CalibrationOptions(25, 2, 20, 4, threads)
            {
                Thin = 20,
                WarmUps = 500,
            };
            var study = new CalibrationStudy(Priors, TwoPlaces, options, new Silent(), Token);
            var (stochastic, _) = study.Stochastic([0.5, 0, 3]);
            return
            [
                .. study.Calibrate(study.FirstWave(), [0.3, 0.2], [0.0004, 0.0004], stochastic)
                    .Draws.SelectMany(draw => draw),
            ];
        }

        Assert.Equal(Draws(1), Draws(2));
    }

    [Fact]
    public void What_stops_a_run_comes_back_as_it_was_thrown()
    {
        static double[] Full(IReadOnlyList<double> values, int number) =>
            throw new InfeasibleException("full");
        var options = new CalibrationOptions(20, Threads: 2);
        Assert.Throws<InfeasibleException>(
            new CalibrationStudy(Priors, Full, options, new Silent(), Token).FirstWave);
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            new CalibrationStudy(Priors, TwoPlaces, options, new Silent(), stopped.Token)
                .FirstWave);
    }

    // The two levels, all other parameters at their centre, from the figures of a run.
    [Fact]
    public void The_model_s_levels_come_back_from_its_own_figures()
    {
        var tables = WithPast(SmallWorld.Create());
        var runs = new CensusRuns(tables, TestModels.NoFit(), 10, 5, 1, 2, Token);
        var centre = CalibratedParameters.Central(runs.Model);
        var levels = CalibratedParameters.All.Index()
            .Where(p => p.Item.Name is "urban_level_shift" or "outside_shift")
            .Select(p => p.Index).ToArray();
        var targets = CalibrationTargets.Of(tables).Take(3).ToList();
        double[] Run(IReadOnlyList<double> values, int number)
        {
            var all = (double[])centre.Clone();
            for (var k = 0; k < levels.Length; k++) all[levels[k]] = values[k];
            var end = runs.Run(all, number, Token);
            return [.. targets.Select(target => target.Simulated(end))];
        }

        double[] truth = [0.4, -0.5];
        var study = new CalibrationStudy(
            [.. levels.Select(k => CalibratedParameters.All[k].Prior)], Run,
            new(16, 1, 40, 1, 2) { Replicates = 4, Thin = 20, WarmUps = 2000 }, new Silent(),
            Token);
        var (stochastic, _) = study.Stochastic(truth);
        var found = study.Calibrate(
            study.FirstWave(), Run(truth, 500), [.. targets.Select(t => t.Variance)], stochastic);
        for (var k = 0; k < truth.Length; k++)
        {
            double[] values = [.. found.Draws.Select(draw => draw[k]).Order()];
            Assert.InRange(
                truth[k], PriorOverlap.Quantile(values, 0.02), PriorOverlap.Quantile(values, 0.98));
            var prior = CalibratedParameters.All[levels[k]].Prior;
            var overlap = PriorOverlap.Of(prior, [.. values.Select(prior.Place)]);
            Assert.True(overlap < PriorOverlap.Limit, $"{overlap}");
        }
    }

    // As many births and deaths in every year as in 2020.
    private static BaseTables WithPast(BaseTables tables)
    {
        var last = tables.Province.Single(year => year.Year == 2020);
        return tables with
        {
            Province =
            [
                .. Enumerable.Range(2011, 9).Select(year => last with { Year = year }),
                .. tables.Province,
            ],
        };
    }

    private sealed class Silent : ICalibrationListener
    {
        public void Begins(CalibrationStage stage, int wave, int runs)
        {
        }

        public void Ran(int done, int runs)
        {
        }

        public void Matched(WaveReport wave)
        {
        }
    }
}
