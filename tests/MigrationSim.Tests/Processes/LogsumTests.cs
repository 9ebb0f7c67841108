// Welfare is the log of all weights: its slope in a utility is the chance of that place.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class LogsumTests
{
    private const double Step = 1e-4;

    private static readonly ModelParameters Parameters = new()
    {
        PrefectureScale = 0.6,
        ProvinceScale = 0.7,
        OutsideScale = 0.8,
    };

    // At home, in the own county's town, away in town, outside Hunan, registered outside.
    private static readonly (int Residence, int Hukou)[] People =
    [
        (Cells.Rural(3), Cells.Rural(3)), (Cells.Urban(3), Cells.Rural(3)),
        (Cells.Urban(5), Cells.Rural(3)), (Cells.Urban(60), Cells.Urban(3)),
        (Cells.Guangdong, Cells.Rural(3)), (Cells.Urban(3), Cells.OutsideHukou),
    ];

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(120)]
    [InlineData(Cells.Guangdong)]
    [InlineData(Cells.YangtzeDelta)]
    public void The_logsum_rises_with_a_utility_by_the_chance_of_its_place(int place)
    {
        var (tables, up, down) = (Tables(place, 0), Tables(place, Step), Tables(place, -Step));
        var chances = 0.0;
        foreach (var (residence, hukou) in People)
        {
            var slope = (Logsum(up, residence, hukou) - Logsum(down, residence, hukou))
                / (2 * Step);
            var chance = Chance(tables, residence, hukou, place);
            Assert.Equal(chance, slope, 1e-6);
            chances += chance;
        }

        Assert.True(chances > 1e-4);
    }

    private static double Logsum(ChoiceTables tables, int residence, int hukou) =>
        Math.Log(UnitWeights.Weigh(tables, Unit(tables, residence, hukou)).Total);

    private static double Chance(ChoiceTables tables, int residence, int hukou, int place)
    {
        var unit = Unit(tables, residence, hukou);
        var weights = UnitWeights.Weigh(tables, unit);
        if (place == residence) return weights.Stay / weights.Total;
        var flows = new NestFlows();
        flows.Add(tables, unit, weights, 1);
        flows.ShareOut(tables.Far);
        return flows.In[place];
    }

    private static ChoiceUnit Unit(ChoiceTables tables, int residence, int hukou) =>
        ChoiceUnit.Of(
            TestModels.Alone(1, residence, hukou) with
            {
                Members = Members.With(
                    Members.Person(TestModels.PeakAge, Ages.Male), 2, Members.Person(8, 0)),
                YearsHere = 2,
            },
            false, tables.Near);

    private static ChoiceTables Tables(int place, double shift)
    {
        double[] residual =
            [.. Enumerable.Range(0, Cells.Count).Select(d => Noise.At(3, d, 1) - 0.5)];
        residual[place] += shift;
        var tables = new ChoiceTables(TestModels.Choice(Parameters, residual));
        tables.Price(TestOffers.Prices());
        return tables;
    }
}
