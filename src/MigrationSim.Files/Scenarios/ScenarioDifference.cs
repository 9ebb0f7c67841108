// Where and when two resolved scenarios differ.
using MigrationSim.Core.Levers;
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>Years in which both values stay as they are, one or more on end.</summary>
public sealed record DifferentYears(int From, int To, double First, double Second);

/// <summary>One lever's difference in counties that all differ alike.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Counties">The counties, ascending; all where places do not matter.</param>
/// <param name="Years">The years with different values, in order.</param>
public sealed record ScenarioDifference(
    LeverInfo Lever, IReadOnlyList<int> Counties, IReadOnlyList<DifferentYears> Years)
{
    /// <summary>
    /// Every difference, by lever and then by first county. What the files look like does not
    /// matter: only the values do.
    /// </summary>
    public static IReadOnlyList<ScenarioDifference> Between(
        LeverSettings first, LeverSettings second) =>
    [
        .. LeverCatalogue.All.SelectMany(lever => Of(lever, lever.Get(first), lever.Get(second))),
    ];

    private static IEnumerable<ScenarioDifference> Of(
        LeverInfo lever, Trajectory first, Trajectory second)
    {
        var groups = new List<(List<int> Counties, List<DifferentYears> Years)>();
        for (var county = 0; county < Cells.CountyCount; county++)
        {
            var years = Runs(
                ResolvedLevers.Values(first, county), ResolvedLevers.Values(second, county));
            if (years.Count == 0) continue;
            var alike = groups.FindIndex(group => group.Years.SequenceEqual(years));
            if (alike >= 0) groups[alike].Counties.Add(county);
            else groups.Add(([county], years));
        }
        return groups.Select(g => new ScenarioDifference(lever, g.Counties, g.Years));
    }

    private static List<DifferentYears> Runs(double[] first, double[] second)
    {
        var runs = new List<DifferentYears>();
        for (var t = 0; t < ResolvedLevers.YearCount; t++)
        {
            var (a, b, year) = (first[t], second[t], ResolvedLevers.FirstYear + t);
            if (a == b) continue;
            if (runs.Count > 0 && runs[^1] is var last && last.To == year - 1
                && last.First == a && last.Second == b)
            {
                runs[^1] = last with { To = year };
            }
            else
            {
                runs.Add(new(year, year, a, b));
            }
        }
        return runs;
    }
}
