// Base year 2020 run forward to what has been published since.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Indicators;
using MigrationSim.Core.Numerics;
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
/// <param name="replicates">Runs of the baseline, one a seed.</param>
public sealed class RecentHindcast(BaseTables tables, IReadOnlyList<RunResult> replicates)
{
    public const string ProvinceCode = "province_2021_2024";
    public const string PlacesCode = "places_after_2020";
    public const string FileCode = "observed_file";

    private readonly ObservedChanges _changes = new(tables);
    private readonly RecentForecasts _baselines = new(tables);

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

    /// <summary>A table somebody brought, without what was fitted to or seen.</summary>
    public HindcastTest File(IReadOnlyList<Observation> observations)
    {
        var targets = FittingTargets.OfModel(tables.Geography);
        bool IsFitted(Observation o) => targets.Any(
            t => t.Covers(_changes.Of(o)?.Quantity ?? o.Indicator, o.GeoCode, o.Year));
        return Test(
            FileCode, "给定的观测表", "The table of observations that was given",
            Blindness.NotFitted, observations.Where(o => !IsFitted(o))) with
        {
            LeftOut = [.. observations.Where(IsFitted)],
        };
    }

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
        var observed = observations.Select(o =>
                _changes.Of(o) ?? new(o.Indicator, o.GeoCode, o.Year, o.Value))
            .ToDictionary(o => (o.Quantity, o.GeoCode, o.Year), o => o.Value);
        var years = observed.Keys.Select(key => key.Year).Distinct().Order();
        var (figures, gaps) = Comparison.Of(
            years.SelectMany(_baselines.Of), forecast => observed.TryGetValue(
                (forecast.Quantity, forecast.GeoCode, forecast.Year), out var value)
                ? value
                : null);
        var others = observed.Keys.Select(key => key.Quantity).Where(IsOther).Distinct();
        return new(
            code, zh, en, blindness,
            [.. observed.Select(pair => Model(pair.Key, pair.Value)), .. figures],
            [
                .. gaps,
                .. from quantity in others
                   from method in Methods.All
                   select new Unscored(method, quantity, Reason.OtherQuantities.Name),
            ]);
    }

    private ScoredFigure Model((string Quantity, string GeoCode, int Year) key, double observed)
    {
        var cells = _changes.Cells(key.GeoCode)!;
        double[] sample =
        [
            .. replicates.Select(run => IsOther(key.Quantity)
                ? IndicatorCatalogue.Get(key.Quantity).Value(Tally(run, key.Year), cells) ?? 0
                : Level(key.Quantity, Tally(run, key.Year), cells)
                    - Level(key.Quantity, run.Years[0], cells)),
        ];
        return new(
            HindcastMethods.Model, key.Quantity, key.GeoCode, key.Year, observed,
            sample.Sum() / sample.Length)
        {
            Sample = sample.Length > 1 ? sample : null,
        };
    }

    // Indicators that are scored as levels and that no simple method predicts.
    private static bool IsOther(string quantity) => quantity is not (
        Quantities.RateChange or Quantities.LogResidentsChange or ObservedChanges.LogUrbanChange);

    private static YearTally Tally(RunResult run, int year) =>
        run.Years.Single(tally => tally.Year == year);

    private static double Level(string quantity, YearTally tally, IReadOnlyList<int> cells) =>
        quantity == ObservedChanges.LogUrbanChange
            ? DetMath.Log(cells.Where(Core.Places.Cells.IsUrban)
                .Sum(cell => tally.Residents[cell].Closing))
            : UnitQuantity.Get(quantity).OfTally(tally, cells);
}
