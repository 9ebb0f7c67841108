// The levers on markets, resolved into plain numbers by county for one year.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Markets;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;

using static MigrationSim.Core.Places.Counties;

namespace MigrationSim.Core.Runs;

/// <summary>Turns levers on jobs, dwellings and schools into what markets look up.</summary>
public static class MarketSettings
{
    // The corridor of science and education lies in these two prefectures.
    private static readonly string[] CorridorPrefectures = ["430200", "430300"];

    private static readonly LeverSettings Baseline = new();

    /// <summary>The levers of a year.</summary>
    /// <param name="model">Base year, tags and parameters.</param>
    /// <param name="levers">The scenario's levers.</param>
    /// <param name="year">The year.</param>
    /// <param name="scale">Every how many agents one is kept.</param>
    public static MarketLevers Resolve(
        Model model, LeverSettings levers, int year, int scale)
    {
        var (start, p) = (model.BaseYear, model.Markets);
        var jobs = start.Places.Jobs;
        var shared = new Programmes(start.Tables.Geography, levers, scale);
        var hectares = shared.Amounts(
            "idle_land_recovered", ProgrammeSizes.Makers(start), year - p.LandDelayYears);
        var seats = shared.Amounts("vocational_expansion", ProgrammeSizes.Youth(start), year);
        var isCorridor = Corridor(start.Tables.Geography);
        var centres = CentreSettings.JobGrowth(model, levers, year);
        return new()
        {
            JobGrowth = ByCounty(i => (levers.UrbanJobGrowth.At(i, year) / 100) + centres[i]),
            TransferJobs = NetOfLosses(
                shared.Amounts("industrial_transfer_jobs", start.HukouPopulation, year), jobs,
                p.TransferDisplaces),
            LandJobs = ByCounty(i => p.JobsPerHectare * hectares[i]),
            Coupling = MetroSettings.Coupling(model, levers, year),
            TravelMinutes = MetroSettings.Minutes(model, levers, year),
            AffordableUnits = shared.Amounts(
                "affordable_rental_units", ProgrammeSizes.Migrants(start), year),
            PurchaseSupport = ByCounty(i => levers.PurchaseSupport.At(i, year) / 100),
            SeatGrowth = ByCounty(i => SeatGrowth(levers, p, i, year)),
            SchoolAccess = ByCounty(i => levers.SchoolAccessEquality.At(i, year)),
            LandFollows = ByCounty(i => levers.LandQuotaFollowPeople.At(i, year)
                - Baseline.LandQuotaFollowPeople.At(i, year)),
            Relabelled = ByCounty(i => Relabelled(model, levers, i, year)),
            TrainingSeats = shared.Amounts("skill_training_seats", jobs, year),
            VocationalSeats = ByCounty(i => isCorridor[i] ? 0 : seats[i]),
            StudentSeats = ByCounty(i => isCorridor[i] ? seats[i] : 0),
            Works = WorksSettings.Resolve(model, levers, year),
        };
    }

    /// <summary>The chance in a year that rural people of a county are relabelled urban.</summary>
    internal static double Relabelled(Model model, LeverSettings levers, int county, int year) =>
        model.Parameters.Reclassification[ModelParameters.Period(year)]
            * levers.ReclassificationMultiplier.At(county, year);

    // The reward pays for places too; it adds to their growth and does not multiply it.
    private static double SeatGrowth(
        LeverSettings levers, MarketParameters parameters, int county, int year)
    {
        var reward = levers.SettlementReward.At(county, year)
            - Baseline.SettlementReward.At(county, year);
        return (levers.SchoolSeatGrowth.At(county, year) / 100)
            + (parameters.SeatsPerReward * reward);
    }

    // Some of the jobs transferred come from counties that receive none, by their size; from all
    // if nobody is left out.
    private static double[] NetOfLosses(
        double[] received, IReadOnlyList<double> jobs, double displaces)
    {
        var (total, all, leftOut) = (0.0, 0.0, 0.0);
        for (var i = 0; i < received.Length; i++)
        {
            total += received[i];
            all += jobs[i];
            if (received[i] == 0) leftOut += jobs[i];
        }

        var lost = displaces * total / (leftOut > 0 ? leftOut : all);
        return ByCounty(
            i => received[i] - (leftOut > 0 && received[i] > 0 ? 0 : lost * jobs[i]));
    }

    private static bool[] Corridor(Geography geography)
    {
        var isCorridor = new bool[Cells.CountyCount];
        foreach (var i in geography.Tags["CZT"])
        {
            var prefecture = geography.Prefectures[geography.PrefectureOf(i)].Code;
            isCorridor[i] = CorridorPrefectures.Contains(prefecture);
        }

        return isCorridor;
    }
}
