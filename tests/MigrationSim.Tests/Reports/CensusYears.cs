// Years made by hand on the census: villagers move to their town, some to the first county.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.Reports;

/// <summary>Books that balance, for runs that no model made.</summary>
internal static class CensusYears
{
    /// <summary>2020 to 2029; extra is what the plan adds to the moves, in thousandths.</summary>
    public static IEnumerable<YearTally> Of(int extra)
    {
        var residents = Enumerable.Range(0, Cells.Count).Select(Start).ToArray();
        foreach (var plain in HandMade.Result(2029).Years)
        {
            if (plain.Year == 2020)
            {
                yield return Tally(plain, [.. residents.Select(Still)], [], residents);
                continue;
            }

            var flows = Flows(residents, plain.Year > 2024 ? extra : 0);
            var rows = residents.Select(Still).ToArray();
            foreach (var flow in flows)
            {
                rows[flow.Origin] +=
                    new LedgerRow(0, 0, 0, 0, flow.Persons, 0, 0, 0, 0, -flow.Persons);
                rows[flow.Destination] +=
                    new LedgerRow(0, 0, 0, flow.Persons, 0, 0, 0, 0, 0, flow.Persons);
            }

            for (var cell = 0; cell < Cells.HunanCount; cell++)
            {
                var (births, deaths) = (residents[cell] / 140, residents[cell] / 110);
                rows[cell] += new LedgerRow(0, births, deaths, 0, 0, 0, 0, 0, 0, births - deaths);
                residents[cell] = rows[cell].Closing;
            }

            yield return Tally(plain, rows, flows, residents);
        }
    }

    private static long Start(int cell)
    {
        if (!Cells.IsHunan(cell)) return 0;
        var census = CensusRuns.Tables.Census2020[Cells.County(cell)];
        return Cells.IsUrban(cell) ? census.UrbanResidents
            : census.Residents - census.UrbanResidents;
    }

    private static LedgerRow Still(long persons) => new(persons, 0, 0, 0, 0, 0, 0, 0, 0, persons);

    private static List<Flow> Flows(long[] residents, int extra)
    {
        var flows = new List<Flow>();
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            var village = residents[Cells.Rural(county)];
            var own = village * (14 + (extra * (county % 5))) / 1000;
            flows.Add(new(Cells.Rural(county), Cells.Urban(county), own / 3, own));
            if (county > 0)
                flows.Add(new(Cells.Rural(county), Cells.Urban(0), village / 900, village / 300));
        }

        return flows;
    }

    private static YearTally Tally(
        YearTally plain, LedgerRow[] rows, List<Flow> flows, long[] residents) => plain with
        {
            Residents = rows,
            Flows = flows,
            AgeSex =
            [
                .. Enumerable.Range(0, Cells.Count).Select(cell => Cells.IsHunan(cell)
                    ? Ages(cell, residents[cell], plain.Year) : plain.AgeSex[cell]),
            ],
        };

    // The census's ages in shares of a thousandth; the young grow fewer.
    private static int[] Ages(int cell, long persons, int year)
    {
        var census = CensusRuns.Tables.Census2020[Cells.County(cell)];
        return
        [
            .. census.AgeSex.Select((count, i) =>
                (int)(count * persons / census.Residents * (i < 8 ? 2040 - year : 20) / 20)),
        ];
    }
}
