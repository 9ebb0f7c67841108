// The name somebody probably meant.
namespace MigrationSim.Files.Scenarios;

/// <summary>Finds the known name at the least edit distance (Levenshtein, 1966).</summary>
public static class Nearest
{
    /// <summary>The nearest name, or null if none is near: at most a third is wrong.</summary>
    public static string? Of(string wrong, IEnumerable<string> names)
    {
        string? best = null;
        var bestDistance = Math.Max(2, wrong.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance = Distance(wrong.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance >= bestDistance || distance >= name.Length) continue;
            best = name;
            bestDistance = distance;
        }
        return best;
    }

    /// <summary>Letters to insert, delete or change to make one word the other.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[b.Length];
    }
}
