// Hunan-hukou people outside the province: one agent each.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// The agents of one external zone from one county, spread evenly over the age profile.
/// </summary>
public static class OutsidePeople
{
    /// <summary>Members and hukou cells of those from a county in a zone (0-3).</summary>
    public static (ulong[] Members, ushort[] Hukou) Of(BaseYear year, int county, int zone)
    {
        const int OutsideColumn = 3;
        var count = year.AbsentOutside[county][zone];
        var members = new ulong[count];
        var hukou = new ushort[count];
        var share = year.UrbanHukouShare[county][OutsideColumn];
        // A start of its own for every group, so that small groups do not all have the same ages.
        var start = (((county * Cells.ZoneCount) + zone + 0.5) * 0.6180339887498949) % 1;
        var (index, reached, urban) = (0, year.AbsentAgeSex[0], 0.5);
        for (var k = 0; k < count; k++)
        {
            var quantile = (k + start) / count;
            while (reached <= quantile && index < year.AbsentAgeSex.Count - 1)
                reached += year.AbsentAgeSex[++index];
            members[k] = Members.Person(index >> 1, index & 1);
            urban += share;
            hukou[k] = (ushort)(urban >= 1 ? Cells.Urban(county) : Cells.Rural(county));
            if (urban >= 1) urban -= 1;
        }

        return (members, hukou);
    }
}
