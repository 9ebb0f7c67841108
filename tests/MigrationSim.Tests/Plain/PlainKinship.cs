// Orphans and the very old go to kin, by dictionaries of lists.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>A list of hosts by home and one by cell, in the order of ranks.</summary>
public sealed class PlainKinship
{
    private readonly Population _population;
    private readonly YearDraws _draws;
    private readonly HukouCounts _counts;
    private readonly Dictionary<(ushort, ushort), List<int>> _byHome = [];
    private readonly Dictionary<ushort, List<int>> _byCell = [];
    private readonly HashSet<int> _taken = [];

    public PlainKinship(
        Population population, List<int> kin, YearDraws draws, HukouCounts counts)
    {
        (_population, _draws, _counts) = (population, draws, counts);
        foreach (var row in InRankOrder(kin))
        {
            var host = population[row];
            Add(_byHome, (host.Residence, host.Hukou), row);
            Add(_byCell, host.Residence, row);
        }
    }

    /// <summary>
    /// Merges each listed household into kin; those without any stay as they are.
    /// </summary>
    public void TakeIn(List<int> rows)
    {
        foreach (var row in InRankOrder(rows))
        {
            var guest = _population[row];
            if (guest.Members == 0) continue;
            var host = First(_byHome, (guest.Residence, guest.Hukou), row)
                ?? First(_byCell, guest.Residence, row);
            if (host is not { } home) continue;
            _taken.Add(home);
            var members = _population.Members;
            _counts.Join(
                guest.Hukou, _population.Hukou[home], Members.Count(guest.Members),
                byPairing: false);
            members[home] = Together(members[home], guest.Members);
            members[row] = 0;
        }
    }

    private IEnumerable<int> InRankOrder(List<int> rows) =>
        rows.OrderBy(row => _draws.Rank(_population.Key[row]))
            .ThenBy(row => _population[row]);

    private static void Add<T>(Dictionary<T, List<int>> lists, T at, int row)
        where T : notnull
    {
        if (!lists.TryGetValue(at, out var list)) lists[at] = list = [];
        list.Add(row);
    }

    private int? First<T>(Dictionary<T, List<int>> lists, T at, int guest)
        where T : notnull
    {
        if (!lists.TryGetValue(at, out var list)) return null;
        var needed = Members.Count(_population.Members[guest]);
        foreach (var row in list)
        {
            var count = Members.Count(_population.Members[row]);
            var fits = count > 0 && Members.SlotCount - count >= needed;
            if (row != guest && fits && !_taken.Contains(row)) return row;
        }

        return null;
    }

    // Grown people go to the places of other adults while there are any.
    private static ulong Together(ulong home, ulong guests)
    {
        for (var slot = 0; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(guests, slot);
            if (person == 0) continue;
            var isGrown = Members.Age(person) >= Members.AdultAge;
            var place = isGrown && Members.At(home, 6) == 0 ? 6
                : isGrown && Members.At(home, 7) == 0 ? 7
                : Members.FreeChildSlot(home);
            home = Members.With(home, place, person);
        }

        return home;
    }
}
