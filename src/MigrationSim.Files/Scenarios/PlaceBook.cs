// The names a scenario may call places by, and the counties behind each.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>A coded place. Rank 0 the province, 1 a prefecture, 2 a county.</summary>
public sealed record PlaceArea(int Rank, IReadOnlyList<int> Counties);

/// <summary>Tags, prefecture codes and county codes (of 2020 or later) by name.</summary>
public sealed class PlaceBook
{
    public const string Everywhere = "ALL";

    private readonly Dictionary<string, IReadOnlyList<int>> _counties =
        new(StringComparer.Ordinal);

    private readonly Dictionary<string, PlaceArea> _areas = new(StringComparer.Ordinal);

    public PlaceBook(Geography geography)
    {
        Geography = geography;
        foreach (var (tag, counties) in geography.Tags) _counties[tag] = counties;
        foreach (var prefecture in geography.Prefectures)
        {
            Add(prefecture.Code, new(
                1, [.. Enumerable.Range(prefecture.FirstCounty, prefecture.CountyCount)]));
        }
        for (var i = 0; i < geography.Counties.Count; i++)
        {
            var county = new PlaceArea(2, [i]);
            Add(geography.Counties[i].Code, county);
            Add(geography.Counties[i].Code2021, county);
        }
        _areas[Geography.ProvinceCode] =
            new(0, [.. Enumerable.Range(0, geography.Counties.Count)]);
        Names = [Everywhere, .. _counties.Keys.Order(StringComparer.Ordinal)];
    }

    public Geography Geography { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The area of a code, one for a county's old and new code; null if unknown.</summary>
    public PlaceArea? Area(string code) => _areas.GetValueOrDefault(code);

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

    private void Add(string code, PlaceArea area)
    {
        _areas.TryAdd(code, area);
        _counties.TryAdd(code, area.Counties);
    }
}
