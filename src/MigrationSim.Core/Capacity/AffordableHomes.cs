// Affordable dwellings go to renters, by lot, as far as they go.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>Assigns what is free; the order of applicants does not matter.</summary>
public static class AffordableHomes
{
    /// <summary>Changes the tenure of those who get one.</summary>
    /// <param name="population">Everybody.</param>
    /// <param name="applicants">Renters with their lots.</param>
    /// <param name="free">Dwellings to assign, by county.</param>
    public static void Assign(
        Population population, List<Applicant> applicants, IReadOnlyList<double> free)
    {
        var rows = InOrder(population, applicants, out var places);
        var (cell, left) = (-1, 0);
        for (var at = 0; at < rows.Length; at++)
        {
            var where = (int)(places[at] >> 32);
            if (where != cell) (cell, left) = (where, (int)free[where >> 1]);
            if (left-- <= 0) continue;
            population.Traits[rows[at]] = Traits.WithTenure(
                population.Traits[rows[at]], Tenure.AffordableRental);
        }
    }

    // Rows by cell and rank, both in one number; sorted as numbers, which is faster than by a rule.
    private static int[] InOrder(
        Population population, List<Applicant> applicants, out ulong[] places)
    {
        places = new ulong[applicants.Count];
        var rows = new int[applicants.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            var applicant = applicants[at];
            places[at] = ((ulong)applicant.Cell << 32) | applicant.Rank;
            rows[at] = applicant.Row;
        }

        Array.Sort(places, rows);
        for (var first = 0; first < rows.Length;)
        {
            var end = first + 1;
            while (end < rows.Length && places[end] == places[first]) end++;
            if (end > first + 1)
            {
                rows.AsSpan(first, end - first).Sort(
                    (a, b) => population[a].CompareTo(population[b]));
            }

            first = end;
        }

        return rows;
    }
}
