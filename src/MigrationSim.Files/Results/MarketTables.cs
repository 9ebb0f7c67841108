// Writes what ran short and who moved: markets, movers by kind and age, migration measures.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>
/// The tables markets.csv, movers.csv and migration.csv, each for province, prefectures, tags and
/// counties. What a run did not count has no rows.
/// </summary>
internal sealed class MarketTables(FinishedRun run, RunRows keys)
{
    private readonly IReadOnlyList<Place> _places = Place.All(run.Geography);

    /// <summary>What writes each table, the largest first; they may run side by side.</summary>
    public IReadOnlyList<Action> Writing => [WriteMovers, WriteMarkets, WriteMigration];

    private void WriteMarkets()
    {
        using var rows = keys.Open(ResultColumns.Markets);
        foreach (var tally in run.Result.Years.Where(year => year.Markets is not null))
        {
            foreach (var place in _places)
                keys.Indicators(rows, tally, place, MarketIndicators.All);
        }
    }

    private void WriteMovers()
    {
        using var rows = keys.Open(ResultColumns.Movers);
        foreach (var tally in run.Result.Years)
        {
            if (tally.Movers is not { } movers) continue;
            foreach (var place in _places)
            {
                Movers(rows, tally.Year, place, "in", movers.Arrivals);
                Movers(rows, tally.Year, place, "out", movers.Departures);
            }
        }
    }

    private void Movers(
        CsvRows rows, int year, Place place, string direction, IReadOnlyList<int[]> byCell)
    {
        var persons = RunRows.Sum(byCell, place.Cells);
        for (var nest = 0; nest < MoverTally.NestCodes.Count; nest++)
        {
            for (var group = 0; group < Ages.GroupCount; group++)
            {
                var index = (nest * Ages.GroupCount) + group;
                keys.Key(rows, year, place);
                rows.Add(direction).Add(MoverTally.NestCodes[nest]).Add(Ages.GroupName(group))
                    .Add(persons[index]).End();
            }
        }
    }

    private void WriteMigration()
    {
        using var rows = keys.Open(ResultColumns.Migration);
        YearTally? before = null;
        foreach (var tally in run.Result.Years)
        {
            var flows = new FlowMatrix(tally.Flows);
            foreach (var place in _places) Migration(rows, before, tally, flows, place);
            before = tally;
        }
    }

    private void Migration(
        CsvRows rows, YearTally? before, YearTally now, FlowMatrix moves, Place place)
    {
        var cells = place.Cells;
        var flows = before is null ? null : moves.Across(cells);
        keys.Key(rows, now.Year, place);
        rows.Add(flows?.In).Add(flows?.Out).Add(flows?.Net).Add(flows?.Gross)
            .Add(flows?.EffectivenessPct).Add(flows?.Within)
            .Add(before is null ? null : Absence.Returns(now, cells))
            .Add(Absence.FromPlace(now, cells)).Add(Absence.FromCounty(now, cells))
            .Add(before is null ? null : Absence.ReturnRatePct(before, now, cells)).End();
    }
}
