// Every simple method on every county.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Parameters;

namespace MigrationSim.Studies.Forecasts;

/// <summary>What the forecasts of counties start from.</summary>
/// <param name="Tables">The base-year tables; what lies behind the origin is not looked at.</param>
/// <param name="ScoringUnits">For each county the county that stands for its unit.</param>
/// <param name="Origin">The last year that is known, 2010 or 2020.</param>
/// <param name="Province">The province up to then.</param>
/// <param name="Demography">Differentials of births and deaths.</param>
public sealed record CountyOrigin(
    BaseTables Tables, IReadOnlyList<int> ScoringUnits, int Origin, ProvincePast Province,
    DemographicParameters Demography)
{
    /// <summary>
    /// Births and deaths by year. From 2010 on the ones the model's own run to 2020 is given, from
    /// 2020 on those of 2020 alone.
    /// </summary>
    public IReadOnlyList<ProvinceYear> Vital =>
        [.. Tables.Province.Where(year => year.Year <= 2020)];

    /// <summary>
    /// What the units are; the groups of <see cref="PlaceGroups"/> will do as well.
    /// </summary>
    public PlaceLevel Level { get; init; } = PlaceLevel.ScoringUnit;

    /// <summary>The training units' people at the origin and in the year forecast.</summary>
    public (DatedStock Before, DatedStock After)? Training { get; init; }
}

/// <summary>
/// The county baselines, in one list: each method gives a number or a reason for every unit and
/// quantity.
/// </summary>
public static class CountyBaselines
{
    /// <summary>Levels and changes since the origin of one later year.</summary>
    public static IReadOnlyList<Forecast> Predict(CountyOrigin origin, int year)
    {
        var units = UnitCensus.Units(origin.ScoringUnits);
        var histories = Histories(origin, units.Length);
        var forecasts = new List<Forecast>();
        var natural = CohortComponents(origin, year, units.Length);
        for (var k = 0; k < units.Length; k++)
        {
            var code = PlaceGroups.Code(origin.Tables.Geography, origin.Level, units[k]);
            var history = histories[k];
            DatedValue[] shares =
                [.. history.Select(s => new DatedValue(s.Year, s.People.UrbanShare))];
            DatedValue[] residents =
                [.. history.Select(s => new DatedValue(s.Year, s.People.Residents))];
            var rows = TrendBaselines.Shares(shares, year)
                .Zip(TrendBaselines.LogResidents(residents, year))
                .Select(pair => new Line(
                    pair.First.Method, pair.First.Prediction, pair.Second.Prediction))
                .Append(ByProvince(origin.Province, history[^1], year))
                .Concat(ByShift(origin, history, year))
                .Append(Line.Of(Methods.NaturalChange, natural.Natural[k]))
                .Append(natural.WithNet is { } net
                    ? Line.Of(Methods.CohortComponent, net[k])
                    : Line.None(Methods.CohortComponent, Reason.OneCensus))
                .Concat(ByTraining(origin, history[^1], year));
            foreach (var row in rows) Add(forecasts, row, code, year, history[^1].People);
        }

        return forecasts;
    }

    private static DatedStock[][] Histories(CountyOrigin origin, int count)
    {
        var tables = origin.Tables;
        var early = UnitCensus.Stocks(tables.Census2010, origin.ScoringUnits);
        var late = UnitCensus.Stocks(tables.Census2020, origin.ScoringUnits);
        return
        [
            .. Enumerable.Range(0, count).Select(k => origin.Origin >= 2020
                ? new DatedStock[] { new(2010, early[k]), new(2020, late[k]) }
                : [new(2010, early[k])]),
        ];
    }

    private static (UrbanRural[] Natural, UrbanRural[]? WithNet) CohortComponents(
        CountyOrigin origin, int year, int count)
    {
        var (tables, units) = (origin.Tables, origin.ScoringUnits);
        var model = new CohortComponent(tables.Vital, origin.Demography, origin.Vital);
        var early = UnitCensus.AgeTables(tables.Census2010, units);
        if (origin.Origin < 2020)
        {
            return (CohortComponent.Stocks(model.Project(early, 2010, year, null)), null);
        }

        var late = UnitCensus.AgeTables(tables.Census2020, units);
        var net = NetTransitions.Between(model.Project(early, 2010, 2020, null), late, 10);
        return (
            CohortComponent.Stocks(model.Project(late, 2020, year, null)),
            CohortComponent.Stocks(model.Project(late, 2020, year, net)));
    }

    private static Line ByProvince(ProvincePast province, DatedStock now, int year)
    {
        var share = LinearTrend.PredictShare(province.Shares, year);
        var logs = LinearTrend.Predict(
            [.. province.Residents.Select(r => new DatedValue(r.Year, DetMath.Log(r.Value)))],
            year);
        return new(
            Methods.ProvinceChange,
            share.Value is { } after
                ? Prediction.Of(ProvinceChange.Share(
                    now.People.UrbanShare, province.Shares[^1].Value, after))
                : Prediction.None(Reason.NoProvinceChange),
            logs.Value is { } log
                ? Prediction.Of(ProvinceChange.LogResidents(
                    now.People.LogResidents, province.Residents[^1].Value, DetMath.Exp(log)))
                : Prediction.None(Reason.NoProvinceChange));
    }

    private static IEnumerable<Line> ByShift(CountyOrigin origin, DatedStock[] history, int year)
    {
        var (stocks, now) = (origin.Province.Stocks, history[^1]);
        if (stocks.Count < 2)
        {
            yield return Line.None(Methods.ShiftShare, Reason.NoProvinceStocks);
            yield return Line.None(Methods.ShiftShareOwn, Reason.NoProvinceStocks);
            yield break;
        }

        var province = PartGrowth.Between(stocks[0], stocks[^1]);
        var years = year - now.Year;
        yield return Line.Of(
            Methods.ShiftShare, ShiftShare.Mix(now.People, province, years));
        yield return history.Length < 2
            ? Line.None(Methods.ShiftShareOwn, Reason.OneObservation)
            : Line.Of(Methods.ShiftShareOwn, ShiftShare.WithShift(
                now.People, province, PartGrowth.Between(history[0], now), province, years));
    }

    private static IEnumerable<Line> ByTraining(CountyOrigin origin, DatedStock now, int year)
    {
        if (origin.Training is not var (before, after)) yield break;
        yield return new(
            Methods.ProvinceChangeOfTraining,
            Prediction.Of(ProvinceChange.Share(
                now.People.UrbanShare, before.People.UrbanShare, after.People.UrbanShare)),
            Prediction.Of(ProvinceChange.LogResidents(
                now.People.LogResidents, before.People.Residents, after.People.Residents)));
        yield return Line.Of(Methods.ShiftShareOfTraining, ShiftShare.Mix(
            now.People, PartGrowth.Between(before, after), year - now.Year));
    }

    private static void Add(
        List<Forecast> forecasts, Line line, string code, int year, UrbanRural now)
    {
        void One(string quantity, Prediction prediction, double factor, double less) =>
            forecasts.Add(new(line.Method, quantity, code, year, prediction.Value is { } value
                ? Prediction.Of(factor * (value - less))
                : prediction));

        One(Quantities.Rate, line.Share, 100, 0);
        One(Quantities.LogResidents, line.LogResidents, 1, 0);
        One(Quantities.RateChange, line.Share, 100, now.UrbanShare);
        One(Quantities.LogResidentsChange, line.LogResidents, 1, now.LogResidents);
    }

    private sealed record Line(string Method, Prediction Share, Prediction LogResidents)
    {
        internal static Line Of(string method, UrbanRural people) => new(
            method, Prediction.Of(people.UrbanShare), Prediction.Of(people.LogResidents));

        internal static Line None(string method, Reason why) =>
            new(method, Prediction.None(why), Prediction.None(why));
    }
}
