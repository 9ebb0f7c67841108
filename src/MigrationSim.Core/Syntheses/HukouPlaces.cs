// Which cell each agent of a cell is registered in.
using System.Numerics;

using MigrationSim.Core.BaseYears;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Shares out the known numbers of migrants by origin. Agents stand in order of size, generations
/// and age, so that systematic sampling (Madow 1949) keeps every kind of household in proportion.
/// </summary>
public static class HukouPlaces
{
    /// <summary>Hukou cells of a cell's agents, in their order.</summary>
    public static ushort[] Assign(BaseYear year, int cell, CellPeople people)
    {
        var hukou = new ushort[people.Members.Length];
        var migrants = SelectMigrants(year, cell, people, hukou);
        SpreadOrigins(year, cell, people, migrants, hukou);
        return hukou;
    }

    // Everybody local, urban or rural in proportion; returns the rows of those from elsewhere.
    private static List<int> SelectMigrants(
        BaseYear year, int cell, CellPeople people, ushort[] hukou)
    {
        var quota = year.NonHunanResidents[cell] + year.MigrantsByOrigin[cell].Sum();
        var ages = new byte[hukou.Length];
        var chance = MigrantChance(people, quota, ages);
        var county = Cells.County(cell);
        var urbanShare = year.UrbanHukouShare[county][cell & 1];
        var rows = new List<int>();
        var (migrant, urban) = (0.5, 0.5);
        for (var row = 0; row < hukou.Length; row++)
        {
            migrant += chance[ages[row]];
            if (migrant >= 1)
            {
                migrant -= 1;
                rows.Add(row);
                continue;
            }

            urban += urbanShare;
            var isUrban = urban >= 1;
            if (isUrban) urban -= 1;
            hukou[row] = (ushort)(isUrban ? Cells.Urban(county) : Cells.Rural(county));
        }

        return rows;
    }

    private static readonly double[] AgeWeight =
        [.. Enumerable.Range(0, 128).Select(MigrantAges.Weight)];

    // Chance by age of the reference person, scaled so that the expected persons meet the quota;
    // fills the ages by agent.
    private static double[] MigrantChance(CellPeople people, int quota, Span<byte> ages)
    {
        var persons = new long[128];
        var (age, alike) = (0, 0L);
        var all = people.Members.AsSpan(0, ages.Length);
        for (var i = 0; i < all.Length; i++)
        {
            // Neighbours are of the same age, and one addition would wait for the other.
            var own = ReferenceAge(all[i]);
            if (own != age)
            {
                persons[age] += alike;
                (age, alike) = (own, 0);
            }

            ages[i] = (byte)own;
            alike += Members.Count(all[i]);
        }

        persons[age] += alike;

        var (low, high) = (0.0, 1e6);
        for (var step = 0; step < 80; step++)
        {
            var middle = (low + high) / 2;
            var expected = 0.0;
            for (age = 0; age < 128; age++) expected += persons[age] * Chance(age, middle);
            if (expected < quota) low = middle;
            else high = middle;
        }

        return [.. Enumerable.Range(0, 128).Select(age => quota == 0 ? 0 : Chance(age, high))];
    }

    private static double Chance(int age, double scale) =>
        Math.Min(ImputationParameters.MostMigrants, scale * AgeWeight[age]);

    // Fills origin after origin, visiting the migrants in strides of the golden section, which
    // spreads each origin evenly over sizes and ages.
    private static void SpreadOrigins(
        BaseYear year, int cell, CellPeople people, List<int> migrants, ushort[] hukou)
    {
        if (migrants.Count == 0) return;
        var quotas = Quotas(year, cell);
        var total = quotas.Sum(q => q.Persons);
        var persons = 0;
        var sizes = new byte[migrants.Count];
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = (byte)Members.Count(people.Members[migrants[i]]);
            persons += sizes[i];
        }

        var stride = Stride(migrants.Count);
        var (at, next, assigned) = (0L, 0, 0.0);
        var limit = quotas[0].Persons * persons / total;
        for (var k = 0; k < migrants.Count; k++)
        {
            var (row, size) = (migrants[(int)at], (int)sizes[(int)at]);
            at += stride;
            if (at >= migrants.Count) at -= migrants.Count;
            while (assigned + (size / 2.0) > limit && next < quotas.Count - 1)
                limit += quotas[++next].Persons * persons / total;
            hukou[row] = quotas[next].Hukou;
            assigned += size;
        }
    }

    private static List<(ushort Hukou, double Persons)> Quotas(BaseYear year, int cell)
    {
        const int Elsewhere = 2;
        var quotas = new List<(ushort, double)>
        {
            (Cells.OutsideHukou, year.NonHunanResidents[cell]),
        };
        for (var origin = 0; origin < Cells.CountyCount; origin++)
        {
            double persons = year.MigrantsByOrigin[cell][origin];
            if (persons == 0) continue;
            var share = year.UrbanHukouShare[origin][Elsewhere];
            quotas.Add(((ushort)Cells.Urban(origin), persons * share));
            quotas.Add(((ushort)Cells.Rural(origin), persons * (1 - share)));
        }

        return quotas;
    }

    private static long Stride(int count)
    {
        var stride = Math.Max(1, (long)(count * 0.6180339887498949));
        while (BigInteger.GreatestCommonDivisor(stride, count) != 1) stride++;
        return stride % count == 0 ? 1 : stride;
    }

    private static int ReferenceAge(ulong members) =>
        Math.Max(0, Members.Age(Members.Reference(members)));
}
