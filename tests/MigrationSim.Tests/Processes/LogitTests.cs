// The choice model against closed forms of the logit.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class LogitTests
{
    private const int Far = 2 * 121;

    // Closed form of the multinomial logit, V = (0, 0.5, 1, -0.3).
    private static readonly double[] Shares = [0.163725, 0.269936, 0.445049, 0.121290];

    [Fact]
    public void Multinomial_shares_are_those_of_the_closed_form()
    {
        var flows = Expect(TestModels.Flat, ThreeZones(), From(Cells.Guangdong));
        Assert.Equal(Shares[0], 1 - flows.Out[Cells.Guangdong], 6);
        for (var x = 1; x < 4; x++)
            Assert.Equal(Shares[x], flows.In[Cells.Guangdong + x], 6);
    }

    [Fact]
    public void A_million_draws_meet_the_shares()
    {
        const int Households = 1_000_000;
        var inputs = TestModels.Moves(TestModels.Choice(TestModels.Flat, ThreeZones()));
        var went = new int[Cells.Count];
        for (var key = 0u; key < Households; key++)
        {
            var household = TestModels.Alone(key, Cells.Guangdong, Far);
            var digits = inputs.Draws.Block(key, Question.Choice);
            went[TestMoves.Destination(household, key, 0, digits, inputs)]++;
        }

        for (var x = 0; x < 4; x++)
            Assert.Equal(Shares[x], went[Cells.Guangdong + x] / (double)Households, 2e-3);
    }

    // MNL of V = (0, 0.5, 1): shares and log-sum in closed form.
    [Fact]
    public void Three_alternatives_and_their_logsum_are_exact()
    {
        var residual = TestModels.Nowhere();
        (residual[Cells.Guangdong], residual[245], residual[246]) = (0, 0.5, 1);
        var tables = new ChoiceTables(TestModels.Choice(TestModels.Flat, residual));
        var weights = UnitWeights.Weigh(tables, Unit(Cells.Guangdong));
        Assert.Equal(0.186323723226, weights.Stay / weights.Total, 11);
        Assert.Equal(1.68026967064, Math.Log(weights.Total), 11);
        var zones = tables.Far.Outside(Unit(Cells.Guangdong).Origin, Unit(Cells.Guangdong).Type);
        Assert.Equal(0.307195885718, zones[1] / weights.Total, 11);
        Assert.Equal(0.506480391056, zones[2] / weights.Total, 11);
    }

    // Nested logit: stay 1.2; nest A scale 0.5, V = (0.4, 0.1, -0.2); nest B scale 0.8,
    // V = (0.3, -0.5).
    [Fact]
    public void Nested_shares_are_those_of_the_closed_form()
    {
        var parameters = TestModels.Flat with { PrefectureScale = 0.5, ProvinceScale = 0.8 };
        var flows = Expect(parameters, TwoNests(), FromCounty());
        Assert.Equal(0.468709, 1 - flows.Out[0], 6);
        Assert.Equal(0.154839, flows.In[2], 6);
        Assert.Equal(0.084978, flows.In[4], 6);
        Assert.Equal(0.046637, flows.In[6], 6);
        Assert.Equal(0.178990, flows.In[Far], 6);
        Assert.Equal(0.065847, flows.In[Far - 2], 6);
    }

    [Fact]
    public void At_scale_one_the_nests_do_not_matter()
    {
        var residual = TwoNests();
        var flows = Expect(TestModels.Flat, residual, FromCounty());
        var total = residual.Sum(Math.Exp);
        int[] open = [2, 4, 6, Far, Far - 2];
        foreach (var d in open) Assert.Equal(Math.Exp(residual[d]) / total, flows.In[d], 12);
    }

    [Fact]
    public void Adding_the_same_to_every_utility_changes_no_share()
    {
        var parameters = TestModels.Flat with { PrefectureScale = 0.5, ProvinceScale = 0.8 };
        var plain = Expect(parameters, TwoNests(), FromCounty());
        double[] raised = [.. TwoNests().Select(v => v + 3.7)];
        var shifted = Expect(parameters, raised, FromCounty());
        for (var d = 0; d < Cells.Count; d++) Assert.Equal(plain.In[d], shifted.In[d], 12);
    }

    // Two equal places, each 3 away from the other: 1 / (1 + e^3) go either way.
    [Fact]
    public void Between_equal_places_as_many_go_as_come()
    {
        var residual = TestModels.Nowhere();
        (residual[0], residual[2]) = (0, 0);
        var parameters = TestModels.Flat with { CountyBorder = 3 };
        var population = TestModels.Of(
        [
            TestModels.Alone(1, 0, Cells.OutsideHukou), TestModels.Alone(2, 2, Cells.OutsideHukou),
        ]);
        var flows = ExpectedFlows.Of(
            population, TestModels.Moves(TestModels.Choice(parameters, residual)), 1);
        Assert.Equal(0.0474259, flows.Out[0], 7);
        Assert.Equal(0, flows.In[0] - flows.Out[0], 15);
        Assert.Equal(0, flows.In[2] - flows.Out[2], 15);
    }

    private static double[] ThreeZones()
    {
        var residual = TestModels.Nowhere();
        (residual[244], residual[245], residual[246], residual[247]) = (0, 0.5, 1, -0.3);
        return residual;
    }

    // County 0 lives in the prefecture of counties 1-8; 120 and 121 lie in another.
    private static double[] TwoNests()
    {
        var residual = TestModels.Nowhere();
        (residual[0], residual[2], residual[4], residual[6]) = (1.2, 0.4, 0.1, -0.2);
        (residual[Far], residual[Far - 2]) = (0.3, -0.5);
        return residual;
    }

    private static (int Residence, int Hukou) From(int residence) => (residence, Far);

    private static (int Residence, int Hukou) FromCounty() => (0, Cells.OutsideHukou);

    private static ChoiceUnit Unit(int residence) =>
        new(residence, Far, 0, 0, false, 1, 1);

    private static ExpectedFlows Expect(
        ModelParameters parameters, double[] residual, (int Residence, int Hukou) who) =>
        ExpectedFlows.Of(
            TestModels.Of([TestModels.Alone(1, who.Residence, who.Hukou)]),
            TestModels.Moves(TestModels.Choice(parameters, residual)), 1);
}
