// Compares two populations whatever their order.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Bisections;

/// <summary>A fingerprint of all first; only where it differs, one of each cell.</summary>
public static class HouseholdComparison
{
    /// <summary>The first household that differs after a process, or null.</summary>
    public static HouseholdDifference? First(
        string process, YearSight one, YearSight two, int threads)
    {
        var (a, b) = (one.World.Population, two.World.Population);
        if (Same(Fingerprint.Households(a, threads), Fingerprint.Households(b, threads)))
            return null;
        var (sums, others) = (Cellwise(a), Cellwise(b));
        var cell = Enumerable.Range(0, Cells.Count).First(c => !Same(sums[c], others[c]));
        var odd = FirstOdd(InCell(a, cell), InCell(b, cell));
        return new(
            one.Year, process, cell, odd.Key, Find(a, odd), Find(b, odd), null);
    }

    private static bool Same(HouseholdSum a, HouseholdSum b) =>
        (a.Count, a.First, a.Second) == (b.Count, b.First, b.Second);

    private static HouseholdSum[] Cellwise(Population population)
    {
        HouseholdSum[] sums = [.. Enumerable.Range(0, Cells.Count).Select(_ => new HouseholdSum())];
        for (var row = 0; row < population.Count; row++)
        {
            if (population.Members[row] != 0)
                sums[population.Residence[row]].Add(population, row, row + 1);
        }

        return sums;
    }

    private static List<Household> InCell(Population population, int cell)
    {
        var found = new List<Household>();
        for (var row = 0; row < population.Count; row++)
        {
            if (population.Residence[row] == cell && population.Members[row] != 0)
                found.Add(population[row]);
        }

        found.Sort();
        return found;
    }

    // Two sorted lists, of which one has what the other has not.
    private static Household FirstOdd(List<Household> a, List<Household> b)
    {
        for (var i = 0; ; i++)
        {
            if (i == a.Count) return b[i];
            if (i == b.Count || a[i] < b[i]) return a[i];
            if (b[i] < a[i]) return b[i];
        }
    }

    // The same household in a population, else whoever bears its key there.
    private static Household? Find(Population population, Household odd)
    {
        Household? namesake = null;
        for (var row = 0; row < population.Count; row++)
        {
            if (population.Key[row] != odd.Key || population.Members[row] == 0) continue;
            if (population[row] == odd) return odd;
            namesake ??= population[row];
        }

        return namesake;
    }
}
