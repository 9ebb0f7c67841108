// What a fit to the past says of each place beyond what the model explains.
namespace MigrationSim.Core.Parameters;

/// <summary>
/// Residual attractiveness: a level for urban and for rural cells, a deviation for each cell, one
/// number for the external zones to 2020 and one after.
/// </summary>
/// <param name="UrbanLevel">Mean over urban cells.</param>
/// <param name="RuralLevel">Mean over rural cells.</param>
/// <param name="Deviations">By cell (244), each kind with a mean, weighted by people, of 0.</param>
/// <param name="OutsideToBase">External zones in years to 2020.</param>
/// <param name="OutsideAfter">External zones in years from 2021.</param>
public sealed record FirstFit(
    double UrbanLevel, double RuralLevel, IReadOnlyList<double> Deviations,
    double OutsideToBase, double OutsideAfter)
{
    /// <summary>
    /// Residuals by alternative (cells, then zones) in a year; deviations fade after 2020.
    /// </summary>
    public double[] At(int year, int zoneCount, Func<double, double> fading)
    {
        var remains = year <= 2020 ? 1 : fading(year - 2020);
        var values = new double[Deviations.Count + zoneCount];
        for (var c = 0; c < Deviations.Count; c++)
        {
            var level = (c & 1) == 0 ? UrbanLevel : RuralLevel;
            values[c] = level + (Deviations[c] * remains);
        }

        for (var x = 0; x < zoneCount; x++)
            values[Deviations.Count + x] = year <= 2020 ? OutsideToBase : OutsideAfter;
        return values;
    }
}

/// <summary>One year's factors on the rates of death and on total fertility.</summary>
public readonly record struct YearFactor(double Mortality, double Fertility);

/// <summary>
/// Factors that make expected births and deaths equal the published ones, by year; fixed once on
/// the baseline and used in every scenario.
/// </summary>
public sealed record YearFactors(IReadOnlyDictionary<int, YearFactor> ByYear)
{
    /// <summary>The last year whose births and deaths are published.</summary>
    public const int LastObserved = 2024;

    /// <summary>
    /// Mortality: the year's own factor; after the last observed year the mean of 2021, 2022 and
    /// 2024 (2023 holds an epidemic wave), falling by the trend every year.
    /// </summary>
    public double Mortality(int year, double trend)
    {
        if (year <= LastObserved) return ByYear[year].Mortality;
        var mean = (ByYear[2021].Mortality + ByYear[2022].Mortality + ByYear[2024].Mortality) / 3;
        for (var t = LastObserved; t < year; t++) mean *= 1 - trend;
        return mean;
    }
}
