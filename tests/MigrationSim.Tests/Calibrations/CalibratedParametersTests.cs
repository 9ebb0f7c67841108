// What a draw does to a model, and what of it a run from 2020 feels.
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Calibrations;

public sealed class CalibratedParametersTests
{
    private static readonly Model Model = TestModels.Small;

    private static double[] Centre => CalibratedParameters.Central(Model);

    [Fact]
    public void The_central_draw_changes_no_bit_of_a_run()
    {
        var options = new RunOptions(Scale: 10, Until: 2021, Threads: 2);
        var grown = TestRuns.Grow(Model.BaseYear, scale: 10);
        Assert.Equal(
            TestRuns.Run(Model, options, population: grown.Clone()).Digest,
            TestRuns.Run(
                CalibratedParameters.Apply(Model, new(Centre, 0)), options,
                population: grown.Clone()).Digest);
    }

    [Fact]
    public void A_run_from_2020_feels_every_parameter_but_those_that_end_then()
    {
        var options = new RunOptions(Scale: 10, Until: 2021, Threads: 2);
        var grown = TestRuns.Grow(Model.BaseYear, scale: 10);
        string Digest(PosteriorDraw draw) => TestRuns.Run(
            CalibratedParameters.Apply(Model, draw), options, population: grown.Clone()).Digest;

        var central = Digest(new(Centre, 0));
        foreach (var (k, parameter) in CalibratedParameters.All.Index())
        {
            var values = Centre;
            values[k] = values[k] == 0 ? 0.2 : 1.1 * values[k];
            Assert.True(
                (Digest(new(values, 0)) != central) == parameter.CarriesOver, parameter.Name);
        }

        Assert.NotEqual(central, Digest(new(Centre, 0.5)));
    }

    [Fact]
    public void Every_parameter_has_its_real_centre_inside_its_prior_and_words_in_both_languages()
    {
        var real = Model with { Parameters = new() };
        Assert.InRange(CalibratedParameters.All.Count, 1, 10);
        Assert.Equal(
            CalibratedParameters.All.Count,
            CalibratedParameters.All.DistinctBy(parameter => parameter.Name).Count());
        foreach (var parameter in CalibratedParameters.All)
        {
            Assert.InRange(
                parameter.Prior.Place(parameter.Central(real)), 0.1, 0.9);
            Assert.True(double.IsFinite(parameter.Prior.LogDensity(parameter.Central(real))));
            Assert.NotEqual("", parameter.Zh);
            Assert.NotEqual("", parameter.En);
            Assert.NotEqual("", parameter.BecauseZh);
            Assert.NotEqual("", parameter.BecauseEn);
        }
    }

    [Fact]
    public void A_draw_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => CalibratedParameters.Apply(Model, new([1], 0)));
}
