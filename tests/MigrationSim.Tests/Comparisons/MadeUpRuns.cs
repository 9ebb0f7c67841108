// Runs that cost nothing, can be branched, and differ as they are told.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Worlds;

namespace MigrationSim.Tests.Comparisons;

/// <summary>
/// In any scenario but the baseline a few persons more move to the first county's town in 2022,
/// more or fewer by seed, and two households of three live or are registered elsewhere.
/// </summary>
internal static class MadeUpRuns
{
    public static RunResult Run(
        Model model, Scenario scenario, RunOptions options, Branching branching)
    {
        var from = branching.From?.Origin.Year ?? 2020;
        var isBase = scenario.Name == Scenario.Baseline.Name;
        var result = MarketedYears.Result();
        if (branching.SaveYear is { } year)
        {
            branching.Save(new()
            {
                Origin = SavedOrigin.Of(model, scenario, options, year),
                Population = People(isBase),
                Markets = null!,
                Earlier = null!,
            });
        }

        return result with
        {
            Years =
            [
                .. result.Years.Where(tally => tally.Year >= from && tally.Year <= options.Until)
                    .Select(Settled).Select(tally => isBase || tally.Year < 2022
                        ? tally
                        : Moved(tally, 100 + (10 * (int)options.Seed))),
            ],
        };
    }

    // Four people settle in every town.
    private static YearTally Settled(YearTally tally) => tally with
    {
        Hukou = [.. tally.Hukou.Select((row, c) => row with
        {
            Settled = Cells.IsUrban(c) ? 4 : -4,
        })],
    };

    private static Population People(bool isBase)
    {
        var home = TestModels.Alone(1, Cells.Rural(0), Cells.Rural(0));
        var settled = home with { Key = 2, Residence = (ushort)Cells.Urban(1) };
        return TestModels.Of(isBase
            ? [home, settled, home with { Key = 3 }]
            :
            [
                home with { Residence = (ushort)Cells.Urban(0) },
                settled with { Hukou = (ushort)Cells.Urban(1) }, home with { Key = 3 },
            ]);
    }

    private static YearTally Moved(YearTally tally, int persons)
    {
        var rows = tally.Residents.ToArray();
        rows[0] = rows[0] with
        {
            MovesIn = rows[0].MovesIn + persons,
            Closing = rows[0].Closing + persons,
        };
        rows[1] = rows[1] with
        {
            MovesOut = rows[1].MovesOut + persons,
            Closing = rows[1].Closing - persons,
        };
        return tally with { Residents = rows };
    }
}
