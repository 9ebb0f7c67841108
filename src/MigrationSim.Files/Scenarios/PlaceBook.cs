// The names a scenario may call places by, and the counties behind each.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>Tags, prefecture codes and county codes (of 2020 or later) by name.</summary>
public sealed class PlaceBook
{
    public const string Everywhere = "ALL";

    private readonly Dictionary<string, IReadOnlyList<int>> _counties =
        new(StringComparer.Ordinal);

    public PlaceBook(Geography geography)
    {
        Geography = geography;
        foreach (var (tag, counties) in geography.Tags) _counties[tag] = counties;
        foreach (var prefecture in geography.Prefectures)
        {
            _counties[prefecture.Code] =
                [.. Enumerable.Range(prefecture.FirstCounty, prefecture.CountyCount)];
        }
        for (var i = 0; i < geography.Counties.Count; i++)
        {
            _counties[geography.Counties[i].Code] = [i];
            _counties.TryAdd(geography.Counties[i].Code2021, [i]);
        }
        Names = [Everywhere, .. _counties.Keys.Order(StringComparer.Ordinal)];
    }

    public Geography Geography { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The counties of a name, or null for an unknown one.</summary>
    public IReadOnlyList<int>? Find(string name) => _counties.GetValueOrDefault(name);

    /// <summary>
    /// The union of the named places, ascending; null for everywhere. Unknown names go to faults.
    /// </summary>
    public IReadOnlyList<int>? Union(JsonMember where, FaultBook faults)
    {
        var names = faults.Texts(where);
        if (where.Value is { Kind: JsonKind.List, Parts.Count: 0 })
            faults.Add(where.Line, ScenarioWords.Nowhere);

        var counties = new SortedSet<int>();
        foreach (var name in names)
        {
            if (name.Text == Everywhere) continue;
            if (Find(name.Text) is { } found) counties.UnionWith(found);
            else faults.Add(name.Line, ScenarioWords.UnknownPlace(name.Text, Names));
        }
        return names.Any(name => name.Text == Everywhere) ? null : [.. counties];
    }
}
