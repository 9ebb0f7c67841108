// Writes the control report as a CSV file.
using MigrationSim.Core.Syntheses;
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>A row for each margin, category and place; a tolerance of 0 means exactly.</summary>
public static class ControlTable
{
    private static readonly string[] Head =
    [
        "margin", "category", "geo_code", "target", "got", "difference", "tolerance", "holds",
    ];

    public static void Write(IEnumerable<ControlRow> rows, string path)
    {
        using var csv = new CsvRows(path, Head, withMark: false);
        foreach (var row in rows)
        {
            csv.Add(row.Margin.Name).Add(row.Category).Add(row.GeoCode).Add(row.Target)
                .Add(row.Got).Add(row.Difference).Add(row.Tolerance)
                .Add(row.Holds ? "true" : "false").End();
        }
    }
}
