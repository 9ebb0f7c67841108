// Compares what households want in two worlds whose households are the same.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Bisections;

/// <summary>Wishes are named by household and slot, so rows do not matter.</summary>
public static class WishComparison
{
    private readonly record struct Wish(Household Household, int Slot, int Destination)
    {
        public static int Order(Wish one, Wish two)
        {
            var order = one.Household.Residence.CompareTo(two.Household.Residence);
            if (order == 0) order = one.Household.CompareTo(two.Household);
            if (order == 0) order = one.Slot.CompareTo(two.Slot);
            return order != 0 ? order : one.Destination.CompareTo(two.Destination);
        }
    }

    /// <summary>The first wish that differs, in the order of cells and keys, or null.</summary>
    public static HouseholdDifference? First(string process, YearSight one, YearSight two)
    {
        var (a, b) = (Sorted(one), Sorted(two));
        if (a.AsSpan().SequenceEqual(b)) return null;
        var i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        var first = i == a.Length ? b[i] : i == b.Length ? a[i]
            : Wish.Order(a[i], b[i]) < 0 ? a[i] : b[i];
        return new(
            one.Year, process, first.Household.Residence, first.Household.Key, first.Household,
            first.Household, new(first.Slot, Wanted(a, i, first), Wanted(b, i, first)));
    }

    private static int Wanted(Wish[] wishes, int at, Wish of) =>
        at < wishes.Length && wishes[at].Household == of.Household && wishes[at].Slot == of.Slot
            ? wishes[at].Destination
            : -1;

    private static Wish[] Sorted(YearSight sight)
    {
        var (population, proposals) = (sight.World.Population, sight.Proposals!);
        var wishes = new List<Wish>();
        for (var chunk = 0; chunk < proposals.ChunkCount; chunk++)
        {
            foreach (ref readonly Proposal wish in proposals.OfChunk(chunk))
                wishes.Add(new(population[wish.Row], wish.Slot, wish.Destination));
        }

        wishes.Sort(Wish.Order);
        return [.. wishes];
    }
}
