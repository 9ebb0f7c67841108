// The scores of a hindcast on the screen: a table for each test.
using System.Globalization;

using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Hindcasts;
using MigrationSim.Studies.Scores;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Changes only; levels and all else stand in the tables.</summary>
public static class HindcastSummary
{
    private static readonly Phrase Method = new("方法", "method");
    private static readonly Phrase Rank = new("秩相关", "rank corr.");
    private static readonly Phrase Inside80 = new("80 % 区间", "in 80 %");
    private static readonly Phrase Inside95 = new("95 % 区间", "in 95 %");
    private static readonly Phrase Skill = new("技巧", "skill");

    private static readonly Phrase Caution = new(
        "技巧 = 1 − 均方根误差 / 同样数据上最好的简单方法的。拟合留出县时，全省 2020 年的城镇人口与省外人数"
        + "（三个常数）仍包含这些县。",
        "skill = 1 - RMSE / that of the best simple method on the same figures. Held-out units "
        + "are in the province's totals of 2020, which three constants were fitted to.");

    public static void Show(Dialog session, IReadOnlyList<HindcastTest> tests)
    {
        var language = session.Language;
        foreach (var test in tests)
        {
            var scores = test.Scores();
            session.Out.WriteLine(language[new Phrase(test.Zh, test.En)]);
            foreach (var rows in scores.GroupBy(row => row.Quantity))
            {
                if (rows.Key is Quantities.Rate or Quantities.LogResidents) continue;
                session.Out.WriteLine($"  {language[QuantityNames.Of(rows.Key)]}");
                session.Show(Scores(session, rows));
                foreach (var gap in rows.Where(row => row.Why is not null).GroupBy(row => row.Why!))
                    session.Out.WriteLine($"  - {Gap(language, gap.Key, gap)}");
            }

            if (test.LeftOut.Count > 0) session.Out.WriteLine(language[LeftOut(test)]);
        }

        session.Out.WriteLine(language[Caution]);
    }

    private static Table Scores(Dialog session, IEnumerable<ScoreRow> rows)
    {
        var table = session.Columns(
            1, Method, new("n", "n"), new("RMSE", "RMSE"), new("MAE", "MAE"), Rank,
            new("CRPS", "CRPS"), Inside80, Inside95, Skill);
        foreach (var row in rows.OrderBy(row => Place(row.Method)))
        {
            if (row.Why is not null) continue;
            string[] fields =
            [
                Name(session.Language, row.Method),
                row.Count.ToString(CultureInfo.InvariantCulture), Small(row.Rmse), Small(row.Mae),
                Two(row.RankCorrelation), Small(row.Crps), Two(row.Coverage80),
                Two(row.Coverage95), Two(row.Skill),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }

        return table;
    }

    private static string Gap(Language language, string why, IEnumerable<ScoreRow> rows) =>
        string.Join(language.IsZh ? "、" : ", ", rows.Select(row => Name(language, row.Method)))
        + (language.IsZh ? "：" : ": ") + language[Why(why)];

    private static string Name(Language language, string code)
    {
        var method = HindcastMethods.Get(code);
        return language[new Phrase(method.Zh, method.En)];
    }

    /// <summary>The words of a reason by its name.</summary>
    public static Phrase Why(string name) =>
        Reason.All.FirstOrDefault(reason => reason.Name == name) is { } reason
            ? new(reason.Zh, reason.En)
            : new(name, name);

    private static Phrase LeftOut(HindcastTest test)
    {
        var list = string.Join(", ", test.LeftOut.Select(o =>
            string.Create(CultureInfo.InvariantCulture, $"{o.GeoCode} {o.Year} {o.Indicator}")));
        return new(
            $"  未计分（拟合用过或事先已知）：{list}", $"  not scored, fitted to or seen: {list}");
    }

    private static int Place(string method) =>
        HindcastMethods.All.TakeWhile(known => known.Code != method).Count();

    private static string Small(double? value) =>
        value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    private static string Two(double? value) =>
        value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
