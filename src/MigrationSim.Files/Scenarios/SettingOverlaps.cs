// Two settings of one file that speak of the same county in the same year.
using MigrationSim.Core.Places;

namespace MigrationSim.Files.Scenarios;

/// <summary>
/// Every setting holds to the end: two of one lever overlap where they share a county.
/// </summary>
public static class SettingOverlaps
{
    public static void Find(
        IReadOnlyList<LeverSetting> settings, Geography geography, FaultBook faults)
    {
        for (var later = 1; later < settings.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (a, b) = (settings[earlier], settings[later]);
                if (a.Lever.Name != b.Lever.Name) continue;
                if (Shared(a, b, geography) is not var (place, year)) continue;

                faults.Add(b.Line, ScenarioWords.Overlap(b.Lever.Name, place, year, a.Line));
                break;
            }
        }
    }

    /// <summary>The first county both settings touch and the first year, or null.</summary>
    private static (string Place, int Year)? Shared(
        LeverSetting a, LeverSetting b, Geography geography)
    {
        for (var county = 0; county < geography.Counties.Count; county++)
        {
            if (a.FirstYear(county) is not { } ofA || b.FirstYear(county) is not { } ofB) continue;
            var place = a.IsEverywhere && b.IsEverywhere
                ? PlaceBook.Everywhere
                : geography.Counties[county].Code;
            return (place, Math.Max(ofA, ofB));
        }
        return null;
    }
}
