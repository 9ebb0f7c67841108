// Tags of counties and the high-speed stations that lie in them.
namespace MigrationSim.Files.Seeds;

/// <summary>Counties by tag, and those with a high-speed station open by 2020.</summary>
internal sealed record PlaceTraits(
    IReadOnlyDictionary<string, SortedSet<string>> Tags, IReadOnlySet<string> HighSpeed)
{
    private const int LastBaseYear = 2020;

    public static PlaceTraits Read(SeedPlaces places, SeedFaults faults) =>
        new(ReadTags(places, faults), ReadStations(places, faults));

    private static Dictionary<string, SortedSet<string>> ReadTags(
        SeedPlaces places, SeedFaults faults)
    {
        var tags = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var table = new CountTable("region_tags");
        var read = SeedTable.Read(faults, table.Name, "tag", "code", "confidence", "basis");
        foreach (var row in read.Rows)
        {
            row.Word("confidence", "document", "derived", "secondary", "assumption", "to verify");
            row.Filled("tag");
            if (places.County(row) is not { } code) continue;
            if (!table.Add($"{row.Text("tag")}:{code}", row)) continue;
            if (!tags.TryGetValue(row.Text("tag"), out var codes))
                tags.Add(row.Text("tag"), codes = new SortedSet<string>(StringComparer.Ordinal));
            codes.Add(code);
        }

        return tags;
    }

    private static HashSet<string> ReadStations(SeedPlaces places, SeedFaults faults)
    {
        var counties = new HashSet<string>(StringComparer.Ordinal);
        var table = new CountTable("rail_lines");
        var read = SeedTable.Read(
            faults, table.Name, "line", "station", "county_code", "opened_year", "opened_basis");
        foreach (var row in read.Rows)
        {
            row.Word("opened_basis", "source", "memory");
            var opened = row.Count("opened_year", 1900, 2100);
            if (places.County(row, "county_code") is not { } code) continue;
            if (!table.Add($"{row.Text("line")}:{row.Text("station")}", row)) continue;
            if (opened <= LastBaseYear) counties.Add(code);
        }

        return counties;
    }
}
