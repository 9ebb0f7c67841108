// Reads a run's tables by place and year back into indicators and roads.
using System.Globalization;

using CsvHelper;

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
    private const string NoFolder = "MS3501";
    private const string BadTable = "MS3502";

    private readonly List<Fault> _faults = [];
    private readonly Dictionary<string, int> _places;
    private readonly int _until;

    private RunFolderTables(Geography geography, int after, int until)
    {
        var places = Place.All(geography);
        _places = places.Index().ToDictionary(
            place => place.Item.Code, place => place.Index, StringComparer.Ordinal);
        _until = until;
        Indicators = new(after + 1, until - after, places.Count);
        Roads = new(after + 1, until - after, places.Count);
    }

    public IndicatorTable Indicators { get; }

    public RoadTable Roads { get; }

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Reads the years after one; faults are all told.</summary>
    public static RunFolderTables Read(string folder, Geography geography, int after, int until)
    {
        var tables = new RunFolderTables(geography, after, until);
        foreach (var table in (string[])[
            ResultColumns.Province, ResultColumns.Prefecture, ResultColumns.Tag,
            ResultColumns.County, ResultColumns.Markets])
        {
            tables.Read(Path.Combine(folder, table), tables.IndicatorRow);
        }

        var open = new Dictionary<(string, int, int), LedgerRow>();
        tables.Read(
            Path.Combine(folder, ResultColumns.Accounts),
            (csv, year, place) => tables.AccountRow(csv, year, place, open));
        return tables;
    }

    internal static Fault Wrong(string place, string zh, string en) =>
        new(place, 0, NoFolder, zh, en);

    private void Read(string path, Action<CsvReader, int, int> row)
    {
        if (!File.Exists(path))
        {
            _faults.Add(Wrong(path, "没有这个结果表。", "there is no such table."));
            return;
        }

        using var csv = new CsvReader(
            new StreamReader(path), CultureInfo.InvariantCulture);
        try
        {
            csv.Read();
            csv.ReadHeader();
            while (csv.Read())
            {
                var year = csv.GetField<int>("year");
                if (year < Indicators.FirstYear || year > _until) continue;
                if (_places.TryGetValue(csv.GetField("geo_code") ?? "", out var place))
                    row(csv, year, place);
            }
        }
        catch (CsvHelperException)
        {
            _faults.Add(new(
                path, csv.Parser.RawRow, BadTable,
                "缺列或不是数字；此表须与 migsim run 写出的一样。",
                "a column is missing or no number; the table must be as migsim run wrote it."));
        }
    }

    private void IndicatorRow(CsvReader csv, int year, int place)
    {
        for (var i = 0; i < IndicatorTable.Indicators.Count; i++)
        {
            if (csv.TryGetField<double?>(IndicatorTable.Indicators[i].Name, out var value))
                Indicators[year, place, i] = value ?? Indicators[year, place, i];
        }
    }

    // The urban account stands before the rural one; the pair makes a year.
    private void AccountRow(
        CsvReader csv, int year, int place, Dictionary<(string, int, int), LedgerRow> open)
    {
        var status = csv.GetField("status") ?? "";
        var row = Account(csv);
        foreach (var (kind, name) in new[]
            { (RateKind.Resident, "resident"), (RateKind.Hukou, "hukou") })
        {
            if (status == "urban_" + name) open[(name, year, place)] = row;
            if (status == "rural_" + name && open.Remove((name, year, place), out var urban))
                Roads.Set(kind, year, place, urban, row);
        }
    }

    private static LedgerRow Account(CsvReader csv)
    {
        long Of(string column) => csv.GetField<long>(column);
        return new(
            Of("opening"), Of("births"), Of("deaths"), Of("moves_in"), Of("moves_out"),
            Of("reclassified"), Of("settled"), Of("external_in"), Of("external_out"),
            Of("closing"));
    }
}
