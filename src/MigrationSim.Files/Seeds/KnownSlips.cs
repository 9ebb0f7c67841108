// The sums that do not add up in the source itself, each named one by one.
using System.Globalization;

namespace MigrationSim.Files.Seeds;

/// <summary>A mismatch passes only if table, key and difference agree exactly.</summary>
internal sealed class KnownSlips
{
    private const string TableName = "known-slips";

    private readonly Dictionary<(string Table, string Key), (int Difference, SeedRow Row)> slips =
        [];
    private readonly HashSet<(string Table, string Key)> settled = [];

    private KnownSlips()
    {
    }

    public static string File => TableName + ".csv";

    public static KnownSlips Read(SeedFaults faults)
    {
        var known = new KnownSlips();
        var read = SeedTable.Read(faults, TableName, "table", "key", "difference", "why");
        foreach (var row in read.Rows)
        {
            if (row.Count("difference", int.MinValue) is not { } difference) continue;
            var place = (row.Text("table"), row.Text("key"));
            if (known.slips.TryAdd(place, (difference, row))) continue;
            row.Fault(
                SeedCodes.Repeated,
                $"{place.Item1} 的 {place.Item2} 已登记过。请删去其一。",
                $"{place.Item2} of {place.Item1} is listed before. Remove one of the two.");
        }

        return known;
    }

    /// <summary>True if just this difference is listed.</summary>
    public bool Accepts(string table, string key, int difference)
    {
        if (!slips.TryGetValue((table, key), out var slip) || slip.Difference != difference)
            return false;
        settled.Add((table, key));
        return true;
    }

    /// <summary>The sum could not be formed for another fault: its slip is not judged.</summary>
    public void Skip(string table, string key) => settled.Add((table, key));

    /// <summary>Notes each slip that no sum showed.</summary>
    public void NoteUnmatched()
    {
        foreach (var ((table, key), (difference, row)) in slips)
        {
            if (settled.Contains((table, key))) continue;
            var text = difference.ToString(CultureInfo.InvariantCulture);
            row.Fault(
                SeedCodes.SlipUnmatched,
                $"登记的差异 {text}（{table}，{key}）在表中并不存在。请删去此行或改正差异。",
                $"the tables show no difference of {text} at {key} of {table}. "
                + "Remove this line or correct the difference.");
        }
    }
}
