// What the browser tests open: reports of the hand-made runs, and figures as the page shows them.
using System.Globalization;

using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

namespace MigrationSim.Tests.Reports;

/// <summary>Pages in a folder of their own, gone with it.</summary>
internal sealed class ReportPages(CensusRuns runs) : IDisposable
{
    public const string Rate = "resident_urbanization_rate_pct";

    private readonly TempFolder _pages = new();

    public void Dispose() => _pages.Dispose();

    /// <summary>The path of a report of some runs.</summary>
    public string Report(params string[] names) => Write(null, names);

    /// <summary>The same on other boundaries.</summary>
    public string Write(Boundaries? boundaries, params string[] names)
    {
        var places = new PagePlaces(
            CensusRuns.Tables, MapLayoutTable.Read(MapLayoutTable.PathIn(Repository.File("seeds"))),
            boundaries);
        var set = RunSet.Read([.. names.Select(name => runs[name])], null).Runs!;
        var path = _pages[$"{string.Join('-', names)}{(boundaries is null ? "" : "-own")}.html"];
        File.WriteAllText(
            path, ReportPage.Html(
                ReportData.Text(set, places, "migsim report", true), set.Digest, true));
        return path;
    }

    /// <summary>The province in the last year.</summary>
    public Dictionary<string, string> Province(string run) =>
        runs.Rows(run, "province.csv").Single(row => row["year"] == "2029");

    /// <summary>The resident rate of each county in the last year.</summary>
    public Dictionary<string, string> Counties(string run) => runs.Rows(run, "county.csv")
        .Where(row => row["year"] == "2029").ToDictionary(row => row["geo_code"], row => row[Rate]);

    public static decimal Number(string text) =>
        decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Rounded as a reader would.</summary>
    public static string Shown(string text, int digits) => Shown(Number(text), digits);

    public static string Shown(decimal value, int digits) =>
        decimal.Round(value, digits, MidpointRounding.AwayFromZero)
            .ToString("F" + digits, CultureInfo.InvariantCulture);
}
