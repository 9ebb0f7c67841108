// One county of the made-up world.
using MigrationSim.Core.BaseYears;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;

namespace MigrationSim.Tests.Worlds;

/// <summary>
/// Draws up a county's census so that its parts add up; districts draw youth and migrants.
/// </summary>
internal sealed class SmallCounty(int seed, int county, bool isDistrict, int meanResidents)
{
    private static readonly double[] Pyramid2010 =
        [1.3, 5, 5.8, 5.5, 6.4, 9.4, 7.2, 6.8, 8.5, 9.1, 7.8, 5.8, 6.7, 5, 3.6, 2.7, 1.8, 1, 0.6];

    private static readonly double[] Pyramid2020 =
        [0.9, 4.5, 7.1, 7.1, 5.8, 4.6, 5.3, 8, 6.7, 6.2, 7.8, 8.3, 7.2, 5, 5.5, 4, 2.5, 1.6, 1.1];

    internal CountyCensus Census(int year)
    {
        var early = year == 2010;
        var residents = Residents(year);
        var urban = Urban(year, residents);
        var collective =
            (int)(residents * (isDistrict ? 0.06 + (0.1 * U(3)) : 0.01 + (0.03 * U(4))));
        var members = residents - collective;
        var households = (int)(members / (early ? 3 + (0.5 * U(5)) : 2.5 + (0.4 * U(6))));
        var size = (double)members / households;
        var elsewhere = (int)(residents * (isDistrict ? 0.2 + (0.2 * U(7)) : 0.02 + (0.04 * U(8))));
        var far = (int)(residents * (0.005 + (0.02 * U(9))));
        if (early) (elsewhere, far) = (elsewhere / 2, far / 2);
        var absent = isDistrict ? 0.08 : 0.16 + (0.1 * U(10));
        var local = residents - elsewhere - far;
        return new CountyCensus
        {
            Residents = residents,
            UrbanResidents = urban,
            Households = households,
            HouseholdMembers = early ? null : members,
            HouseholdSize = Math.Round(size, 2),
            OnePersonHouseholds = (int)(households * (early ? 0.12 : 0.25)),
            Generations = early
                ? null
                : LargestRemainder.Round(
                    [0.46 * households, 0.36 * households, 0.17 * households, 0.01 * households],
                    households),
            ElsewhereSameCounty = (int)(residents * 0.1 * U(11)),
            ElsewhereSameProvince = elsewhere,
            OtherProvince = far,
            HukouPopulation = early ? (int)(local * (1 + absent)) : null,
            NonAgriculturalShare = early ? 0.6 * urban / residents : null,
            AgeSex = AgeSex(early ? Pyramid2010 : Pyramid2020, residents),
        };
    }

    /// <summary>Schooling and work as of 2020; districts have more of it.</summary>
    internal static CountyTraits Traits(int seed, int county, bool isDistrict)
    {
        double U(int question) => Noise.At(seed, county, 100 + question);
        var tertiary = isDistrict ? 0.2 + (0.15 * U(1)) : 0.06 + (0.06 * U(2));
        var senior = 0.13 + (0.08 * U(3));
        var rest = 1 - tertiary - senior;
        return new CountyTraits
        {
            Education =
            [
                0.05 * rest, 0.05 * rest, 0.35 * rest, 0.55 * rest,
                senior, 0.6 * tertiary, 0.4 * tertiary,
            ],
            EducationYears = 7.5 + (8 * tertiary) + (4 * senior),
            EmployedShare = 0.5 + (0.1 * U(4)),
            AgricultureShare = isDistrict ? 0.02 : 0.2 + (0.3 * U(5)),
            ManufacturingShare = 0.1 + (0.1 * U(6)),
            EducationWorkShare = 0.04 + (0.02 * U(7)),
            HealthWorkShare = 0.02 + (0.02 * U(8)),
            LeasedShare = isDistrict ? 0.25 : 0.05,
            OwnedShare = isDistrict ? 0.7 : 0.92,
            IsRollup = false,
        };
    }

    private int Residents(int year)
    {
        var now = meanResidents * (isDistrict ? 1.5 : 0.85) * (0.5 + U(1));
        return (int)(year == 2010 ? now * (isDistrict ? 0.85 : 1.1) : now);
    }

    private int Urban(int year, int residents)
    {
        if (county == 0) return residents;
        if (county == 1) return residents - 25;
        var rate = isDistrict ? 0.84 + (0.12 * U(2)) : 0.35 + (0.25 * U(2));
        return (int)(residents * (year == 2010 ? rate - 0.14 : rate));
    }

    private int[] AgeSex(double[] pyramid, int residents)
    {
        var quotas = new double[Ages.GroupCount * 2];
        for (var i = 0; i < quotas.Length; i++)
        {
            var group = i / 2;
            var age = Ages.GroupStart[group];
            var youth = isDistrict && age is >= 15 and < 25 ? 1.7 : 1;
            var old = isDistrict && age >= 60 ? 0.75 : 1;
            var noise = 0.9 + (0.2 * U(20 + i));
            var sex = i % 2 == Ages.Male ? (age < 20 ? 0.53 : 0.505) : (age < 20 ? 0.47 : 0.495);
            quotas[i] = pyramid[group] * youth * old * noise * sex;
        }
        var sum = quotas.Sum();
        return LargestRemainder.Round([.. quotas.Select(q => q * residents / sum)], residents);
    }

    private double U(int question) => Noise.At(seed, county, question);
}
