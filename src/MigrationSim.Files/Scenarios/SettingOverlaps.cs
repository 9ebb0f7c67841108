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
                if (Shared(a, b, geography) is not { } place) continue;

                var year = Math.Max(a.Ramp.From, b.Ramp.From);
                faults.Add(b.Line, ScenarioWords.Overlap(b.Lever.Name, place, year, a.Line));
                break;
            }
        }
    }

    /// <summary>The first county both settings touch, or null.</summary>
    private static string? Shared(LeverSetting a, LeverSetting b, Geography geography)
    {
        if (a.Counties is null && b.Counties is null) return PlaceBook.Everywhere;

        var ofA = a.Counties ?? b.Counties!;
        var ofB = b.Counties ?? a.Counties!;
        var shared = ofA.Intersect(ofB).Order().Take(1).ToList();
        return shared.Count == 0 ? null : geography.Counties[shared[0]].Code;
    }
}
