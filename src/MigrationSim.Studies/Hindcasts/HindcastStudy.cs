// All tests of a hindcast in one run, and the check that none scores what was fitted.
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>What a hindcast starts from.</summary>
/// <param name="Model">The model of base year 2020 with its fit.</param>
/// <param name="ScoringUnits">For each county the county that stands for its unit.</param>
/// <param name="Known">Observations kept with the base-year tables.</param>
/// <param name="Given">Observations somebody brought, or none.</param>
public sealed record HindcastInput(
    Model Model, IReadOnlyList<int> ScoringUnits, IReadOnlyList<Observation> Known,
    IReadOnlyList<Observation> Given);

/// <summary>Runs the model of base year 2020 under the baseline, one seed.</summary>
public delegate RunResult RecentRun(uint seed, int until);

/// <summary>The decade from 2010 and the years after 2020.</summary>
public static class HindcastStudy
{
    private const int LastPublished = Core.Parameters.YearFactors.LastObserved;

    /// <summary>Every test. Samples are replicates.</summary>
    /// <param name="input">What to judge, and by what.</param>
    /// <param name="options">How much to run.</param>
    /// <param name="run">How to run from 2020 on.</param>
    /// <param name="starts">Told of every run before it begins.</param>
    /// <param name="token">To stop.</param>
    public static IReadOnlyList<HindcastTest> Run(
        HindcastInput input, HindcastOptions options, RecentRun run, Action<HindcastStep> starts,
        CancellationToken token)
    {
        var number = 0;
        var count = Count(options);
        void Starts(HindcastStage stage) => starts(new(++number, count, stage));

        var tables = input.Model.BaseYear.Tables;
        var places = new ScoringPlaces(tables, input.ScoringUnits);
        var decade = DecadeHindcast.Run(
            places, Past(input), options, Starts, token);
        var recent = Recent(input, options, run, Starts);
        HindcastTest[] tests = [.. decade, .. recent];
        FittingCheck.Run(places, tests);
        return tests;
    }

    /// <summary>The tests of the years after 2020 alone.</summary>
    public static IReadOnlyList<HindcastTest> Recent(
        HindcastInput input, HindcastOptions options, RecentRun run, Action<HindcastStage> starts)
    {
        var until = input.Known.Concat(input.Given).Select(o => o.Year)
            .Append(LastPublished).Max();
        var replicates = new List<RunResult>();
        for (var seed = 1u; seed <= options.Replicates; seed++)
        {
            starts(HindcastStage.RunAfter2020);
            replicates.Add(run(seed, until));
        }

        var judged = new RecentHindcast(input.Model.BaseYear.Tables, replicates);
        HindcastTest[] tests = [judged.Places(input.Known), judged.Province()];
        return input.Given.Count == 0 ? tests : [.. tests, judged.File(input.Given)];
    }

    /// <summary>Runs in all, sweeps of fits included.</summary>
    public static int Count(HindcastOptions options) =>
        options.Sweeps + ((DecadeHindcast.FoldCount + 1) * (options.FoldSweeps + 1))
            + (2 * options.Replicates);

    /// <summary>The province up to 2010: censuses, and what the observations say.</summary>
    public static ProvincePast Past(HindcastInput input)
    {
        var past = ProvincePast.Of(input.Model.BaseYear.Tables, 2010);
        var province = input.Known.Where(o => o.GeoCode == Geography.ProvinceCode && o.Year < 2010)
            .OrderBy(o => o.Year).ToList();
        IEnumerable<DatedValue> Of(string indicator, double unit) => province
            .Where(o => o.Indicator == indicator)
            .Select(o => new DatedValue(o.Year, o.Value / unit));
        return past with
        {
            Shares = [.. Of(Observation.Rate, 100), .. past.Shares],
            Residents = [.. Of(Observation.Residents, 1), .. past.Residents],
        };
    }
}
