// How much of the fit rests on the counties' residuals.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;
using MigrationSim.Studies.Fits;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Calibrations;

/// <summary>A run of 2010-2020 with part of the residuals.</summary>
/// <param name="Part">The deviations, times this.</param>
/// <param name="RateRmsePp">Of the urban rate by scoring unit, percentage points.</param>
/// <param name="LogPopulationRmse">Of the log of residents by scoring unit.</param>
/// <param name="UrbanRatePct">The province's.</param>
public readonly record struct ResidualPart(
    double Part, double RateRmsePp, double LogPopulationRmse, double UrbanRatePct);

/// <summary>
/// Runs with none, half and all of the deviations. The two levels are set anew each time, so that
/// the province's urban share and the number outside stay where they were.
/// </summary>
public sealed class ResidualWeight(
    BaseTables tables, IReadOnlyList<int> scoringUnits, CensusRuns runs)
{
    private const int LevelSweeps = 4;

    /// <summary>None, half, all.</summary>
    public IReadOnlyList<ResidualPart> Parts(CancellationToken token) =>
        [.. new[] { 0, 0.5, 1 }.Select(part => Part(part, token))];

    /// <summary>
    /// The share of the deviations' variance between units that a ridge on the census of 2010 tells
    /// of units it has not seen; below 0 it tells less than their mean.
    /// </summary>
    public double Foretold(int kind)
    {
        var units = UnitCensus.Units(scoringUnits);
        var rows = CountyCovariates.Of2010(tables, scoringUnits);
        string[] codes = [.. units.Select(unit => tables.Geography.Counties[unit].Code)];
        double[] values = [.. units.Select(unit => runs.Model.Fit.Deviations[(2 * unit) + kind])];
        var folds = RidgeForecast.Folds(codes);
        var error = RidgePenalty.SquaredError(
            rows, values, folds, RidgePenalty.Choose(rows, values, folds));
        var mean = values.Sum() / values.Length;
        return 1 - (error / values.Sum(value => (value - mean) * (value - mean)));
    }

    /// <summary>
    /// The deviations' share of the variance of what urban places offer, weighted by people: of
    /// deviations and of everything else but what depends on where a household comes from.
    /// </summary>
    public double VarianceShare(CancellationToken token)
    {
        var model = runs.Model;
        var offered = runs.PlaceUtilities(token);
        var (own, rest) = (new double[Cells.CountyCount], new double[Cells.CountyCount]);
        var weights = new double[Cells.CountyCount];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = model.Fit.Deviations[Cells.Urban(i)];
            rest[i] = offered[i] - own[i];
            weights[i] = tables.Census2010[i].UrbanResidents;
        }

        var (a, b) = (Variance(own, weights), Variance(rest, weights));
        return a / (a + b);
    }

    private ResidualPart Part(double part, CancellationToken token)
    {
        var fit = runs.Model.Fit;
        fit = fit with { Deviations = [.. fit.Deviations.Select(d => part * d)] };
        double residents = tables.Census2020.Sum(c => (double)c.Residents);
        var outside = ImputationParameters.OutsidePerResident2020 * residents;
        var urban = tables.Census2020.Sum(c => (double)c.UrbanResidents);
        var score = new ResidualFit(tables.Census2020, scoringUnits, outside);
        for (var sweep = 1; ; sweep++)
        {
            var end = runs.Run(runs.Model with { Fit = fit }, 0, token);
            if (sweep > LevelSweeps)
            {
                var (_, rate, log, province, _) = score.Score(sweep, end.Expected);
                return new(part, rate, log, province);
            }

            fit = fit with
            {
                UrbanLevel = fit.UrbanLevel + (2 * DetMath.Log(urban / end.UrbanResidents)),
                OutsideToBase = fit.OutsideToBase + (1.1 * DetMath.Log(outside / end.Outside)),
            };
        }
    }

    private static double Variance(double[] values, double[] weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            sum += weights[i] * values[i];
            total += weights[i];
        }

        var (mean, squares) = (sum / total, 0.0);
        for (var i = 0; i < values.Length; i++)
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        return squares / total;
    }
}
