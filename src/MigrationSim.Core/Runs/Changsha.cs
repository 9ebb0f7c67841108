// The capital: from where growth is shifted, and whose services others may share.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Runs;

/// <summary>Which counties are Changsha's.</summary>
internal static class Changsha
{
    private const string Code = "430100";

    public static bool Holds(Geography geography, int county) =>
        geography.Prefectures[geography.PrefectureOf(county)].Code == Code;

    public static bool IsDistrict(Geography geography, int county) =>
        geography.Counties[county].IsDistrict && Holds(geography, county);

    /// <summary>Mean amenity of its districts in the base year.</summary>
    public static double Amenity(BaseYear year)
    {
        var geography = year.Tables.Geography;
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            if (!IsDistrict(geography, i)) continue;
            sum += year.Places.Amenity[i];
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }
}
