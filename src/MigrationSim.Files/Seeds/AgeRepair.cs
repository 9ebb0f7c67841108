// Brings the age cells of a county with a known slip to its residents.
namespace MigrationSim.Files.Seeds;

/// <summary>Spreads what is missing or too much by largest remainder; draws nothing.</summary>
public static class AgeRepair
{
    /// <summary>
    /// Changes cells so that they add up to total. The difference goes to the cells where the
    /// prefecture's table differs the same way (lacking), or, if there are none, to all cells in
    /// proportion. Ties go to the lower index.
    /// </summary>
    public static void ToTotal(int[] cells, int total, IReadOnlyList<int> lacking)
    {
        var difference = total - cells.Sum();
        if (difference == 0) return;
        var sign = Math.Sign(difference);
        long[] weights = [.. lacking.Select(gap => Math.Max(0L, (long)sign * gap))];
        if (weights.Sum() == 0) weights = [.. cells.Select(c => (long)c)];
        var parts = Spread(Math.Abs(difference), weights);
        for (var i = 0; i < cells.Length; i++) cells[i] += sign * parts[i];
    }

    private static int[] Spread(int amount, long[] weights)
    {
        var all = weights.Sum();
        int[] parts = [.. weights.Select(w => (int)(amount * w / all))];
        var rest = amount - parts.Sum();
        var order = Enumerable.Range(0, parts.Length)
            .OrderByDescending(i => amount * weights[i] % all).ThenBy(i => i);
        foreach (var i in order.Take(rest)) parts[i]++;
        return parts;
    }
}
