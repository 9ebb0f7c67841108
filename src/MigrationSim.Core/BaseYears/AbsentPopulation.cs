// Where the people registered in a county live if not in it: no table of origins was published.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.BaseYears;

/// <summary>Absent people in whole persons.</summary>
/// <param name="InHunan">By county of residence, then county of hukou.</param>
/// <param name="Outside">By county of hukou, then external zone.</param>
public sealed record AbsentPeople(int[][] InHunan, int[][] Outside);

/// <summary>
/// The absent of a county are its hukou population less its local residents. Those elsewhere in
/// Hunan follow a gravity rule fitted to what every county reports as arrived; the rest is outside.
/// </summary>
/// <remarks>
/// Among city districts the arrivals include moves from one district to the next.
/// </remarks>
public static class AbsentPopulation
{
    private const int Sweeps = 200;

    public static AbsentPeople Build(
        BaseTables tables, int year, IReadOnlyList<double> hukou, IReadOnlyList<double> minutes)
    {
        var absent = new double[Cells.CountyCount];
        var arrived = new int[Cells.CountyCount];
        var residents = 0L;
        for (var i = 0; i < absent.Length; i++)
        {
            var census = tables.Census(year, i);
            absent[i] = Math.Max(0, hukou[i] - CensusAges.Local(census));
            arrived[i] = census.ElsewhereSameProvince;
            residents += census.Residents;
        }
        var flows = Gravity(tables.Geography, minutes, absent);
        Fit(flows, arrived, absent);

        var inHunan = new int[Cells.CountyCount][];
        for (var to = 0; to < inHunan.Length; to++)
            inHunan[to] = LargestRemainder.Round(flows[to], arrived[to]);
        var perResident = year == 2010
            ? ImputationParameters.OutsidePerResident2010
            : ImputationParameters.OutsidePerResident2020;
        var total = (int)Math.Round(residents * perResident);
        return new AbsentPeople(inHunan, Outside(flows, absent, total));
    }

    // By destination, then origin: e^(-1.2 ln(1 + T/15) - .4 [other prefecture]) times the absent.
    private static double[][] Gravity(
        Geography geography, IReadOnlyList<double> minutes, double[] absent)
    {
        var flows = new double[Cells.CountyCount][];
        for (var to = 0; to < flows.Length; to++)
        {
            flows[to] = new double[Cells.CountyCount];
            for (var from = 0; from < flows.Length; from++)
            {
                if (from == to) continue;
                var time = minutes[(from * PlaceParameters.PlaceCount) + to];
                var cost = ImputationParameters.OriginDistanceElasticity
                    * DetMath.Log(1 + (time / PlaceParameters.OwnMinutes));
                if (geography.PrefectureOf(from) != geography.PrefectureOf(to))
                    cost += ImputationParameters.OriginPrefectureBorder;
                flows[to][from] = absent[from] * DetMath.Exp(-cost);
            }
        }
        return flows;
    }

    // Iterative proportional fitting to the arrivals; origins are only held below their cap.
    private static void Fit(double[][] flows, int[] arrived, double[] absent)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var from = 0; from < absent.Length; from++)
            {
                var sent = flows.Sum(row => row[from]);
                var cap = ImputationParameters.MostAbsentInHunan * absent[from];
                if (sent <= cap) continue;
                foreach (var row in flows) row[from] *= cap / sent;
            }
            for (var to = 0; to < arrived.Length; to++)
            {
                var factor = arrived[to] / Math.Max(flows[to].Sum(), double.Epsilon);
                for (var from = 0; from < absent.Length; from++) flows[to][from] *= factor;
            }
        }
    }

    private static int[][] Outside(double[][] flows, double[] absent, int total)
    {
        var rest = new double[absent.Length];
        for (var from = 0; from < rest.Length; from++)
            rest[from] = Math.Max(0, absent[from] - flows.Sum(row => row[from]));
        var sum = rest.Sum();

        var outside = new int[rest.Length][];
        for (var from = 0; from < rest.Length; from++) outside[from] = new int[Cells.ZoneCount];
        var shares = ImputationParameters.ZoneShares.ToArray();
        var zones = LargestRemainder.Round([.. shares.Select(share => share * total)], total);
        for (var zone = 0; zone < zones.Length; zone++)
        {
            var persons = zones[zone];
            var counts = LargestRemainder.Round(
                [.. rest.Select(r => sum > 0 ? r / sum * persons : 0)], persons);
            for (var from = 0; from < counts.Length; from++) outside[from][zone] = counts[from];
        }
        return outside;
    }
}
