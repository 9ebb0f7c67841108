// Writes the moves between prefectures, external zones and the outside: what a map of flows needs.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>The table prefecture_flows.csv; moves inside a prefecture are in it.</summary>
internal static class PrefectureFlowTable
{
    public static void Write(CsvRows rows, string keys, FinishedRun run)
    {
        string[] codes =
        [
            .. run.Geography.Prefectures.Select(p => p.Code), .. Cells.ZoneCodes,
            CellCodes.OutsideModel,
        ];
        foreach (var tally in run.Result.Years.Where(tally => tally.Flows.Count > 0))
        {
            var (households, persons) = Sum(tally, run.Geography, codes.Length);
            for (var i = 0; i < persons.Length; i++)
            {
                if (households[i] == 0 && persons[i] == 0) continue;
                rows.AddAsIs(keys).Add(tally.Year)
                    .Add(codes[i / codes.Length]).Add(codes[i % codes.Length])
                    .Add(households[i]).Add(persons[i]).End();
            }
        }
    }

    private static (long[] Households, long[] Persons) Sum(
        YearTally tally, Geography geography, int count)
    {
        var (households, persons) = (new long[count * count], new long[count * count]);
        foreach (var flow in tally.Flows)
        {
            var at = (Place(flow.Origin) * count) + Place(flow.Destination);
            households[at] += flow.Households;
            persons[at] += flow.Persons;
        }

        return (households, persons);

        int Place(int cell) => Cells.IsHunan(cell)
            ? geography.PrefectureOf(Cells.County(cell))
            : geography.Prefectures.Count
                + (cell == YearTally.OutsideModel ? Cells.ZoneCount : cell - Cells.HunanCount);
    }
}
