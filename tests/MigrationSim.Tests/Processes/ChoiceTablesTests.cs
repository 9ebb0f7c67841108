// The choice tables against the choice model written out alternative by alternative.
using CsCheck;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class ChoiceTablesTests
{
    private static readonly ChoiceInputs Inputs = Random();
    internal static readonly MoveInputs Moves = Priced();

    internal static readonly Gen<Household> Anybody =
        from residence in Gen.Int[0, Cells.Count - 1]
        from relation in Gen.Int[0, 3]
        from elsewhere in Gen.Int[0, Cells.HunanCount - 1]
        from kids in Gen.Int[0, 3]
        from skill in Gen.Int[0, 2]
        from land in Gen.Bool
        from years in Gen.Int[0, 63]
        from tenure in Gen.Int[0, 4].Select(t => (Tenure)t)
        let home = relation switch
        {
            0 when Cells.IsHunan(residence) => residence,
            1 when Cells.IsHunan(residence) => residence ^ 1,
            2 when Cells.IsHunan(residence) => Cells.OutsideHukou,
            _ => elsewhere,
        }
        select Family(residence, home, kids, skill, land, years, tenure);

    [Fact]
    public void Expected_moves_are_those_of_the_plain_equations() =>
        Anybody.Sample(
            household =>
            {
                var unit = ChoiceUnit.Of(household, false, Moves.Tables.Near);
                var plain = new PlainChoice(Inputs, household, TestOffers.Prices()).Probabilities();
                var flows = ExpectedFlows.Of(TestModels.Of([household]), Moves, 1);
                var active = Moves.Activation.Probability(household.Members, household.Traits)
                    * Members.Count(FamilySplit.Certain(household.Members));
                for (var d = 0; d < Cells.Count; d++)
                {
                    var expected = d == unit.Residence ? 0 : active * plain[d];
                    Assert.Equal(expected, flows.In[d], 1e-9);
                }

                Assert.Equal(active * (1 - plain[unit.Residence]), flows.Out[unit.Residence], 1e-9);
            },
            iter: 400);

    [Fact]
    public void Draws_fall_as_the_plain_equations_say() =>
        Anybody.Sample(
            household =>
            {
                const int Steps = 20_000;
                var unit = ChoiceUnit.Of(household, false, Moves.Tables.Near);
                var plain = new PlainChoice(Inputs, household, TestOffers.Prices()).Probabilities();
                var hits = new int[Cells.Count];
                for (var k = 0; k < Steps; k++)
                    hits[DestinationChoice.Draw(Moves.Tables, unit, (k + 0.5) / Steps)]++;

                // On an even grid every alternative's stretch is met to within one step or two.
                for (var d = 0; d < Cells.Count; d++)
                    Assert.Equal(plain[d], hits[d] / (double)Steps, 2.0 / Steps);
            },
            iter: 200);

    [Fact]
    public void More_parity_never_repels_a_migrant_from_any_urban_cell()
    {
        var raised = new ChoiceTables(Inputs with
        {
            Parity = [.. Inputs.Parity.Select(a => a + 0.2)],
        });
        var unit = ChoiceUnit.Of(Family(3, 3, 1, 0, true, 5), false, Moves.Tables.Near);
        var before = Moves.Tables.Far.Row(unit.Origin, unit.Type);
        var after = raised.Far.Row(unit.Origin, unit.Type);
        for (var j = 0; j < Cells.CountyCount; j++)
        {
            if (j == unit.Origin) continue;
            Assert.True(after[j + 1] - after[j] > before[j + 1] - before[j]);
        }
    }

    [Fact]
    public void A_policy_change_beyond_the_cap_is_cut_and_counted()
    {
        var parameters = Inputs.Parameters with { HukouProvince = 5, PolicyCap = 0.25 };
        var none = new Utilities(Inputs with { Parameters = parameters });
        var all = new Utilities(Inputs with
        {
            Parameters = parameters,
            Parity = [.. Enumerable.Repeat(1.0, Cells.CountyCount)],
        });
        var gain = all.Move(0, 0, false, HukouRelation.SameProvince, 0)
            - none.Move(0, 0, false, HukouRelation.SameProvince, 0);
        Assert.Equal(0.25, gain, 12);
        Assert.Equal(1, all.Clipped);
        Assert.Equal(0, none.Clipped);
    }

    private static Household Family(
        int residence, int hukou, int kids, int skill, bool land, int years,
        Tenure tenure = Tenure.MarketRenter)
    {
        ulong members = Members.Person(TestModels.PeakAge, Ages.Male);
        for (var k = 0; k < kids; k++)
            members = Members.With(members, 2 + k, Members.Person(7 + k, Ages.Female));
        return new(
            1, members, (ushort)residence, (ushort)hukou,
            Traits.Make(skill, tenure, land ? Traits.ContractLand : 0), (byte)years);
    }

    private static MoveInputs Priced()
    {
        var moves = TestModels.Moves(Inputs);
        moves.Tables.Price(TestOffers.Prices());
        return moves;
    }

    private static ChoiceInputs Random()
    {
        double[] residual = [.. Enumerable.Range(0, Cells.Count)
            .Select(d => (2 * Philox.Uniform(Philox.Block(1, 0, (uint)d, 0, 0, 0).Word0)) - 1)];
        long[] network = [.. Enumerable.Range(0, Cells.CountyCount * Cells.Count)
            .Select(k => (long)(Philox.Block(2, 0, (uint)k, 0, 0, 0).Word0 % 5000))];
        var parameters = new ModelParameters
        {
            PrefectureScale = 0.6,
            ProvinceScale = 0.7,
            OutsideScale = 0.8,
        };
        var inputs = TestModels.Choice(parameters, residual);
        return inputs with
        {
            Network = network,
            BorderFactors = [.. Enumerable.Range(0, Cells.CountyCount * Cells.CountyCount)
                .Select(k => 0.5 + (0.5 * Noise.At(9, k, 1)))],
            Offers = TestOffers.Random(inputs.Places, parameters),
            HazardDisutility = 0.3,
            FundPortability = [.. Enumerable.Range(0, Cells.CountyCount).Select(i => i % 5 / 5.0)],
        };
    }
}
