// Demand for all household types at once against the sum over groups one by one.
using CsCheck;

using MigrationSim.Core.Capacity;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Plain;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Capacity;

public sealed class ExpectedDemandTests
{
    private const double Rounding = 1e-9;

    // A scale of its own for each nest, and places that differ.
    private static readonly ChoiceInputs Choice = TestModels.Choice(
        new() { PrefectureScale = 0.4, ProvinceScale = 0.7, OutsideScale = 1 },
        [.. Enumerable.Range(0, Cells.Count).Select(d => 4 * Noise.At(3, d, 1))]);

    private static readonly FamilySplit Split = new(new FormationParameters(), Choice);
    private static readonly ChoiceTables Unpriced = new(Choice);

    private static readonly Gen<PlacePrices> Prices = Gen.Select(Priced(), Priced())
        .Select((dwellings, seats) => new PlacePrices(dwellings, seats));

    private static readonly Gen<ChoiceUnit> Units = Gen.Select(
        Gen.Int[0, Cells.Count - 1], Gen.Int[0, Cells.HunanCount], Gen.Int[0, 2], Gen.Int[0, 2],
        Gen.Bool, Gen.Double[0.5, 2], Gen.Double[1, 4]).Select(
        (residence, hukou, skill, kids, insured, duration, attachment) => new ChoiceUnit(
            residence, hukou == Cells.HunanCount ? Cells.OutsideHukou : hukou, skill, kids,
            insured, duration, attachment));

    // Many at home, several at one place, single ones anywhere.
    private static readonly Gen<DecisionGroup[]> Places = Gen.Select(
        Units, Gen.Int[0, 3], Gen.Select(Units, Amounts()).Array[1, 12]).Select(
        (place, kind, others) => others.Select(other => Group(
            other.Item1 with
            {
                Residence = place.Residence,
                Hukou = !Cells.IsHunan(place.Residence) ? place.Hukou
                    : kind == 0 ? place.Residence
                    : kind == 1 ? place.Residence ^ 1
                    : place.Hukou,
            },
            other.Item2)).ToArray());

    [Fact]
    public void All_types_at_once_come_to_the_sum_of_groups_one_by_one() =>
        Gen.Select(Places.Array[1, 60], Prices).Sample(
            (places, prices) =>
            {
                List<DecisionGroup> groups = [.. places.SelectMany(place => place)];
                var lanes = new ChoiceLanes();
                lanes.Fill(Unpriced, Split);
                lanes.Price(prices);
                var found = new ExpectedDemand(lanes);
                found.Open(groups);
                found.Evaluate();

                var tables = new ChoiceTables(Choice);
                tables.Price(prices);
                var plain = new PlainExpectedDemand(groups, tables, Unpriced, Split);
                Same(plain.Newcomers, found.Newcomers);
                Same(plain.NewPupils, found.NewPupils);
                Same(plain.Freed, found.Freed);
                Same(plain.FreedSeats, found.FreedSeats);
            },
            iter: 100);

    [Fact]
    public void Reckoning_twice_gives_the_same_bits_twice()
    {
        var groups = Places.Array[40].Single().SelectMany(place => place).ToList();
        var lanes = new ChoiceLanes();
        lanes.Fill(Unpriced, Split);
        var demand = new ExpectedDemand(lanes);
        demand.Open(groups);
        demand.Evaluate();
        var first = (double[])demand.Newcomers.Clone();
        lanes.Price(TestOffers.Prices());
        demand.Evaluate();
        Assert.NotEqual(first, demand.Newcomers);
        lanes.Price(PlacePrices.None);
        demand.Evaluate();
        Assert.Equal(first, demand.Newcomers);
    }

    [Fact]
    public void Any_number_of_threads_comes_to_the_same_bits()
    {
        var groups = Places.Array[400].Single().SelectMany(place => place)
            .OrderBy(group => group.Unit.Residence).ThenBy(group => group.Unit.Hukou).ToList();
        var lanes = new ChoiceLanes();
        lanes.Fill(Unpriced, Split);
        int[] numbers = [1, 2, 3, 8];
        var all = numbers.Select(threads => new ExpectedDemand(lanes, threads));
        var found = all.Select(demand =>
        {
            demand.Open(groups);
            demand.Evaluate();
            return (double[][])
                [demand.Newcomers, demand.NewPupils, demand.Freed, demand.FreedSeats];
        }).ToList();
        Assert.All(found[0], sums => Assert.True(sums.Sum() > 0));
        for (var i = 1; i < found.Count; i++) Assert.Equal(found[0], found[i]);
    }

    private static void Same(double[] plain, double[] found)
    {
        for (var i = 0; i < Cells.CountyCount; i++)
            Assert.Equal(plain[i], found[i], Rounding * (1e-3 + plain[i]));
    }

    private static DecisionGroup Group(ChoiceUnit unit, double[] amounts) => new(
        unit, amounts[0], Cells.IsUrban(unit.Residence) ? amounts[1] : 0,
        unit.Kids > 0 ? amounts[2] : 0);

    private static Gen<double[]> Amounts() => Gen.Double[0.01, 50].Array[3];

    private static Gen<double[]> Priced() =>
        Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 5]).Array[Cells.CountyCount];
}
