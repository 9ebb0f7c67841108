// New figures beside the model's, and where trends lead from them.
using System.Globalization;

using MigrationSim.Studies.Hindcasts;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Two tables: gaps by year, and the trend baselines before and after.</summary>
public static class AnchorSummary
{
    private static readonly Phrase Indicator = new("指标", "indicator");
    private static readonly Phrase Told = new("公布", "published");
    private static readonly Phrase Model = new("模型", "model");
    private static readonly Phrase Gap = new("模型减公布", "model less published");
    private static readonly Phrase Method = new("方法", "method");
    private static readonly Phrase Before = new("自普查外推", "from the censuses");
    private static readonly Phrase After = new("自最新数据外推", "from the newest figure");

    private static readonly Phrase NotChanged = new(
        "模型未作改动；趋势法的起点移到最新公布的数据：",
        "The model is left as it is; the trend baselines now start from the newest figure:");

    public static void Show(
        Dialog session, IReadOnlyList<AnchorGap> gaps, IReadOnlyList<ShiftedTrend> trends)
    {
        var table = session.Columns(2, Labels.Code, Indicator, Labels.Year, Told, Model, Gap);
        foreach (var gap in gaps)
        {
            var (code, year, name, value) = gap.Published;
            Add(
                table, code, name, year.ToString(CultureInfo.InvariantCulture), Level(value),
                Level(gap.Model), Signed(gap.Gap));
        }

        session.Show(table);
        if (trends.Count == 0) return;
        session.Out.WriteLine(session.Language[NotChanged]);
        table = session.Columns(3, Labels.Code, Indicator, Method, Labels.Year, Before, After);
        foreach (var trend in trends)
        {
            var method = HindcastMethods.Get(trend.Method);
            Add(
                table, trend.GeoCode, trend.Indicator,
                session.Language[new Phrase(method.Zh, method.En)],
                trend.Year.ToString(CultureInfo.InvariantCulture), Level(trend.Before),
                Level(trend.After));
        }

        session.Show(table);
    }

    private static void Add(Table table, params string[] fields) =>
        table.AddRow([.. fields.Select(field => new Text(field))]);

    // Rates to two decimals, persons whole.
    private static string Level(double? value) => value switch
    {
        null => "",
        < 1000 => value.Value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("N0", CultureInfo.InvariantCulture),
    };

    private static string Signed(double value) => value.ToString(
        Math.Abs(value) < 100 ? "+0.00;-0.00" : "+#,0;-#,0", CultureInfo.InvariantCulture);
}
