// What the finished members of an ensemble say of the province.
using MigrationSim.Core.Indicators;

namespace MigrationSim.Studies.Ensembles;

/// <summary>A level of a scenario, or its difference from the base, the first scenario.</summary>
public readonly record struct EnsembleFigure(int Scenario, bool IsDifference)
{
    /// <summary>The base's level, then level and difference of every other.</summary>
    public static IReadOnlyList<EnsembleFigure> All(int scenarioCount) =>
    [
        new(0, false),
        .. from scenario in Enumerable.Range(1, scenarioCount - 1)
           from isDifference in (bool[])[false, true]
           select new EnsembleFigure(scenario, isDifference),
    ];

    /// <summary>The figure of a series in a year, by member.</summary>
    public double[] Of(SeriesValues series, int yearIndex)
    {
        var own = series.Values[Scenario][yearIndex];
        if (!IsDifference) return own;
        var inBase = series.Values[0][yearIndex];
        return [.. own.Select((value, m) => value - inBase[m])];
    }
}

/// <summary>Holds the series of the province alone.</summary>
/// <param name="scenarios">Names, the base's first.</param>
/// <param name="layout">Where figures stand.</param>
/// <param name="samples">The samples of the finished members.</param>
/// <param name="province">The province's series, in the order of the indicators.</param>
public sealed class EnsembleFindings(
    IReadOnlyList<string> scenarios, EnsembleLayout layout,
    IReadOnlyList<EnsembleSample> samples, IReadOnlyList<SeriesValues> province)
{
    /// <summary>The resident rate with and without the relabelled.</summary>
    public static readonly IReadOnlyList<string> Rates =
    [
        "resident_urbanization_rate_pct",
        "resident_urbanization_rate_without_reclassification_pct",
    ];

    public IReadOnlyList<string> Scenarios { get; } = scenarios;

    public IReadOnlyList<EnsembleSample> Samples { get; } = samples;

    public IReadOnlyList<SeriesValues> Province { get; } = province;

    public int LastYear => layout.FirstYear + layout.YearCount - 1;

    /// <summary>A figure of the province by finished member.</summary>
    public double[] Values(EnsembleFigure figure, string indicator, int year) =>
        figure.Of(Province[IndicatorTable.NumberOf(indicator)], year - layout.FirstYear);

    public Spread? Spread(EnsembleSample sample, EnsembleFigure figure, string indicator) =>
        sample.Spread(Values(figure, indicator, LastYear));

    /// <summary>The probability of the target of 2029; null if the runs end before.</summary>
    public TargetProbability? Probability(EnsembleSample sample, int scenario, string rate) =>
        LastYear < TargetProbability.Year
            ? null
            : sample.Probability(
                Values(new(scenario, false), rate, TargetProbability.Year),
                TargetProbability.Percent);
}
