// A made-up Hunan of 122 small counties whose tables agree with themselves.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Tests.Worlds;

/// <summary>
/// Base-year tables for tests: every margin adds up as in the published ones, rates are near the
/// province's. County 0 has no rural part in either year, county 1 a rural part of a few people.
/// </summary>
public static class SmallWorld
{
    private const int PrefectureCount = 14;
    private const int CountiesEach = 9;

    /// <summary>
    /// The same world for the same arguments; meanResidents is about a county's size.
    /// </summary>
    public static BaseTables Create(int seed = 1, int meanResidents = 3000)
    {
        var geography = Places(seed);
        var census2010 = new CountyCensus[Cells.CountyCount];
        var census2020 = new CountyCensus[Cells.CountyCount];
        for (var i = 0; i < census2010.Length; i++)
        {
            var county = new SmallCounty(seed, i, geography.Counties[i].IsDistrict, meanResidents);
            (census2010[i], census2020[i]) = (county.Census(2010), county.Census(2020));
        }
        return new BaseTables
        {
            Geography = geography,
            Census2010 = census2010,
            Census2020 = census2020,
            Traits =
                [.. geography.Counties.Select((c, i) => SmallCounty.Traits(seed, i, c.IsDistrict))],
            HouseholdMembers2010 =
                [.. geography.Prefectures.Select(place => Members(place, census2010))],
            UrbanIncome = [.. geography.Prefectures.Select((_, i) => 23_000.0 - (800 * i))],
            HousePrice = [.. geography.Prefectures.Select((_, i) => 12_000.0 - (500 * i))],
            Province = Years(census2020.Sum(c => c.Residents)),
            Vital = new VitalRates { Mortality = Mortality(), Fertility = Fertility() },
            Digest = $"small-{seed}-{meanResidents}",
        };
    }

    private static Geography Places(int seed)
    {
        var prefectures = new Prefecture[PrefectureCount];
        var counties = new List<County>();
        for (var p = 0; p < PrefectureCount; p++)
        {
            var count = Math.Min(CountiesEach, Cells.CountyCount - counties.Count);
            prefectures[p] = new Prefecture(
                $"{430100 + (100 * p)}", $"{p}市", $"City {p}", counties.Count, count);
            for (var k = 0; k < count; k++)
            {
                var i = counties.Count;
                var code = $"{430100 + (100 * p) + k + 1}";
                counties.Add(new County(
                    code, code, $"{i}县", $"County {i}", p, k < 2,
                    109.5 + (1.1 * (p % 4)) + (0.8 * Noise.At(seed, i, 1)),
                    25.5 + (1.1 * (p / 4)) + (0.8 * Noise.At(seed, i, 2)),
                    k < 2 ? 200 : 1000 + (2000 * Noise.At(seed, i, 3)), k == 0));
            }
        }
        var all = Enumerable.Range(0, Cells.CountyCount);
        return new Geography(counties, prefectures, new Dictionary<string, IReadOnlyList<int>>
        {
            ["CZT"] = [.. all.Where(i => counties[i].Prefecture < 3)],
            ["CORRIDOR"] = [.. all.Where(i => counties[i].Prefecture < 2)],
            ["CZT_LOUDI"] = [.. all.Where(i => counties[i].Prefecture is < 3 or 12)],
            ["DISTRICT"] = [.. all.Where(i => counties[i].IsDistrict)],
            ["COUNTY_SEAT"] = [.. all.Where(i => !counties[i].IsDistrict)],
            ["INFLOW"] = [.. all.Where(i => counties[i].IsDistrict || i == 3)],
            ["POTENTIAL"] = [.. all.Where(i => counties[i].Prefecture is 6 or 7)],
            ["FLOOD"] = [40, 80],
            ["SUBCENTRE"] = [.. all.Where(i => counties[i].Prefecture is 3 or 5)],
            ["NODE_CITY"] =
                [.. all.Where(i => counties[i].IsDistrict && counties[i].Prefecture > 7)],
            ["SHRINKING"] =
                [.. all.Where(i => !counties[i].IsDistrict && counties[i].Prefecture > 9)],
            ["DAXIANGXI"] = [.. all.Where(i => counties[i].Prefecture > 10)],
            ["TRANSFER_ZONE"] = [.. all.Where(i => counties[i].Prefecture is >= 7 and < 11)],
        });
    }

    private static int Members(Prefecture place, CountyCensus[] census)
    {
        var counties = census.AsSpan(place.FirstCounty, place.CountyCount);
        var members = 0.0;
        foreach (var county in counties) members += county.Households * county.HouseholdSize;
        return (int)Math.Round(members);
    }

    // The province's published residents, urban residents, births and deaths of 2020-2024.
    private static List<ProvinceYear> Years(double residents)
    {
        double[] population = [66_453_900, 66_220_000, 66_040_000, 65_680_000, 65_390_000];
        double[] urban = [39_051_300, 39_540_100, 39_830_000, 40_170_000, 40_590_000];
        double[] births = [566_500, 473_000, 412_000, 395_000, 386_000];
        double[] deaths = [526_100, 549_300, 565_000, 598_000, 585_000];
        var scale = residents / 66_444_864;
        var years = new List<ProvinceYear>();
        for (var i = 0; i < population.Length; i++)
        {
            years.Add(new ProvinceYear(
                2020 + i, scale * population[i], scale * urban[i], 100 * urban[i] / population[i],
                scale * births[i], scale * deaths[i]));
        }
        return years;
    }

    private static double[] Mortality()
    {
        var rates = new double[Ages.TableSize];
        for (var age = 0; age < Ages.Count; age++)
        {
            rates[Ages.Index(age, Ages.Male)] = 4.0e-4 + (4.350e-5 * DetMath.Exp(0.092 * age));
            rates[Ages.Index(age, Ages.Female)] = 2.0e-4 + (1.163e-5 * DetMath.Exp(0.104 * age));
        }
        (rates[0], rates[1]) = (5.5e-3, 4.7e-3);
        return rates;
    }

    private static double[] Fertility()
    {
        double[] perMille = [6.07, 55.22, 98.98, 65.05, 26.91, 6.34, 1.61];
        var rates = new double[Ages.Count];
        for (var age = 15; age < 50; age++) rates[age] = perMille[(age - 15) / 5] / 1000;
        return rates;
    }
}
