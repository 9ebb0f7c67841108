// The choice model without dice: which way moves answer to jobs, rents and distance.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class MeanFieldLawTests
{
    private const int Place = 30;
    private static readonly ChoiceInputs Inputs = TestModels.Choice(
        TestModels.Small.Parameters, new double[Cells.Count]);

    [Fact]
    public void The_more_openings_the_more_come_and_the_more_live_in_towns()
    {
        double[] openings = [-0.3, 0, 0.3, 1];
        ExpectedFlows[] flows = [.. openings.Select(v => Expect(WithOpenings(v)))];
        for (var step = 1; step < flows.Length; step++)
        {
            var (less, more) = (flows[step - 1], flows[step]);
            Assert.True(more.In[Cells.Urban(Place)] > less.In[Cells.Urban(Place)]);
            Assert.True(NetUrban(more) > NetUrban(less));
        }
    }

    [Fact]
    public void The_higher_the_rent_the_fewer_come()
    {
        double[] rents = [0, 0.1, 0.5, 1];
        double[] came = [.. rents.Select(v => Expect(WithRent(v)).In[Cells.Urban(Place)])];
        for (var step = 1; step < came.Length; step++) Assert.True(came[step] < came[step - 1]);
    }

    [Fact]
    public void The_more_services_are_shared_the_more_live_in_towns()
    {
        double[] shares = [0.6, 0.7, 0.8];
        double[] net = [.. shares.Select(
            v => NetUrban(Expect(Inputs with { Parity = TestSettling.Everywhere(v) })))];
        for (var step = 1; step < net.Length; step++) Assert.True(net[step] > net[step - 1]);
    }

    [Fact]
    public void The_farther_a_place_the_fewer_come()
    {
        var near = Expect(Inputs).In[Cells.Urban(Place)];
        var far = Expect(Farther(Inputs, minutes => 1.1 * minutes)).In[Cells.Urban(Place)];
        Assert.InRange(Math.Log(far / near) / Math.Log(1.1), -5, -0.1);
    }

    // Zhang and Zhao 2013: 10 % more distance is worth 15 % of income, 1.466 ln 1.1 = ln 1.15.
    [Fact]
    public void Ten_percent_more_distance_is_offset_by_fifteen_percent_more_income()
    {
        var parameters = TestModels.Flat with { Income = 1.5, Distance = 1.466 * 1.5 };
        var plain = TestModels.Choice(parameters, new double[Cells.Count]);
        var scale = parameters.DistanceScaleMinutes;
        var far = Farther(plain, minutes => (1.1 * (minutes + scale)) - scale);
        var paid = far with
        {
            Offers = far.Offers with
            {
                LogUrbanIncome = Raised(far.Offers.LogUrbanIncome),
                LogCrowdedIncome = Raised(far.Offers.LogCrowdedIncome),
            },
        };
        var stranger = TestModels.Alone(1, Cells.Urban(100), Cells.OutsideHukou);
        double Share(ChoiceInputs inputs)
        {
            var flows = ExpectedFlows.Of(TestModels.Of([stranger]), TestModels.Moves(inputs), 1);
            return flows.In[Cells.Urban(Place)] / (1 - flows.Out[Cells.Urban(100)]);
        }

        Assert.Equal(1, Share(paid) / Share(plain), 1e-3);
        Assert.InRange(Share(far) / Share(plain), 0.5, 0.95);
    }

    private static double[] Raised(IReadOnlyList<double> income) =>
    [
        .. income.Select((log, at) =>
            at % Cells.CountyCount == Place ? log + Math.Log(1.15) : log),
    ];

    private static ChoiceInputs WithOpenings(double value) => Inputs with
    {
        Offers = Inputs.Offers with { Openings = At(new double[Cells.CountyCount], value) },
    };

    private static ChoiceInputs WithRent(double value) => Inputs with
    {
        Offers = Inputs.Offers with
        {
            LogRent = At([.. Inputs.Places.LogRent], Inputs.Places.LogRent[Place] + value),
        },
    };

    private static double[] At(double[] values, double value)
    {
        values[Place] = value;
        return values;
    }

    // The ways to a county from everywhere else, and back.
    private static ChoiceInputs Farther(ChoiceInputs inputs, Func<double, double> longer)
    {
        const int Width = OriginFactors.OriginCount;
        double[] minutes = [.. inputs.Places.TravelMinutes];
        for (var other = 0; other < Width; other++)
        {
            if (other == Place) continue;
            foreach (var at in (int[])[(other * Width) + Place, (Place * Width) + other])
                minutes[at] = longer(minutes[at]);
        }

        return inputs with { Places = inputs.Places with { TravelMinutes = minutes } };
    }

    // One of each: in every cell, registered there, in the next county's village or outside.
    private static ExpectedFlows Expect(ChoiceInputs inputs)
    {
        var people = Enumerable.Range(0, Cells.HunanCount).SelectMany(cell => new[]
        {
            TestModels.Alone(1, cell, cell),
            TestModels.Alone(2, cell, Cells.Rural(((cell >> 1) + 1) % Cells.CountyCount)),
            TestModels.Alone(3, cell, Cells.OutsideHukou),
        });
        return ExpectedFlows.Of(TestModels.Of(people), TestModels.Moves(inputs), 1);
    }

    private static double NetUrban(ExpectedFlows flows) => Enumerable.Range(0, Cells.HunanCount)
        .Where(Cells.IsUrban).Sum(cell => flows.In[cell] - flows.Out[cell]);
}
