// The levers on sub-centres and towns, resolved for one year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Runs;

/// <summary>Growth that centres gain at Changsha's cost, and jobs of empowered towns.</summary>
internal static class CentreSettings
{
    /// <summary>Log points a year that both levers add to jobs, by county.</summary>
    public static double[] JobGrowth(Model model, LeverSettings levers, int year)
    {
        var growth = Shift(model, levers, year, model.Amenity.PriorityJobs);
        for (var i = 0; i < growth.Length; i++)
        {
            growth[i] += TownJobs(model, levers, i, year)
                - (model.Amenity.TownJobs * LastYear(levers.TownEmpowerment, i, year));
        }

        return growth;
    }

    /// <summary>Residual attractiveness with what is shifted to centres; by alternative.</summary>
    public static double[] Residual(
        Model model, LeverSettings levers, int year, double[] fitted)
    {
        var shift = Shift(model, levers, year, model.Amenity.PriorityResidual);
        return
        [
            .. fitted.Select((value, d) =>
                Cells.IsUrban(d) ? value + shift[Cells.County(d)] : value),
        ];
    }

    /// <summary>Log of jobs that a county's empowered towns have added up to a year.</summary>
    internal static double TownJobs(Model model, LeverSettings levers, int county, int year) =>
        year < ResolvedLevers.FirstYear
            ? 0
            : model.Amenity.TownJobs * levers.TownEmpowerment.At(county, year);

    /// <summary>A lever's value a year before; 0 before the first year of levers.</summary>
    internal static double LastYear(Trajectory trajectory, int county, int year) =>
        year - 1 < ResolvedLevers.FirstYear ? 0 : trajectory.At(county, year - 1);

    // What Changsha's counties give weighs as much, in the base year's jobs, as what others get.
    private static double[] Shift(Model model, LeverSettings levers, int year, double most)
    {
        var (geography, jobs) = (model.BaseYear.Tables.Geography, model.BaseYear.Places.Jobs);
        var shift = new double[Cells.CountyCount];
        var (given, capital) = (0.0, 0.0);
        for (var i = 0; i < shift.Length; i++)
        {
            if (Changsha.Holds(geography, i))
            {
                capital += jobs[i];
                continue;
            }

            shift[i] = most * levers.SubcentrePriority.At(i, year);
            given += jobs[i] * shift[i];
        }

        if (given == 0) return shift;
        if (capital == 0) return new double[Cells.CountyCount];
        for (var i = 0; i < shift.Length; i++)
        {
            if (Changsha.Holds(geography, i)) shift[i] = -given / capital;
        }

        return shift;
    }
}
