// The control report on the screen: a line a margin, then what does not hold.
using System.Globalization;

using MigrationSim.Core.Places;
using MigrationSim.Core.Syntheses;

using Spectre.Console;

namespace MigrationSim.Cli.Screen;

/// <summary>Shows the rows of a report in brief.</summary>
public static class ControlSummary
{
    private const int WorstRows = 5;

    public static void Show(
        Dialog session, IReadOnlyList<ControlRow> rows, Geography geography)
    {
        var language = session.Language;
        var table = session.Columns(
            1, Labels.Margin, Labels.Rows, Labels.LargestDifference, Labels.Tolerance,
            Labels.Holds);
        foreach (var margin in rows.GroupBy(row => row.Margin))
        {
            var worst = margin.MaxBy(row => row.Strain)!;
            string[] fields =
            [
                language[MarginNames.Of(margin.Key)],
                Shown(margin.Count()),
                Shown(Math.Abs(worst.Difference)),
                worst.Tolerance == 0 ? language[Labels.Exact] : Shown(worst.Tolerance),
                worst.Holds
                    ? language[Labels.Yes]
                    : $"{Shown(margin.Count(row => !row.Holds))} !",
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }
        session.Show(table);

        var broken = rows.Where(row => !row.Holds).ToList();
        if (broken.Count == 0) session.Out.WriteLine(language[Labels.AllHold]);
        else ShowWorst(session, broken, geography);
    }

    private static void ShowWorst(Dialog session, List<ControlRow> broken, Geography geography)
    {
        var language = session.Language;
        session.Out.WriteLine(language[Labels.RowsBroken(broken.Count)]);
        var names = Names(geography, language.IsZh);
        var table = session.Columns(
            4, Labels.Margin, Labels.Category, Labels.Code, Labels.Name, Labels.Target,
            Labels.Got, Labels.Difference);
        var worst = broken.GroupBy(row => row.Margin).SelectMany(margin => margin
            .OrderByDescending(row => row.Strain).Take(WorstRows));
        foreach (var row in worst)
        {
            string[] fields =
            [
                language[MarginNames.Of(row.Margin)], row.Category, row.GeoCode,
                names.GetValueOrDefault(row.GeoCode, ""), Shown(row.Target), Shown(row.Got),
                Shown(row.Difference),
            ];
            table.AddRow([.. fields.Select(field => new Text(field))]);
        }
        session.Show(table);
    }

    private static Dictionary<string, string> Names(Geography geography, bool isZh)
    {
        var names = geography.Counties.ToDictionary(
            county => county.Code, county => isZh ? county.NameZh : county.NameEn,
            StringComparer.Ordinal);
        names[Geography.ProvinceCode] =
            isZh ? Geography.ProvinceNameZh : Geography.ProvinceNameEn;
        return names;
    }

    private static string Shown(double number) =>
        number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
