// Changes of what the base year's places are taken to offer.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Sensitivities;

/// <summary>
/// Each leaves the mean or the total of the province where the imputation has it, and with a
/// multiple of 1 every bit.
/// </summary>
internal static class BasePlaceChanges
{
    private const int FirstAge = 16;
    private const int LastAge = 59;

    public static Model ScaleJobs(Model model, double times) => With(
        model, places => places with { Jobs = [.. places.Jobs.Select(jobs => jobs * times)] });

    /// <summary>
    /// Log jobs a worker, about their mean, times; the mean drops out with the total.
    /// </summary>
    public static Model SpreadJobs(Model model, double times) => With(model, places =>
    {
        var jobs = places.Jobs;
        var moved = new double[jobs.Count];
        var (before, after) = (0.0, 0.0);
        for (var i = 0; i < moved.Length; i++)
        {
            var workers = Workers(model.BaseYear, i);
            var log = jobs[i] > 0 && workers > 0 ? DetMath.Log(jobs[i] / workers) : 0;
            moved[i] = jobs[i] * DetMath.Exp((times - 1) * log);
            before += jobs[i];
            after += moved[i];
        }

        return places with { Jobs = [.. moved.Select(m => m * (before / after))] };
    });

    /// <summary>Farm income was imputed from the urban and goes with it.</summary>
    public static Model SpreadIncome(Model model, double times) => With(model, places =>
    {
        var urban = Spread(model.BaseYear, places.LogUrbanIncome, times);
        return places with
        {
            LogUrbanIncome = urban,
            LogFarmIncome =
            [
                .. places.LogFarmIncome.Select(
                    (farm, i) => farm + (urban[i] - places.LogUrbanIncome[i])),
            ],
        };
    });

    public static Model SpreadRent(Model model, double times) => With(
        model, places => places with { LogRent = Spread(model.BaseYear, places.LogRent, times) });

    public static Model ScaleFarmIncome(Model model, double times) => With(
        model, places => places with
        {
            LogFarmIncome = [.. places.LogFarmIncome.Select(farm => farm + DetMath.Log(times))],
        });

    // Logs times a factor, then moved so that the mean level over urban residents stays.
    private static double[] Spread(BaseYear year, IReadOnlyList<double> logs, double times)
    {
        var moved = new double[logs.Count];
        var (before, after) = (0.0, 0.0);
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = logs[i] + ((times - 1) * logs[i]);
            var urban = year.Residents[Cells.Urban(i)].Sum();
            before += urban * DetMath.Exp(logs[i]);
            after += urban * DetMath.Exp(moved[i]);
        }

        var shift = DetMath.Log(before / after);
        return [.. moved.Select(log => log + shift)];
    }

    private static int Workers(BaseYear year, int county)
    {
        var from = Ages.Index(FirstAge, Ages.Male);
        var to = Ages.Index(LastAge, Ages.Female);
        return year.Residents[Cells.Urban(county)][from..(to + 1)].Sum();
    }

    private static Model With(Model model, Func<BasePlaces, BasePlaces> change) => model with
    {
        BaseYear = model.BaseYear with { Places = change(model.BaseYear.Places) },
    };
}
