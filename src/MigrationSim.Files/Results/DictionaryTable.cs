// Writes the table that says what the columns of the other tables mean.
using MigrationSim.Files.Formats;

namespace MigrationSim.Files.Results;

/// <summary>A row for each column.</summary>
public static class DictionaryTable
{
    public static void Write(string path, IEnumerable<TableColumn> columns)
    {
        using var rows = new CsvRows(
            path, ResultColumns.Head(ResultColumns.Dictionary), withMark: true);
        foreach (var column in columns)
        {
            rows.Add(column.Table).Add(column.Name).Add(column.Zh).Add(column.En)
                .Add(column.Unit).End();
        }
    }
}
