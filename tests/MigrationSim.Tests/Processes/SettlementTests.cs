// Settling: the hazard in closed form, and which way each lever turns it.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class SettlementTests
{
    private static readonly SettlementInputs Base = TestSettling.Baseline();
    private static readonly Household Migrant = Family(Traits.ContractLand);

    // gamma_0 + b (1 - 0.8 x 0.6) 0.6 + child + tertiary + 40 + 0.3 ln(1 + 2/5) + 0.3 ln(1 + 4) -
    // 1.2 x 0.2.
    [Fact]
    public void The_hazard_is_the_logistic_of_its_terms()
    {
        var p = Base.Parameters;
        var logit = p.Constant + (0.6 * (1 - (0.8 * 0.6))) + 0.5 + 0.8 + 0.3
            + (0.3 * Math.Log(1.4)) + (0.3 * Math.Log(5)) - (1.2 * 0.2);
        Assert.Equal(1 / (1 + Math.Exp(-logit)), Chance(Base), 12);
    }

    [Fact]
    public void More_parity_of_services_means_less_settling() => Assert.True(
        Chance(Base with { Parity = TestSettling.Everywhere(0.85) }) < Chance(Base));

    [Fact]
    public void Reward_protection_and_compensation_each_raise_settling()
    {
        Assert.True(Chance(Base with { Reward = TestSettling.Everywhere(6) }) > Chance(Base));
        Assert.True(Chance(Base with { Protection = TestSettling.Everywhere(0.9) }) > Chance(Base));
        Assert.True(
            Chance(Base with { Compensation = TestSettling.Everywhere(50) }) > Chance(Base));
    }

    [Fact]
    public void Land_rights_are_nothing_to_those_without_land()
    {
        var landless = Family(0);
        Assert.Equal(
            Chance(Base, landless),
            Chance(Base with { Protection = TestSettling.Everywhere(1) }, landless));
        Assert.True(Chance(Base, landless) > Chance(Base));
    }

    [Fact]
    public void A_closed_city_settles_nobody_and_an_open_one_asks_no_years()
    {
        var newcomer = Migrant with { YearsHere = 0 };
        var closed = Base with
        {
            Threshold = TestSettling.Everywhere(1),
            Reward = TestSettling.Everywhere(0),
        };
        Assert.Equal(0, Chance(closed));
        Assert.Equal(0, Chance(Base, newcomer));
        Assert.True(Chance(Base with { Threshold = TestSettling.Everywhere(0) }, newcomer) > 0);
    }

    [Fact]
    public void Nobody_settles_in_a_village_abroad_as_a_student_or_where_registered()
    {
        Assert.Equal(0, Chance(Base, Migrant with { Residence = 5 }));
        Assert.Equal(0, Chance(Base, Migrant with { Residence = Cells.Guangdong }));
        Assert.Equal(0, Chance(Base, Migrant with { Hukou = Migrant.Residence }));
        Assert.Equal(0, Chance(
            Base, Migrant with { Traits = (ushort)(Migrant.Traits | Traits.Student) }));
    }

    [Fact]
    public void Paid_exit_takes_land_from_some_and_registration_always_follows()
    {
        const int Households = 20_000;
        var draws = new Core.Randomness.YearDraws(1, 2025);
        var settlement = new Settlement(
            Base with { Compensation = TestSettling.Everywhere(50) });
        var exits = 0;
        for (var key = 0u; key < Households; key++)
        {
            var settled = settlement.Settled(Migrant with { Key = key }, draws);
            Assert.Equal(Migrant.Residence, settled.Hukou);
            exits += Traits.Has(settled.Traits, Traits.ExitedLand) ? 1 : 0;
        }

        Assert.Equal(0.02, exits / (double)Households, 4 * Math.Sqrt(0.02 / Households));
    }

    private static double Chance(SettlementInputs inputs) => Chance(inputs, Migrant);

    private static double Chance(SettlementInputs inputs, Household household) =>
        new Settlement(inputs).Probability(household, insured: false, standing: 0);

    private static Household Family(int land)
    {
        ulong members = Members.Person(41, Ages.Male);
        members = Members.With(members, 2, Members.Person(9, Ages.Female));
        return new(1, members, 4, 9, Traits.Make(2, Tenure.MarketRenter, land), 4);
    }
}
