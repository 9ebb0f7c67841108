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
        foreach (var queue in applicants.GroupBy(applicant => applicant.Cell))
        {
            var winners = queue
                .OrderBy(applicant => applicant.Rank)
                .ThenBy(applicant => population[applicant.Row])
                .Take((int)free[queue.Key >> 1]);
            foreach (var winner in winners)
            {
                population.Traits[winner.Row] = Traits.WithTenure(
                    population.Traits[winner.Row], Tenure.AffordableRental);
            }
        }
    }
}
