// What a scenario comes to: every lever's value by county and year, compared by value.
using System.Globalization;
using System.Text;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Levers;

/// <summary>The years a scenario speaks of, and when two scenarios are the same.</summary>
public static class ResolvedLevers
{
    public const int FirstYear = 2021;
    public const int LastYear = 2035;
    public const int YearCount = LastYear - FirstYear + 1;

    /// <summary>One county's values of a lever, FirstYear..LastYear.</summary>
    public static double[] Values(Trajectory trajectory, int county)
    {
        var values = new double[YearCount];
        for (var t = 0; t < YearCount; t++) values[t] = trajectory.At(county, FirstYear + t);
        return values;
    }

    /// <summary>
    /// All values as text: lever by lever in order of name, the counties with the same values
    /// together. Neither the scenario's name nor its words are in it.
    /// </summary>
    public static string CanonicalText(LeverSettings levers) => CanonicalText(levers, LastYear);

    /// <summary>The same of the years up to one, that year included.</summary>
    public static string CanonicalText(LeverSettings levers, int until)
    {
        var years = until - FirstYear + 1;
        var text = new StringBuilder();
        foreach (var lever in LeverCatalogue.All.OrderBy(l => l.Name, StringComparer.Ordinal))
        {
            text.Append(lever.Name).Append('\n');
            var trajectory = lever.Get(levers);
            var from = 0;
            while (from < Cells.CountyCount)
            {
                var values = Values(trajectory, from)[..years];
                var to = from;
                while (to + 1 < Cells.CountyCount
                    && Same(values, Values(trajectory, to + 1)[..years]))
                {
                    to++;
                }

                Append(text, from, to, values);
                from = to + 1;
            }
        }
        return text.ToString();
    }

    private static bool Same(double[] a, double[] b) => a.AsSpan().SequenceEqual(b);

    private static void Append(StringBuilder text, int from, int to, double[] values)
    {
        text.Append(CultureInfo.InvariantCulture, $"{from}-{to}:");
        foreach (var value in values) text.Append(CultureInfo.InvariantCulture, $" {value:R}");
        text.Append('\n');
    }
}
