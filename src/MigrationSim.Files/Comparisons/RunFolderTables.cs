// Reads a run's tables by place and year back into indicators and roads.
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Places;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Results;

namespace MigrationSim.Files.Comparisons;

/// <summary>
/// The figures of a run's folder; tags have no accounts there, so their roads stay at 0.
/// </summary>
public sealed class RunFolderTables
{
    private static readonly string[] Keys = ["year", "geo_code"];

    private static readonly string[] Flows =
    [
        "opening", "births", "deaths", "moves_in", "moves_out", "reclassified", "settled",
        "external_in", "external_out", "closing",
    ];

    private readonly FaultList _faults = new();
    private readonly Dictionary<string, int> _places;
    private readonly RunFolder _folder;
    private readonly int _until;

    private RunFolderTables(RunFolder folder, Geography geography, int after, int until)
    {
        var places = Place.All(geography);
        _places = places.Index().ToDictionary(
            place => place.Item.Code, place => place.Index, StringComparer.Ordinal);
        (_folder, _until) = (folder, until);
        Indicators = new(after + 1, until - after, places.Count);
        Roads = new(after + 1, until - after, places.Count);
    }

    public IndicatorTable Indicators { get; }

    public RoadTable Roads { get; }

    public IReadOnlyList<Fault> Faults => _faults.All;

    /// <summary>Reads the years after one; faults are all told.</summary>
    public static RunFolderTables Read(
        RunFolder folder, Geography geography, int after, int until)
    {
        var tables = new RunFolderTables(folder, geography, after, until);
        foreach (var table in (string[])[
            ResultColumns.Province, ResultColumns.Prefecture, ResultColumns.Tag,
            ResultColumns.County, ResultColumns.Markets])
        {
            tables.ReadIndicators(table);
        }

        tables.ReadAccounts();
        return tables;
    }

    private void ReadIndicators(string name)
    {
        if (Table(name, Keys) is not { } table) return;
        var known = IndicatorTable.Indicators.Index()
            .Where(indicator => table.Has(indicator.Item.Name)).ToList();
        foreach (var (row, year, place) in Rows(table))
        {
            foreach (var (i, indicator) in known)
            {
                if (table.Value(row, indicator.Name) is { } value)
                    Indicators[year, place, i] = value;
            }
        }
    }

    // The urban account stands before the rural one; the pair makes a year.
    private void ReadAccounts()
    {
        if (Table(ResultColumns.Accounts, [.. Keys, "status", .. Flows]) is not { } table) return;
        var open = new Dictionary<(string, int, int), LedgerRow>();
        foreach (var (line, year, place) in Rows(table))
        {
            var status = table.Text(line, "status");
            var row = Account(table, line);
            foreach (var (kind, name) in new[]
                { (RateKind.Resident, "resident"), (RateKind.Hukou, "hukou") })
            {
                if (status == "urban_" + name) open[(name, year, place)] = row;
                if (status == "rural_" + name && open.Remove((name, year, place), out var urban))
                    Roads.Set(kind, year, place, urban, row);
            }
        }
    }

    private RunTable? Table(string name, IEnumerable<string> columns) =>
        _folder.Table(name, _ => true, columns, _faults);

    // Rows of the years asked for and of places that are known; others are other versions' extras.
    private IEnumerable<(int Row, int Year, int Place)> Rows(RunTable table)
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Value(row, "year") is { } year && year >= Indicators.FirstYear
                && year <= _until
                && _places.TryGetValue(table.Text(row, "geo_code"), out var place))
            {
                yield return (row, (int)year, place);
            }
        }
    }

    private static LedgerRow Account(RunTable table, int line)
    {
        long[] flows = [.. Flows.Select(flow => (long)(table.Value(line, flow) ?? 0))];
        return new(
            flows[0], flows[1], flows[2], flows[3], flows[4], flows[5], flows[6], flows[7],
            flows[8], flows[9]);
    }
}
