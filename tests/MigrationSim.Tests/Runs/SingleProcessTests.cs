// Worlds in which only one thing happens, against what theory says of it.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Worlds;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class SingleProcessTests
{
    private static readonly RunOptions Options = new(Until: 2024, Threads: 2);

    [Fact]
    public void In_a_still_world_nothing_changes()
    {
        var run = Run(TestModels.Still, TestRuns.GrowWithoutStudents(TestModels.Still));
        Assert.All(run.Years.Skip(1), year => Assert.Empty(year.Flows));
        for (var c = 0; c < Cells.Count; c++)
            Assert.Equal(run.Years[0].Residents[c].Closing, run.Years[^1].Residents[c].Closing);
    }

    // R(t) = R0 (1 - rho)^t, and relabelling is not moving.
    [Fact]
    public void With_reclassification_alone_the_countryside_shrinks_by_its_rate_and_nobody_moves()
    {
        const double Rate = 0.005;
        var model = TestModels.Still with
        {
            Parameters = TestModels.Still.Parameters with { Reclassification = [Rate, Rate] },
        };
        var run = Run(model, TestRuns.GrowWithoutStudents(model));
        var start = Rural(run.Years[0]);
        for (var t = 1; t < run.Years.Count; t++)
        {
            var expected = start * Math.Pow(1 - Rate, t);

            // Whole households flip together, so the spread is that of households, not persons.
            double households =
                run.Years[0].Households.Where((_, c) => Cells.IsRural(c)).Sum();
            var gone = 1 - Math.Pow(1 - Rate, t);
            var error = 4 * Math.Sqrt(households * gone * (1 - gone)) * 4;
            Assert.Equal(expected, Rural(run.Years[t]), error);
            Assert.Empty(run.Years[t].Flows);
            Assert.Equal(Urban(run.Years[0]), Urban(run.Years[t]) - Relabelled(run.Years[t]));
        }
    }

    [Fact]
    public void At_infinite_distance_nobody_changes_cell_and_the_rate_moves_by_births_and_labels()
    {
        var run = Run(TestModels.Small with
        {
            Parameters = TestModels.Small.Parameters with
            {
                Distance = 1e9,
                ArrivalsPersons = 0,
                LeavingProbability = [0, 0],
                HukouLossProbability = 0,
            },
            Formation = TestModels.NoFormation,
        });
        Assert.All(run.Years, year => Assert.Empty(year.Flows));
        for (var t = 1; t < run.Years.Count; t++)
        {
            var urban = Sum(run.Years[t], Cells.IsUrban);
            Assert.Equal(
                urban.Closing - urban.Opening,
                urban.Births - urban.Deaths + urban.Reclassified);
        }
    }

    // Delta U = natural + migration + reclassification.
    [Fact]
    public void The_three_parts_of_urban_growth_add_up()
    {
        var run = Run(TestModels.Small);
        var cells = Enumerable.Range(0, Cells.HunanCount).ToArray();
        for (var t = 1; t < run.Years.Count; t++)
        {
            double Of(string name) =>
                IndicatorCatalogue.Get(name).Value(run.Years[t], cells)!.Value;
            Assert.Equal(
                Urban(run.Years[t]) - Urban(run.Years[t - 1]),
                Of("natural_change_urban") + Of("net_migration_urban") + Of("reclassified"));
        }
    }

    // United Nations 1974: the logit of the urban share grows by the urban-rural growth difference.
    [Fact]
    public void The_logit_of_the_rate_grows_by_the_difference_of_urban_and_rural_growth()
    {
        var run = Run(TestModels.Small);
        for (var t = 1; t < run.Years.Count; t++)
        {
            var (before, after) = (run.Years[t - 1], run.Years[t]);
            var difference = Math.Log((double)Urban(after) / Urban(before))
                - Math.Log((double)Rural(after) / Rural(before));
            Assert.Equal(difference, Logit(after) - Logit(before), 12);
        }
    }

    // Residents 40.59 and 24.80 million, births 6.3 and 5.2, deaths 6.4 and 12.9 per thousand.
    [Fact]
    public void Natural_change_alone_raises_the_rate_from_62_0737_to_62_2532()
    {
        var start = Tally(2024, Stock(40_590_000), Stock(24_800_000));
        var end = Tally(
            2025, Natural(40_590_000, 0.0063, 0.0064), Natural(24_800_000, 0.0052, 0.0129));
        var rate = IndicatorCatalogue.Get("resident_urbanization_rate_pct");
        Assert.Equal(62.0737, rate.Value(start, [0, 1])!.Value, 4);
        Assert.Equal(62.2532, rate.Value(end, [0, 1])!.Value, 4);
    }

    private static LedgerRow Stock(long persons) => new(persons, 0, 0, 0, 0, 0, 0, 0, 0, persons);

    private static LedgerRow Natural(long persons, double births, double deaths)
    {
        var (born, died) = ((long)(persons * births), (long)(persons * deaths));
        return new(persons, born, died, 0, 0, 0, 0, 0, 0, persons + born - died);
    }

    private static YearTally Tally(int year, LedgerRow urban, LedgerRow rural) => new()
    {
        Year = year,
        Residents = [urban, rural, .. new LedgerRow[Cells.Count - 2]],
        Hukou = new LedgerRow[Cells.HunanCount],
        PairingIn = new long[Cells.HunanCount],
        PairingOut = new long[Cells.HunanCount],
        Migrants = new([], [], [], []),
        Households = new long[Cells.Count],
        HukouPersons = new long[Cells.HunanCount],
        Relabelled = new long[Cells.Count],
        AgeSex = [],
        Flows = [],
    };

    private static RunResult Run(Model model, Population? population = null) =>
        TestRuns.Run(model, Options, population: population);

    private static double Logit(YearTally year) =>
        Math.Log((double)Urban(year) / Rural(year));

    private static long Urban(YearTally year) => Sum(year, Cells.IsUrban).Closing;

    private static long Rural(YearTally year) => Sum(year, Cells.IsRural).Closing;

    private static long Relabelled(YearTally year) =>
        year.Relabelled.Where((_, cell) => Cells.IsUrban(cell)).Sum();

    private static LedgerRow Sum(YearTally year, Func<int, bool> counts) =>
        year.Residents.Where((_, cell) => counts(cell)).Aggregate((a, b) => a + b);
}
