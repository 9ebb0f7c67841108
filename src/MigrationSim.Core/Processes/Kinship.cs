// Children left without an adult: they go to kin.
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Minors who lost their last adult join a household of the same hukou home in their cell, else any
/// of their cell, the one that comes first in this year's ranks. Nobody changes cell.
/// </summary>
public static class Kinship
{
    /// <summary>
    /// Merges the listed orphans into the listed kin; returns how many households found some.
    /// </summary>
    public static int Merge(Population population, LifeLists lists, YearDraws draws)
    {
        var byHome = new Dictionary<(ushort, ushort), List<int>>();
        var byCell = new Dictionary<ushort, List<int>>();
        foreach (var row in InRankOrder(population, lists.Kin, draws))
        {
            var kin = population[row];
            Add(byHome, (kin.Residence, kin.Hukou), row);
            Add(byCell, kin.Residence, row);
        }

        var found = 0;
        var taken = new HashSet<int>();
        foreach (var row in InRankOrder(population, lists.Orphaned, draws))
        {
            var orphans = population[row];
            if (orphans.Members == 0) continue;
            var host = First(population, byHome, (orphans.Residence, orphans.Hukou), row, taken)
                ?? First(population, byCell, orphans.Residence, row, taken);
            if (host is not { } home) continue;
            taken.Add(home);
            population.Members[home] = Together(population.Members[home], orphans.Members);
            population.Members[row] = 0;
            found++;
        }

        return found;
    }

    private static IEnumerable<int> InRankOrder(
        Population population, List<int> rows, YearDraws draws) =>
        rows.OrderBy(row => draws.Rank(population.Key[row]))
            .ThenBy(row => population.Key[row])
            .ThenBy(row => population.Members[row]);

    private static void Add<T>(Dictionary<T, List<int>> lists, T at, int row)
        where T : notnull
    {
        if (!lists.TryGetValue(at, out var list)) lists[at] = list = [];
        list.Add(row);
    }

    private static int? First<T>(
        Population population, Dictionary<T, List<int>> lists, T at, int orphans,
        HashSet<int> taken)
        where T : notnull
    {
        if (!lists.TryGetValue(at, out var list)) return null;
        var needed = Members.Count(population.Members[orphans]);
        foreach (var row in list)
        {
            var free = Members.SlotCount - Members.Count(population.Members[row]);
            if (row != orphans && free >= needed && !taken.Contains(row)) return row;
        }

        return null;
    }

    private static ulong Together(ulong home, ulong orphans)
    {
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var child = Members.At(orphans, slot);
            if (child != 0) home = Members.With(home, Members.FreeChildSlot(home), child);
        }

        return home;
    }
}
