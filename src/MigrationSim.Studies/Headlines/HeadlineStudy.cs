// The plan at several strengths, under several paces of relabelling, against the baseline.
using MathNet.Numerics.Distributions;

using MigrationSim.Core.Indicators;
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;

namespace MigrationSim.Studies.Headlines;

/// <summary>Runs a scenario with a seed.</summary>
public delegate RunResult SeededRun(Scenario scenario, uint seed);

/// <summary>A run about to begin: its number from 1 of how many.</summary>
public readonly record struct HeadlineStep(int Number, int Count, Scenario Scenario, uint Seed);

/// <summary>A mean over seeds and its 95 % interval by Student's t; null for one seed.</summary>
public readonly record struct SeedMean(double Mean, double? HalfWidth)
{
    /// <summary>Of one value a seed, in a fixed order.</summary>
    public static SeedMean Of(IReadOnlyList<double> values)
    {
        var mean = values.Sum() / values.Count;
        if (values.Count < 2) return new(mean, null);
        var variance = values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
        var t = StudentT.InvCDF(0, 1, values.Count - 1, 0.975);
        return new(mean, t * Math.Sqrt(variance / values.Count));
    }
}

/// <summary>An indicator under the plan, on the baseline, and what the plan adds.</summary>
/// <param name="Indicator">By its name.</param>
/// <param name="Plan">Under the plan.</param>
/// <param name="Baseline">On the baseline with the same pace of relabelling.</param>
/// <param name="Added">Plan less baseline, paired by seed.</param>
public sealed record HeadlineFigure(
    string Indicator, SeedMean Plan, SeedMean Baseline, SeedMean Added);

/// <summary>A strength, a pace of relabelling and what came of them.</summary>
public sealed record HeadlineRow(
    double Strength, double Relabelling, int Year, IReadOnlyList<HeadlineFigure> Figures);

/// <summary>
/// Every run shares its random numbers with the others of its seed, so that the plan's part is
/// told from far fewer seeds than the levels would need.
/// </summary>
public static class HeadlineStudy
{
    /// <summary>How far the plan's assumed goals are taken.</summary>
    public static IReadOnlyList<double> Strengths { get; } = [0.5, 1, 1.5];

    /// <summary>Relabelling, times the default pace.</summary>
    public static IReadOnlyList<double> Paces { get; } = [0.5, 1, 2];

    /// <summary>Resident rate, the same without the relabelled, hukou rate.</summary>
    public static IReadOnlyList<string> Indicators { get; } =
    [
        "resident_urbanization_rate_pct",
        "resident_urbanization_rate_without_reclassification_pct",
        "hukou_urbanization_rate_pct",
    ];

    /// <summary>Runs in all.</summary>
    public static int Count(int seeds) => seeds * Paces.Count * (Strengths.Count + 1);

    /// <summary>Rows by strength, then pace.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="baseline">What it is held against.</param>
    /// <param name="geography">The places.</param>
    /// <param name="seeds">How many seeds, from 1 up.</param>
    /// <param name="run">How to run; asked for one seed after the other.</param>
    /// <param name="starts">Told of every run before it begins.</param>
    public static IReadOnlyList<HeadlineRow> Run(
        Scenario plan, Scenario baseline, Geography geography, int seeds, SeededRun run,
        Action<HeadlineStep> starts)
    {
        var (number, year) = (0, 0);
        var province = Place.Province(geography).Cells;
        double[] Values(Scenario scenario, uint seed)
        {
            starts(new(++number, Count(seeds), scenario, seed));
            var last = run(scenario, seed).Years[^1];
            year = last.Year;
            return
            [
                .. Indicators.Select(name => IndicatorCatalogue.Get(name).Value(last, province)!
                    .Value),
            ];
        }

        var without = new Dictionary<(double Pace, uint Seed), double[]>();
        var with = new Dictionary<(double Strength, double Pace, uint Seed), double[]>();
        for (var seed = 1u; seed <= seeds; seed++)
        {
            foreach (var pace in Paces)
            {
                without[(pace, seed)] = Values(PlanStrength.Relabelled(baseline, pace), seed);
                foreach (var strength in Strengths)
                {
                    var scenario = PlanStrength.Of(plan, strength);
                    with[(strength, pace, seed)] =
                        Values(PlanStrength.Relabelled(scenario, pace), seed);
                }
            }
        }

        HeadlineFigure Figure(double strength, double pace, int indicator)
        {
            double[] plans =
                [.. Seeds(seeds).Select(seed => with[(strength, pace, seed)][indicator])];
            double[] bases = [.. Seeds(seeds).Select(seed => without[(pace, seed)][indicator])];
            return new(
                Indicators[indicator], SeedMean.Of(plans), SeedMean.Of(bases),
                SeedMean.Of([.. plans.Zip(bases, (a, b) => a - b)]));
        }

        return
        [
            .. from strength in Strengths
               from pace in Paces
               select new HeadlineRow(
                   strength, pace, year,
                   [.. Enumerable.Range(0, Indicators.Count)
                       .Select(indicator => Figure(strength, pace, indicator))]),
        ];
    }

    private static IEnumerable<uint> Seeds(int count) =>
        Enumerable.Range(1, count).Select(seed => (uint)seed);
}
