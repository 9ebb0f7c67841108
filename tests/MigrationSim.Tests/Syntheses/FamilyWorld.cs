// Counties made by hand for tests of the family builder.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Syntheses;

namespace MigrationSim.Tests.Syntheses;

/// <summary>Household margins and persons of one county.</summary>
internal sealed record FamilyWorld(FamilyInput Input, int[] Urban, int[] Rural)
{
    private static readonly double[] Middling = [.23, .20, .37, .20];

    public int Members => Urban.Sum() + Rural.Sum();

    /// <summary>
    /// A county of the given members, with the weights of ages 0-17, 18-34, 35-59 and 60+ in each
    /// cell; its generations and one-person households go with the mean size as in the censuses.
    /// </summary>
    public static FamilyWorld County(
        int urban, double[] urbanAges, int rural, double[] ruralAges, double meanSize,
        double femaleShare = .5)
    {
        var households = (int)Math.Round((urban + rural) / meanSize);
        var onePerson = (int)(households * Math.Clamp(.97 - (.265 * meanSize), .09, .37));
        var three = (int)(households * Math.Clamp(.15 + (.16 * (meanSize - 2.67)), .08, .36));
        var four = households / 150;
        var one = onePerson + (int)(households * .19);
        var input = new FamilyInput
        {
            Households = households,
            OnePersonHouseholds = onePerson,
            Generations = [one, households - one - three - four, three, four],
        };
        return new(
            input, Persons(urban, urbanAges, femaleShare), Persons(rural, ruralAges, femaleShare));
    }

    public static FamilyWorld Named(string name) => name switch
    {
        "middling" => County(40_000, Middling, 30_000, [.25, .12, .36, .27], 2.67),
        "ageing" => County(9_000, Middling, 50_000, [.19, .10, .39, .32], 2.4),
        "students" => County(60_000, [.17, .42, .32, .09], 0, Middling, 2.4),
        "tiny" => County(30_000, Middling, 600, [.2, .15, .35, .3], 2.5),
        _ => County(20_000, [.26, .22, .38, .14], 40_000, [.3, .2, .34, .16], 3.6),
    };

    public (ulong[] Urban, ulong[] Rural) Build(uint seed = 1) =>
        FamilyBuilder.Build(Input, 7, Urban, Rural, seed);

    public ulong[] All()
    {
        var (urban, rural) = Build();
        return [.. urban, .. rural];
    }

    private static int[] Persons(int total, double[] weights, double femaleShare)
    {
        var share = new double[Ages.TableSize];
        for (var i = 0; i < share.Length; i++)
        {
            var age = i / 2;
            var sex = i % 2 == Ages.Female ? femaleShare : 1 - femaleShare;
            share[i] = sex * (age < 18 ? weights[0] / 18
                : age < 35 ? weights[1] / 17
                : age < 60 ? weights[2] / 25
                : age < 98 ? weights[3] * (98 - age) / 741 : 0);
        }
        return LargestRemainder.Share(share, total);
    }
}
