// A path of what nobody here decides: fertility, demand outside Hunan, reclassification.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Studies.Ensembles;

/// <summary>
/// A level for each of three assumptions, -1, 0 or 1. A path moves whatever a scenario says of
/// them, from 2025 on and within the lever's limits: fertility by .1 children a woman, growth of
/// incomes outside by 2 points a year, reclassification by a factor of 2. Level 0 leaves it alone.
/// </summary>
public sealed record AssumptionPath(int Fertility, int CoastalDemand, int Reclassification)
{
    private const int FirstYear = 2025;
    private const double Children = 0.1;
    private const double PointsAYear = 2;
    private const double Times = 2;
    private const int Digits = 9;

    private static readonly int[] Levels = [0, -1, 1];

    public static AssumptionPath Central { get; } = new(0, 0, 0);

    /// <summary>
    /// The central path, then eight others: with it they are the orthogonal array L9 (Taguchi
    /// 1987), in which every level of an assumption meets every level of another once. So nine
    /// paths of 27 tell the three main effects apart; what two of them do together is mixed with
    /// the third.
    /// </summary>
    public static IReadOnlyList<AssumptionPath> All { get; } =
    [
        .. from fertility in Levels
           from coastal in Levels
           select new AssumptionPath(fertility, coastal, Wrapped(fertility + coastal)),
    ];

    /// <summary>central, or levels in the order of the three: low-central-high.</summary>
    public string Name => this == Central
        ? "central"
        : $"{Word(Fertility)}-{Word(CoastalDemand)}-{Word(Reclassification)}";

    /// <summary>The settings of a scenario on this path.</summary>
    public LeverSettings Apply(LeverSettings levers) => levers with
    {
        FertilityPath = Moved(
            "fertility_path", levers.FertilityPath, Fertility,
            value => value + (Fertility * Children)),
        CoastalDemandShock = Moved(
            "coastal_demand_shock", levers.CoastalDemandShock, CoastalDemand,
            value => value + (CoastalDemand * PointsAYear)),
        ReclassificationMultiplier = Moved(
            "reclassification_multiplier", levers.ReclassificationMultiplier, Reclassification,
            value => Reclassification < 0 ? value / Times : value * Times),
    };

    /// <summary>A level's name in tables.</summary>
    public static string Word(int level) => level < 0 ? "low" : level > 0 ? "high" : "central";

    private static int Wrapped(int sum) => sum > 1 ? sum - 3 : sum < -1 ? sum + 3 : sum;

    private static Trajectory Moved(
        string name, Trajectory from, int level, Func<double, double> move)
    {
        if (level == 0) return from;
        var facts = LeverCatalogue.Get(name).Facts;
        double At(int county, int year) => year < FirstYear
            ? from.At(county, year)
            : Math.Round(Math.Clamp(move(from.At(county, year)), facts.Min, facts.Max), Digits);
        var rows = new double[ResolvedLevers.YearCount][];
        for (var t = 0; t < rows.Length; t++)
        {
            var year = ResolvedLevers.FirstYear + t;
            double[] row = [.. Enumerable.Range(0, Cells.CountyCount).Select(c => At(c, year))];
            rows[t] = row.All(value => value == row[0]) ? [row[0]] : row;
        }

        return Trajectory.Table(
            from.At(ResolvedLevers.FirstYear - 1), ResolvedLevers.FirstYear, rows);
    }
}
