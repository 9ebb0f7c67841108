// The places of the seed tables turned into the places of the model.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Seeds;

/// <summary>Numbers prefectures and counties by ascending code.</summary>
internal static class GeographyTable
{
    public static void CheckNumbers(SeedRow row)
    {
        Longitude(row);
        Latitude(row);
        Area(row);
    }

    /// <summary>Only to be asked when nothing was at fault.</summary>
    public static Geography Build(SeedPlaces places, PlaceTraits traits)
    {
        string[] upper = [.. places.Prefectures];
        string[] lower = [.. places.Counties];
        var prefectures = upper.Select(code => new Prefecture(
            code, places.PrefectureRow(code).Text("name_zh"),
            places.PrefectureRow(code).Text("name_en"),
            Array.FindIndex(lower, c => c[..4] == code[..4]), places.CountiesOf(code).Count()));
        var counties = lower.Select(code => County(
            places.CountyRow(code), Array.FindIndex(upper, p => p[..4] == code[..4]),
            traits.HighSpeed.Contains(code)));
        var tags = traits.Tags.ToDictionary(
            t => t.Key,
            t => (IReadOnlyList<int>)[.. t.Value.Select(code => Array.IndexOf(lower, code))],
            StringComparer.Ordinal);
        return new Geography([.. counties], [.. prefectures], tags);
    }

    private static County County(SeedRow row, int prefecture, bool highSpeed) =>
        new(
            row.Text("code"), row.Text("code_2021"), row.Text("name_zh"), row.Text("name_en"),
            prefecture, row.Text("kind") == "district", Longitude(row)!.Value,
            Latitude(row)!.Value, Area(row)!.Value, highSpeed);

    private static double? Longitude(SeedRow row) => row.Number("seat_longitude_deg", 108, 115);

    private static double? Latitude(SeedRow row) => row.Number("seat_latitude_deg", 24, 31);

    private static double? Area(SeedRow row) => row.Number("area_km2", 1, 20_000);
}
