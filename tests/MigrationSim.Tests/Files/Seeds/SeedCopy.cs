// A copy of seeds/ that a test may spoil or change, and a small editor for its tables.
using System.Globalization;

using MigrationSim.Core.BaseYears;
using MigrationSim.Files.Faults;
using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

internal sealed class SeedCopy : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("migsim-seeds-").FullName;

    public SeedCopy()
    {
        foreach (var path in Directory.EnumerateFiles(Original, "*.csv"))
            File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
    }

    /// <summary>The seeds/ of the repository this test was built from.</summary>
    public static string Original { get; } = Path.Combine(Root(), "seeds");

    public string Folder => folder;

    public string PathOf(string table) => Path.Combine(folder, table + ".csv");

    public List<string[]> Rows(string table) =>
        [.. File.ReadAllLines(PathOf(table)).Select(line => line.Split(','))];

    public void Write(string table, IEnumerable<string[]> rows) =>
        File.WriteAllLines(PathOf(table), rows.Select(r => string.Join(',', r)));

    /// <summary>Replaces one text that stands exactly once in a table; returns its line.</summary>
    public int Replace(string table, string old, string with)
    {
        var text = File.ReadAllText(PathOf(table));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{old}' is not in {table}");
        Assert.Equal(at, text.LastIndexOf(old, StringComparison.Ordinal));
        File.WriteAllText(PathOf(table), text.Replace(old, with, StringComparison.Ordinal));
        return 1 + text[..at].Count(c => c == '\n');
    }

    /// <summary>Adds to a cell of the row whose first fields are the key.</summary>
    public void Add(string table, string[] key, string column, long amount)
    {
        var rows = Rows(table);
        var row = rows.Single(r => r.Take(key.Length).SequenceEqual(key));
        var at = Array.IndexOf(rows[0], column);
        if (row[at].Length == 0) return;
        row[at] = (long.Parse(row[at], CultureInfo.InvariantCulture) + amount)
            .ToString(CultureInfo.InvariantCulture);
        Write(table, rows);
    }

    public BaseTables Tables()
    {
        var reading = SeedFiles.Read(folder);
        Assert.Empty(reading.Faults);
        return reading.Tables!;
    }

    public IReadOnlyList<Fault> Faults()
    {
        var reading = SeedFiles.Read(folder);
        Assert.Null(reading.Tables);
        return reading.Faults;
    }

    /// <summary>The one fault there is; anything else fails the test and is shown.</summary>
    public Fault OnlyFault()
    {
        var faults = Faults();
        Assert.True(faults.Count == 1, string.Join('\n', faults));
        return faults[0];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && folder.GetFiles("MigrationSim.sln").Length == 0)
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("MigrationSim.sln");
    }
}
