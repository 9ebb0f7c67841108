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
        applicants.Sort((a, b) =>
        {
            var order = a.Cell.CompareTo(b.Cell);
            if (order == 0) order = a.Rank.CompareTo(b.Rank);
            return order != 0 ? order : population[a.Row].CompareTo(population[b.Row]);
        });
        var (cell, left) = (-1, 0);
        foreach (var applicant in applicants)
        {
            if (applicant.Cell != cell)
                (cell, left) = (applicant.Cell, (int)free[applicant.Cell >> 1]);
            if (left-- <= 0) continue;
            population.Traits[applicant.Row] = Traits.WithTenure(
                population.Traits[applicant.Row], Tenure.AffordableRental);
        }
    }
}
