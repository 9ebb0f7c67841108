// Tables of observations: read, checked, and one entered into another.
using System.Globalization;
using System.Text;

using MigrationSim.Core.Places;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Seeds;

/// <summary>Rows is null exactly when there are faults.</summary>
public sealed record ObservationReading(
    IReadOnlyList<ObservationRow>? Rows, IReadOnlyList<Fault> Faults);

/// <summary>Which observations a table may hold.</summary>
/// <param name="Geography">The places whose codes may stand in it.</param>
/// <param name="Indicators">The indicators' names.</param>
/// <param name="FirstYear">The first year.</param>
/// <param name="LastYear">The last year.</param>
/// <param name="WithSource">Whether basis and source must be told.</param>
public sealed record ObservationRules(
    Geography Geography, IReadOnlyList<string> Indicators, int FirstYear, int LastYear,
    bool WithSource);

/// <summary>Observations are read by no run and stand in no digest.</summary>
public static class ObservationTable
{
    /// <summary>The table kept with the base-year tables.</summary>
    public const string Kept = "observations/places.csv";

    public const string Rate = "resident_urbanization_rate_pct";

    private const double MostPersons = 1e9;

    private static readonly string[] Columns = ["geo_code", "year", "indicator", "value"];
    private static readonly string[] Bases =
        ["census", "revised_series", "published", "derived", "rounded"];

    /// <summary>The indicators of the kept table.</summary>
    public static IReadOnlyList<string> Stocks { get; } =
        ["resident_population", "urban_population", Rate];

    /// <summary>Reads a file whose name ends in .csv, which must exist.</summary>
    public static ObservationReading Read(string path, ObservationRules rules)
    {
        var faults = Faults(path);
        var rows = Rows(path, rules, faults);
        return faults.Any
            ? new(null, faults.Sorted())
            : new([.. rows.Select(row => row.Item)], []);
    }

    /// <summary>
    /// Reads new rows and holds them against the kept ones: what stands there already or
    /// contradicts it is a fault.
    /// </summary>
    public static ObservationReading ReadAgainst(
        string path, ObservationRules rules, IReadOnlyList<ObservationRow> kept)
    {
        var faults = Faults(path);
        var rows = Rows(path, rules, faults);
        ObservationChecks.Run(rows, kept);
        return faults.Any
            ? new(null, faults.Sorted())
            : new([.. rows.Select(row => row.Item)], []);
    }

    /// <summary>Puts the rows in the place of a table, whole or not at all.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, IEnumerable<ObservationRow> rows)
    {
        using var file = WholeFile.Open(path);
        var text = new StringBuilder();
        text.Append(string.Join(',', [.. Columns, "basis", "source"])).Append('\n');
        var sorted = rows.OrderBy(row => row.GeoCode, StringComparer.Ordinal)
            .ThenBy(row => row.Year).ThenBy(row => row.Indicator, StringComparer.Ordinal);
        foreach (var row in sorted)
        {
            var year = row.Year.ToString(CultureInfo.InvariantCulture);
            text.Append(CsvRows.Fields(
                row.GeoCode, year, row.Indicator, Number(row.Value), row.Basis, row.Source))
                .Append('\n');
        }

        File.WriteAllText(file.Working, text.ToString());
        file.Commit();
    }

    // Published figures have at most two decimals; a whole rate keeps one, as in print.
    private static string Number(double value) => value.ToString(
        value < 1000 ? "0.0#########" : "0.##########", CultureInfo.InvariantCulture);

    private static SeedFaults Faults(string path) =>
        new(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".");

    private static List<(ObservationRow Item, SeedRow Row)> Rows(
        string path, ObservationRules rules, SeedFaults faults)
    {
        var table = new CountTable(Path.GetFileNameWithoutExtension(path));
        string[] columns = rules.WithSource ? [.. Columns, "basis", "source"] : Columns;
        var read = SeedTable.Read(faults, table.Name, columns);
        var codes = Codes(rules.Geography);
        var rows = new List<(ObservationRow, SeedRow)>();
        foreach (var row in read.Rows)
        {
            var code = row.Text("geo_code");
            if (!codes.Contains(code))
            {
                row.Fault(
                    SeedCodes.UnknownCode,
                    $"geo_code 为 '{code}'，没有这个县、市州或省。请核对 counties.csv 与 prefectures.csv。",
                    $"geo_code is '{code}', which is no county, prefecture or province. See "
                    + "counties.csv and prefectures.csv.");
            }

            var year = row.Count("year", rules.FirstYear, rules.LastYear);
            var indicator = row.Word("indicator", [.. rules.Indicators]);
            var value = indicator switch
            {
                null => null,
                _ when indicator.EndsWith("_pct", StringComparison.Ordinal) =>
                    row.Number("value", 0, 100),
                _ when Stocks.Contains(indicator) => row.Number("value", 1, MostPersons),
                _ => row.Number("value", -MostPersons, MostPersons),
            };
            var basis = rules.WithSource ? row.Word("basis", Bases) : "";
            if (rules.WithSource) row.Filled("source");
            if (year is null || indicator is null || value is null || basis is null) continue;
            if (!table.Add($"{code} {year} {indicator}", row)) continue;
            var source = rules.WithSource ? row.Text("source") : "";
            rows.Add((new(code, year.Value, indicator, value.Value, basis, source), row));
        }

        return rows;
    }

    private static HashSet<string> Codes(Geography geography) =>
    [
        Geography.ProvinceCode, .. geography.Prefectures.Select(p => p.Code),
        .. geography.Counties.Select(c => c.Code),
    ];
}
