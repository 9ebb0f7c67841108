// Whole numbers by key and column, as the adding-up checks want them.
namespace MigrationSim.Files.Seeds;

/// <summary>A table of counts; null where a cell is blank, at fault or absent.</summary>
internal sealed class CountTable(string name)
{
    private readonly Dictionary<(string Key, string Column), int> values = [];
    private readonly Dictionary<string, SeedRow> rows = new(StringComparer.Ordinal);

    public string Name => name;

    public string File => name + ".csv";

    public int? this[string key, string column] =>
        values.TryGetValue((key, column), out var value) ? value : null;

    public SeedRow? Row(string key) => rows.GetValueOrDefault(key);

    /// <summary>Takes a row under its key; false, and a fault, if the key is repeated.</summary>
    public bool Add(string key, SeedRow row)
    {
        if (rows.TryAdd(key, row)) return true;
        var first = rows[key].Line;
        row.Fault(
            SeedCodes.Repeated,
            $"{key} 重复；首次出现在第 {first} 行。请删去其一。",
            $"{key} is repeated; it stands first in line {first}. Remove one of the two.");
        return false;
    }

    public void Set(string key, string column, int? value)
    {
        if (value is { } known) values[(key, column)] = known;
    }

    /// <summary>Notes each key that has no row.</summary>
    public void Require(IEnumerable<string> keys, SeedFaults faults)
    {
        foreach (var key in keys)
        {
            if (rows.ContainsKey(key)) continue;
            faults.Add(
                File, 1, SeedCodes.MissingRow,
                $"缺少 {key} 的行。请补上。",
                $"there is no row for {key}. Add it.");
        }
    }
}
