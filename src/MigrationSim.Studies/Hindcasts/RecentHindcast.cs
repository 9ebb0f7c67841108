// Base year 2020 run forward to what has been published since.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;
using MigrationSim.Core.Places;
using MigrationSim.Core.Runs;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Scores;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>
/// Scores replicates of the baseline against observations after 2020. Nothing is fitted here: the
/// model comes with its fit.
/// </summary>
/// <param name="tables">The base-year tables.</param>
/// <param name="replicates">Runs of the baseline, one a seed, until the last year asked for.</param>
public sealed class RecentHindcast(BaseTables tables, IReadOnlyList<RunResult> replicates)
{
    public const string ProvinceCode = "province_2021_2024";
    public const string PlacesCode = "places_after_2020";
    public const string FileCode = "observed_file";

    private readonly ObservedChanges _changes = new(tables);

    /// <summary>The province by its yearly figures: seen before the model was made.</summary>
    public HindcastTest Province() => Test(
        ProvinceCode, "2021—2024 年全省（事先已知，不作证据）",
        "The province 2021-2024 (seen beforehand: no evidence)", Blindness.Seen,
        ProvinceFigures(tables));

    /// <summary>Prefectures and counties as far as they are known.</summary>
    public HindcastTest Places(IEnumerable<Observation> observations) => Test(
        PlacesCode, "2020 年以后的市州和县", "Prefectures and counties after 2020",
        Blindness.NotFitted,
        observations.Where(o => o.Year > 2020 && o.GeoCode != Geography.ProvinceCode));

    /// <summary>A table somebody brought; the province's years to 2024 are left out of it.</summary>
    public HindcastTest File(IEnumerable<Observation> observations) => Test(
        FileCode, "给定的观测表", "The table of observations that was given",
        Blindness.NotFitted,
        observations.Where(o => o.GeoCode != Geography.ProvinceCode
            || o.Year > YearFactors.LastObserved));

    /// <summary>The published series as observations.</summary>
    public static IEnumerable<Observation> ProvinceFigures(BaseTables tables) =>
        from year in tables.Province
        where year.Year > 2020
        from observation in new[]
        {
            (Name: Observation.Residents, Value: year.Residents),
            (Name: Observation.Rate, Value: year.UrbanRatePct),
        }
        where observation.Value is not null
        select new Observation(
            Geography.ProvinceCode, year.Year, observation.Name, observation.Value!.Value);

    private HindcastTest Test(
        string code, string zh, string en, Blindness blindness,
        IEnumerable<Observation> observations)
    {
        var observed = observations.Select(_changes.Of).OfType<ObservedChange>()
            .ToDictionary(o => (o.Quantity, o.GeoCode, o.Year), o => o.Value);
        var years = observed.Keys.Select(key => key.Year).Distinct().Order().ToList();
        var forecasts = years.SelectMany(Forecasts).ToList();
        var (figures, gaps) = Comparison.Of(
            forecasts, forecast => observed.TryGetValue(
                (forecast.Quantity, forecast.GeoCode, forecast.Year), out var value)
                ? value
                : null);
        return new(
            code, zh, en, blindness,
            [.. observed.Select(pair => Model(pair.Key, pair.Value)), .. figures], gaps);
    }

    private ScoredFigure Model((string Quantity, string GeoCode, int Year) key, double observed)
    {
        var cells = _changes.Cells(key.GeoCode)!;
        double[] sample =
        [
            .. replicates.Select(run =>
                Level(key.Quantity, Tally(run, key.Year), cells)
                - Level(key.Quantity, run.Years[0], cells)),
        ];
        return new(
            HindcastMethods.Model, key.Quantity, key.GeoCode, key.Year, observed,
            sample.Sum() / sample.Length)
        {
            Sample = sample.Length > 1 ? sample : null,
        };
    }

    private static YearTally Tally(RunResult run, int year) =>
        run.Years.Single(tally => tally.Year == year);

    private static double Level(string quantity, YearTally tally, IReadOnlyList<int> cells) =>
        quantity == ObservedChanges.LogUrbanChange
            ? DetMath.Log(cells.Where(Core.Places.Cells.IsUrban)
                .Sum(cell => tally.Residents[cell].Closing))
            : UnitQuantity.Get(quantity).OfTally(tally, cells);

    // Of counties, prefectures and the province; the first two groups share no code.
    private IEnumerable<Forecast> Forecasts(int year)
    {
        var geography = tables.Geography;
        int[] single = [.. Enumerable.Range(0, geography.Counties.Count)];
        var forecasts = new[]
        {
            At(PlaceLevel.ScoringUnit, single, year),
            At(PlaceLevel.Prefecture, PlaceGroups.Prefectures(geography), year),
            At(PlaceLevel.Province, PlaceGroups.Province(geography), year),
        }.SelectMany(level => level).ToList();
        return forecasts.Concat(Urban(forecasts));
    }

    private IReadOnlyList<Forecast> At(PlaceLevel level, int[] groups, int year) =>
        CountyBaselines.Predict(
            new(tables, groups, 2020, ProvincePast.Of(tables, 2020), new DemographicParameters())
            {
                Level = level,
            },
            year);

    // Urban residents are the rate times the residents.
    private IEnumerable<Forecast> Urban(List<Forecast> forecasts)
    {
        var logs = forecasts.Where(f => f.Quantity == Quantities.LogResidents)
            .ToDictionary(f => (f.Method, f.GeoCode), f => f.Prediction);
        foreach (var rate in forecasts.Where(f => f.Quantity == Quantities.Rate))
        {
            var log = logs[(rate.Method, rate.GeoCode)];
            var before = _changes.Stock(rate.GeoCode)!.Value.Urban;
            yield return rate with
            {
                Quantity = ObservedChanges.LogUrbanChange,
                Prediction = rate.Prediction.Value is not { } percent ? rate.Prediction
                    : log.Value is not { } residents ? log
                    : percent <= 0 || before <= 0 ? Prediction.None(Reason.NoLogit)
                    : Prediction.Of(DetMath.Log(percent / 100) + residents - DetMath.Log(before)),
            };
        }
    }
}
