// How to name a set of counties so that a reader knows which they are.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>Names sets of counties by tag, prefecture and county, or by what is left out.</summary>
public static class PlaceNames
{
    /// <summary>The set in words.</summary>
    /// <param name="counties">The set, not empty.</param>
    /// <param name="geography">The places.</param>
    /// <param name="isZh">Chinese words; English ones otherwise.</param>
    public static string Of(IReadOnlyList<int> counties, Geography geography, bool isZh)
    {
        int[] others = [.. Enumerable.Range(0, geography.Counties.Count).Except(counties)];
        if (others.Length == 0) return isZh ? "全省" : "the whole province";

        var names = Names(counties, geography, isZh);
        var excepted = Names(others, geography, isZh);
        if (names.Count <= excepted.Count) return string.Join(isZh ? "、" : ", ", names);
        return isZh
            ? $"全省（{string.Join("、", excepted)} 除外）"
            : $"the whole province except {string.Join(", ", excepted)}";
    }

    /// <summary>Few names whose union is the set.</summary>
    private static List<string> Names(
        IReadOnlyList<int> counties, Geography geography, bool isZh)
    {
        var groups = Groups(geography, isZh)
            .Where(group => group.Counties.All(counties.Contains)).ToList();
        var left = new SortedSet<int>(counties);
        var names = new List<string>();
        while (left.Count > 1)
        {
            // The group that names most of what is left; a group of one says less than its name.
            var best = groups.OrderByDescending(group => group.Counties.Count(left.Contains))
                .FirstOrDefault(group => group.Counties.Count(left.Contains) > 1);
            if (best.Counties is null) break;
            names.Add(best.Name);
            left.ExceptWith(best.Counties);
        }
        return [.. names, .. left.Select(county => County(geography.Counties[county], isZh))];
    }

    // Prefectures first: of two names for the same counties the first is taken.
    private static IEnumerable<(string Name, IReadOnlyList<int> Counties)> Groups(
        Geography geography, bool isZh)
    {
        foreach (var p in geography.Prefectures)
        {
            yield return (
                $"{(isZh ? p.NameZh : p.NameEn)} ({p.Code})",
                [.. Enumerable.Range(p.FirstCounty, p.CountyCount)]);
        }
        foreach (var (tag, counties) in geography.Tags.OrderBy(t => t.Key, StringComparer.Ordinal))
            yield return (tag, counties);
    }

    private static string County(County county, bool isZh) =>
        $"{(isZh ? county.NameZh : county.NameEn)} ({county.Code})";
}
