// Moves as Markov chains with known answers.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class ChainTests
{
    private const int County = 3;
    private static readonly int Urban = Cells.Urban(County);
    private static readonly int Rural = Cells.Rural(County);

    // Rural to urban 0.012, back 0.004, from 60 %: five years lead to 0.6116221, for ever to 0.75.
    [Fact]
    public void Two_states_move_as_the_chain_of_their_choice_probabilities()
    {
        var inputs = TwoStates(0.012, 0.004);
        var (up, down) = (Leaving(inputs, Rural), Leaving(inputs, Urban));
        Assert.Equal(0.012, up, 9);
        Assert.Equal(0.004, down, 9);
        var share = 0.60;
        for (var year = 0; year < 5; year++) share += ((1 - share) * up) - (share * down);
        Assert.Equal(0.6116221, share, 7);
        Assert.Equal(0.75, up / (up + down), 9);
    }

    // The same chain with rates 0.03 and 0.01 from one half: closed form after 5 and 10 years.
    [Fact]
    public void Another_two_states_meet_the_closed_form()
    {
        var inputs = TwoStates(0.03, 0.01);
        var (up, down) = (Leaving(inputs, Rural), Leaving(inputs, Urban));
        var share = 0.5;
        for (var year = 1; year <= 10; year++)
        {
            share += ((1 - share) * up) - (share * down);
            if (year == 5) Assert.Equal(0.5461568256, share, 9);
        }

        Assert.Equal(0.5837918410, share, 9);
    }

    [Fact]
    public void Drawn_households_follow_the_two_state_chain()
    {
        const int Households = 200_000;
        var choice = TwoStates(0.012, 0.004);
        var population = TestModels.Of(Enumerable.Range(0, Households).Select(k =>
            TestModels.Alone((uint)k, k < Households * 0.6 ? Urban : Rural, Rural)));
        for (var year = 2021; year <= 2025; year++)
        {
            TestMoves.Move(population, TestModels.Moves(choice, year));
        }

        var share = 0.0;
        foreach (var cell in population.Residence) share += cell == Urban ? 1.0 / Households : 0;
        var error = 4 * Math.Sqrt(0.6116 * 0.3884 / Households);
        Assert.Equal(0.6116221, share, error);
    }

    // P over (rural, urban, outside): stationary shares 0.280702, 0.614035, 0.105263.
    [Fact]
    public void A_three_state_chain_of_lotteries_settles_at_its_stationary_shares()
    {
        double[][] chances = [[0.965, 0.025, 0.010], [0.010, 0.986, 0.004], [0.035, 0.015, 0.950]];
        double[] stationary = [0.280702, 0.614035, 0.105263];
        double[] shares = [1, 0, 0];
        for (var year = 0; year < 2000; year++)
        {
            shares = [.. Enumerable.Range(0, 3).Select(to =>
                Enumerable.Range(0, 3).Sum(from => shares[from] * chances[from][to]))];
        }

        for (var s = 0; s < 3; s++) Assert.Equal(stationary[s], shares[s], 6);

        const int Households = 40_000;
        var states = new int[Households];
        for (var year = 1; year <= 300; year++)
        {
            var draws = new YearDraws(1, year);
            for (var key = 0u; key < Households; key++)
                states[key] = Next(chances[states[key]], draws, key);
        }

        for (var s = 0; s < 3; s++)
        {
            var error = 4 * Math.Sqrt(stationary[s] * (1 - stationary[s]) / Households);
            Assert.Equal(stationary[s], states.Count(x => x == s) / (double)Households, error);
        }
    }

    // With every utility equal, who moves is who considers it: people times the schedule.
    [Fact]
    public void The_ages_of_movers_are_those_of_the_schedule()
    {
        const int PerAge = 20_000;
        var residual = TestModels.Nowhere();
        (residual[0], residual[2]) = (0, 0);
        var parameters = TestModels.Flat with { ActivationPeak = 0.4 };
        var inputs = TestModels.Moves(TestModels.Choice(parameters, residual));
        var chiSquare = 0.0;
        var key = 0u;
        for (var age = 18; age <= 58; age++)
        {
            var moved = 0;
            for (var i = 0; i < PerAge; i++, key++)
            {
                var household = TestModels.Alone(key, 0, Cells.OutsideHukou, age);
                var digits = inputs.Draws.Block(key, Question.Choice);
                moved += TestMoves.Destination(household, key, 0, digits, inputs) == 0 ? 0 : 1;
            }

            var expected = PerAge * 0.4 * RogersCastro.Relative(age) / 2;
            chiSquare += (moved - expected) * (moved - expected)
                / (expected * (1 - (expected / PerAge)));
        }

        // 41 ages: chi-square exceeds 74.7 with probability 0.001.
        Assert.InRange(chiSquare, 0, 74.7);
    }

    private static int Next(double[] chances, YearDraws draws, uint key)
    {
        var block = draws.Block(key, Question.Choice);
        var moves = 1 - chances.Max();
        var home = Array.IndexOf(chances, chances.Max());
        if (!Lottery.Happens16(
            Lottery.Fixed(moves), (uint)(block.High & 0xFFFF), draws, key, Question.Choice, 4))
        {
            return home;
        }

        var first = Enumerable.Range(0, 3).First(s => s != home);
        var toFirst = chances[first] / moves;
        return Lottery.Happens16(
            Lottery.Fixed(toFirst), (uint)(block.High >> 16 & 0xFFFF), draws, key,
            Question.Choice, 5) ? first : 3 - home - first;
    }

    private static double Leaving(ChoiceInputs inputs, int residence) => ExpectedFlows.Of(
        TestModels.Of([TestModels.Alone(1, residence, Rural)]), TestModels.Moves(inputs), 1)
        .Out[residence];

    // The way between village and seat and the difference of the two residuals give both chances.
    private static ChoiceInputs TwoStates(double up, double down)
    {
        var (logitUp, logitDown) = (Math.Log(up / (1 - up)), Math.Log(down / (1 - down)));
        var way = (logitUp + logitDown) / 2;
        var residual = TestModels.Nowhere();
        (residual[Urban], residual[Rural]) = ((logitUp - logitDown) / 2, 0);
        var minutes = TestModels.Small.BaseYear.Places.VillageMinutes[County];
        var parameters = TestModels.Flat with { Distance = -way / Math.Log(1 + (minutes / 15)) };
        return TestModels.Choice(parameters, residual);
    }
}
