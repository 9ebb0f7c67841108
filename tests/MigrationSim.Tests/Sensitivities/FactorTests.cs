// The factors: their centre, their ends, and what the imputed ones leave as it is.
using System.Reflection;

using CsCheck;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Sensitivities;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Sensitivities;

public sealed class FactorTests
{
    private const double Near = 1e-9;

    private static readonly Model Model = TestModels.Small;

    [Fact]
    public void All_factors_at_their_central_values_change_no_bit_of_a_run()
    {
        var options = new RunOptions(Until: 2021, Threads: 2);
        var central = Factors.All.Aggregate(
            Model, (model, factor) => factor.With(model, factor.Central(Model)));
        var grown = TestRuns.Grow(Model.BaseYear);
        Assert.Equal(
            TestRuns.Run(Model, options, population: grown.Clone()).Digest,
            TestRuns.Run(central, options, population: grown.Clone()).Digest);
    }

    [Fact]
    public void Every_factor_holds_its_centre_between_its_ends_and_takes_the_value_given()
    {
        foreach (var factor in Factors.All)
        {
            Assert.True(factor.Low < factor.Central(Model), factor.Name);
            Assert.True(factor.Central(Model) < factor.High, factor.Name);
            Assert.NotEqual("", factor.Zh + factor.En);
            Assert.NotEqual("", factor.BecauseZh);
            Assert.NotEqual("", factor.BecauseEn);
            var (low, high) = (factor.With(Model, factor.Low), factor.With(Model, factor.High));
            Assert.NotEqual(Figures(Model), Figures(low));
            Assert.NotEqual(Figures(Model), Figures(high));
            Assert.NotEqual(Figures(low), Figures(high));
        }

        Assert.Equal(Factors.All.Count, Factors.All.DistinctBy(factor => factor.Name).Count());
    }

    [Fact]
    public void A_factor_that_is_a_parameter_bears_its_symbol_and_tag_and_turns_nothing_else()
    {
        var declared = (from record in Records(Model)
                        from property in record.GetType().GetProperties()
                        let facts = property.GetCustomAttribute<ParameterAttribute>()
                        where facts is not null
                        select facts).ToDictionary(facts => facts.Symbol);
        var found = Factors.All.Where(factor => declared.ContainsKey(factor.Name)).ToList();
        Assert.Equal(13, found.Count);
        foreach (var factor in found)
        {
            Assert.Equal(declared[factor.Name].Evidence, factor.Tag);
            var turned = factor.With(Model, factor.Low);
            Assert.Equal(factor.Low, factor.Central(turned));
            var differing = Figures(Model).Zip(Figures(turned), (a, b) => a != b);
            Assert.Equal(1, differing.Count(isOther => isOther));
        }
    }

    [Fact]
    public void Spreading_keeps_the_order_of_counties_and_the_mean_level_of_the_province() =>
        Gen.Select(Gen.Bool, Gen.Double[0.1, 3])
            .Sample(
                (isRent, times) =>
                {
                    var name = isRent ? "rent_spread" : "urban_income_spread";
                    var turned = Named(name).With(Model, times);
                    var (before, after) = (Logs(Model, name), Logs(turned, name));
                    Assert.Equal(Mean(before), Mean(after), Near);
                    for (var i = 1; i < before.Count; i++)
                    {
                        Assert.Equal(
                            times * (before[i] - before[0]), after[i] - after[0], Near);
                    }
                },
                iter: 20);

    [Fact]
    public void Farms_follow_the_incomes_of_towns()
    {
        var turned = Named("urban_income_spread").With(Model, 0.75).BaseYear.Places;
        var places = Model.BaseYear.Places;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            Assert.Equal(
                places.LogUrbanIncome[i] - places.LogFarmIncome[i],
                turned.LogUrbanIncome[i] - turned.LogFarmIncome[i], Near);
        }
    }

    [Fact]
    public void Spreading_jobs_keeps_their_total_and_scaling_multiplies_it()
    {
        var jobs = Model.BaseYear.Places.Jobs.Sum();
        Assert.Equal(1, Jobs("jobs_spread", 0.5) / jobs, Near);
        Assert.Equal(1, Jobs("jobs_spread", 1.5) / jobs, Near);
        Assert.Equal(0.9, Jobs("jobs_level", 0.9) / jobs, Near);

        static double Jobs(string name, double value) =>
            Named(name).With(Model, value).BaseYear.Places.Jobs.Sum();
    }

    private static Factor Named(string name) => Factors.All.Single(f => f.Name == name);

    private static IReadOnlyList<double> Logs(Model model, string name) =>
        name == "rent_spread"
            ? model.BaseYear.Places.LogRent
            : model.BaseYear.Places.LogUrbanIncome;

    private static double Mean(IReadOnlyList<double> logs)
    {
        var urban = Enumerable.Range(0, logs.Count)
            .Select(i => (double)Model.BaseYear.Residents[Cells.Urban(i)].Sum()).ToList();
        return logs.Select((log, i) => urban[i] * DetMath.Exp(log)).Sum() / urban.Sum();
    }

    private static object[] Records(Model model) =>
        [model.Parameters, model.Demography, model.Formation, model.Settlement, model.Markets];

    // Every parameter and every figure of places, as text.
    private static List<string> Figures(Model model) =>
    [
        .. from record in Records(model).Append(model.BaseYear.Places)
           from property in record.GetType().GetProperties()
           where property.CanWrite
           let value = property.GetValue(record)
           select value is System.Collections.IEnumerable list
               ? string.Join(';', list.Cast<object>())
               : $"{value}",
    ];
}
