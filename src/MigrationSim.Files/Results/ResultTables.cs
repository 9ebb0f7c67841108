// Writes the tables by place: indicators, ages, accounts, and the dictionary.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.People;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>The CSV tables of a run, written into a folder.</summary>
public sealed class ResultTables(FinishedRun run, string folder)
{
    private readonly RunRows _keys = new(run, folder);
    private readonly Place _province = Place.Province(run.Geography);
    private readonly IReadOnlyList<Place> _prefectures = Place.Prefectures(run.Geography);
    private readonly IReadOnlyList<Place> _counties = Place.Counties(run.Geography);

    /// <summary>What writes each table, the largest first; they may run side by side.</summary>
    public IReadOnlyList<Action> Writing =>
    [
        .. new MarketTables(run, _keys).Writing,
        () => WriteAgeSex([_province, .. _counties]),
        .. new DemographyTables(run, _keys).Writing,
        () => WriteIndicators(ResultColumns.County, _counties),
        () => WriteAccounts([_province, .. _counties, .. _prefectures]),
        () => WriteIndicators(ResultColumns.Province, [_province]),
        () => WriteIndicators(ResultColumns.Prefecture, _prefectures),
        () => WriteIndicators(ResultColumns.Tag, Place.Tags(run.Geography)),
        WritePrefectureFlows,
        WriteDictionary,
    ];

    /// <summary>The same of what a page shows: the same rows, of some tables not all.</summary>
    public IReadOnlyList<Action> WritingForPage =>
    [
        () => WriteIndicators(ResultColumns.County, _counties),
        () => WriteAccounts([_province, .. _prefectures]),
        WritePrefectureFlows,
        () => WriteAgeSex([_province]),
        () => WriteIndicators(ResultColumns.Province, [_province]),
        () => WriteIndicators(ResultColumns.Prefecture, _prefectures),
    ];

    private void WriteIndicators(string table, IReadOnlyList<Place> places)
    {
        using var rows = Open(table);
        foreach (var tally in run.Result.Years)
        {
            foreach (var place in places)
                _keys.Indicators(rows, tally, place, IndicatorCatalogue.All);
        }
    }

    private void WriteAgeSex(IReadOnlyList<Place> places)
    {
        using var rows = Open(ResultColumns.AgeSex);
        foreach (var tally in run.Result.Years)
        {
            foreach (var place in places)
            {
                foreach (var (residence, cells) in Parts(place))
                    AgeSexRows(rows, tally, place, residence, cells);
            }
        }
    }

    private void AgeSexRows(
        CsvRows rows, YearTally tally, Place place, string residence, List<int> cells)
    {
        var persons = RunRows.Sum(tally.AgeSex, cells);
        foreach (var sex in new[] { Ages.Male, Ages.Female })
        {
            for (var group = 0; group < Ages.GroupCount; group++)
            {
                var index = (group * 2) + sex;
                Key(rows, tally.Year, place);
                rows.Add(residence).Add(sex == Ages.Male ? "male" : "female")
                    .Add(Ages.GroupName(group))
                    .Add(persons[index]).End();
            }
        }
    }

    private void WriteAccounts(IReadOnlyList<Place> places)
    {
        using var rows = Open(ResultColumns.Accounts);
        foreach (var tally in run.Result.Years.Skip(1))
        {
            foreach (var place in places)
            {
                foreach (var (residence, cells) in Parts(place))
                {
                    Key(rows, tally.Year, place);
                    AccountFields(
                        rows.Add(residence + "_resident"), Sum(tally.Residents, cells));
                    rows.Add("").Add("").End();
                }

                foreach (var (residence, cells) in Parts(place))
                {
                    Key(rows, tally.Year, place);
                    AccountFields(rows.Add(residence + "_hukou"), Sum(tally.Hukou, cells));
                    rows.Add(cells.Sum(cell => tally.PairingIn[cell]))
                        .Add(cells.Sum(cell => tally.PairingOut[cell])).End();
                }
            }
        }
    }

    private static LedgerRow Sum(IReadOnlyList<LedgerRow> accounts, List<int> cells) =>
        cells.Aggregate(default(LedgerRow), (sum, cell) => sum + accounts[cell]);

    private static void AccountFields(CsvRows rows, LedgerRow row) => rows
        .Add(row.Opening).Add(row.Births).Add(row.Deaths).Add(row.MovesIn).Add(row.MovesOut)
        .Add(row.Reclassified).Add(row.Settled).Add(row.ExternalIn).Add(row.ExternalOut)
        .Add(row.Closing).Add(row.Residual);

    private void WritePrefectureFlows()
    {
        using var rows = Open(ResultColumns.PrefectureFlows);
        PrefectureFlowTable.Write(rows, _keys.Run, run);
    }

    private void WriteDictionary() => DictionaryTable.Write(
        Path.Combine(folder, ResultColumns.Dictionary), ResultColumns.All);

    private static IEnumerable<(string Residence, List<int> Cells)> Parts(Place place) =>
        RunRows.Parts(place);

    private CsvRows Open(string table) => _keys.Open(table);

    private void Key(CsvRows rows, int year, Place place) => _keys.Key(rows, year, place);
}
