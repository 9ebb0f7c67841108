// Who loses a home to floods and renewal.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class DisplacementTests
{
    private const int County = 40;
    private const int Households = 20_000;

    [Fact]
    public void The_share_of_a_flooded_countys_households_is_displaced_in_both_parts()
    {
        foreach (var cell in new[] { Cells.Urban(County), Cells.Rural(County) })
        {
            var displaced = Displaced(Flooded(0.02), key => TestModels.Alone(key, cell, cell));
            Assert.InRange(displaced.Count, 400 - 80, 400 + 80);
        }
    }

    [Fact]
    public void A_flood_reaches_nobody_elsewhere_nobody_at_zero_and_all_at_one()
    {
        var home = Cells.Urban(County);
        Assert.Empty(Displaced(Flooded(1), key => TestModels.Alone(key, home + 2, home)));
        Assert.Empty(Displaced(Flooded(1), key => TestModels.Alone(key, Cells.Guangdong, home)));
        Assert.Empty(Displaced(Flooded(0), key => TestModels.Alone(key, home, home)));
        Assert.Equal(
            Households, Displaced(Flooded(1), key => TestModels.Alone(key, home, home)).Count);
    }

    [Fact]
    public void A_higher_chance_displaces_the_same_households_and_more()
    {
        var home = Cells.Urban(County);
        Household Alone(uint key) => TestModels.Alone(key, home, home);
        var (few, many) = (Displaced(Flooded(0.02), Alone), Displaced(Flooded(0.05), Alone));
        Assert.Subset(many, few);
        Assert.True(many.Count > few.Count);
    }

    [Theory]
    [InlineData(Tenure.MarketRenter, 0, true)]
    [InlineData(Tenure.AffordableRental, 0, true)]
    [InlineData(Tenure.UrbanOwner, 0, false)]
    [InlineData(Tenure.MarketRenter, Traits.Collective, false)]
    public void Renewal_displaces_tenants_and_nobody_else(Tenure tenure, int flag, bool displaces)
    {
        var home = Cells.Urban(County);
        var inputs = With(DisplacementChances.None with { Renewal = Everywhere(1) });
        var displaced = Displaced(inputs, key => TestModels.Alone(key, home, home) with
        {
            Traits = Traits.Make(0, tenure, flag),
        });
        Assert.Equal(displaces ? Households : 0, displaced.Count);
    }

    [Fact]
    public void Students_stay_where_they_study()
    {
        var home = Cells.Urban(County);
        Assert.Empty(Displaced(Flooded(1), key => TestModels.Alone(key, home, home) with
        {
            Traits = Traits.Make(0, Tenure.Dormitory, Traits.Student),
        }));
    }

    [Fact]
    public void The_displaced_decide_and_are_counted_even_where_nobody_else_considers_moving()
    {
        var home = Cells.Urban(County);
        var residual = TestModels.Nowhere();
        (residual[home], residual[home + 2]) = (0, 0);
        var parameters = TestModels.Flat with { ActivationPeak = 0 };
        var population = TestModels.Of(Enumerable.Range(1, 1000).Select(
            key => TestModels.Alone((uint)key, home, home)));
        var inputs = TestModels.Moves(TestModels.Choice(parameters, residual));
        var still = TestMoves.Move(population, inputs);
        Assert.Equal(0, still.Counts.MovedHouseholds.Sum());

        var flooded = TestMoves.Move(population, inputs with { Chances = Flooded(1).Chances });
        Assert.Equal(1000, flooded.Counts.Markets.Flooded[County]);
        Assert.InRange(flooded.Counts.MovedHouseholds.Sum(), 400, 600);
    }

    [Fact]
    public void After_a_flood_the_others_are_as_much_readier_as_it_is_said()
    {
        var home = Cells.Urban(County);
        var alone = TestModels.Alone(1, home, home);
        var inputs = Inputs(TestModels.Flat with { ActivationPeak = 0.2 });
        var ready = inputs with
        {
            Chances = inputs.Chances with
            {
                Displacement = DisplacementChances.None with
                {
                    Readiness = TestSettling.Everywhere(1.027),
                },
            },
        };
        Assert.Equal(
            1.027 * Deciders.ActivationProbability(alone, inputs),
            Deciders.ActivationProbability(alone, ready), 12);
        Assert.Equal(
            1.027, Deciders.Activation(alone, ready) / (double)Deciders.Activation(alone, inputs),
            6);
    }

    private static HashSet<uint> Displaced(MoveInputs inputs, Func<uint, Household> household) =>
    [
        .. Enumerable.Range(1, Households).Select(key => (uint)key * 2_654_435_761u)
            .Where(key => Displacement.MustDecide(household(key), inputs)),
    ];

    private static MoveInputs Flooded(double chance)
    {
        var flood = new ulong[Cells.CountyCount];
        flood[County] = Lottery.Fixed(chance);
        return With(DisplacementChances.None with { Flood = flood });
    }

    private static MoveInputs With(DisplacementChances chances)
    {
        var inputs = Inputs(TestModels.Flat);
        return inputs with { Chances = inputs.Chances with { Displacement = chances } };
    }

    private static MoveInputs Inputs(Core.Parameters.ModelParameters parameters) =>
        TestModels.Moves(TestModels.Choice(parameters, TestModels.Nowhere()));

    private static ulong[] Everywhere(double chance) =>
        [.. Enumerable.Repeat(Lottery.Fixed(chance), Cells.CountyCount)];
}
