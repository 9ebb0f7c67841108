// The kinds of family households: who lives with the core.
namespace MigrationSim.Core.Syntheses;

/// <summary>The adults in slots 6-7.</summary>
internal enum Others : byte
{
    None,
    Elder,
    ElderPair,
    TwoElderGenerations,
    Sibling,
    TwoSiblings,
}

/// <summary>
/// A composition: core of 0 (parents absent), 1 or 2 adults, children 0..4, others; and its
/// weight among types of equal size and generations before balancing [A].
/// </summary>
internal readonly record struct HouseholdType(int Core, int Children, Others Others, double Weight)
{
    public int OtherCount => HouseholdTypes.Count(Others);

    public int Size => Core + Children + OtherCount;

    /// <summary>Core and children in one number, 0..14.</summary>
    public int Group => HouseholdTypes.GroupOf(Core, Children);

    public int Generations => Core == 0 ? 2
        : 1 + (Children > 0 ? 1 : 0) + Others switch
        {
            Others.Elder or Others.ElderPair => 1,
            Others.TwoElderGenerations => 2,
            _ => 0,
        };
}

/// <summary>All types that fit into eight slots.</summary>
internal static class HouseholdTypes
{
    public const int MaxChildren = 4;
    public const int GroupCount = 3 * (MaxChildren + 1);
    public const int OthersCount = 6;

    public static IReadOnlyList<HouseholdType> All { get; } = [.. Enumerate()];

    public static int GroupOf(int core, int children) => (core * (MaxChildren + 1)) + children;

    public static int Count(Others others) => others switch
    {
        Others.None => 0,
        Others.Elder or Others.Sibling => 1,
        _ => 2,
    };

    private static IEnumerable<HouseholdType> Enumerate()
    {
        for (var core = 0; core <= 2; core++)
        {
            for (var children = 0; children <= MaxChildren; children++)
            {
                foreach (var others in Enum.GetValues<Others>())
                {
                    var weight = Weight(core, children, others);
                    if (weight > 0) yield return new(core, children, others, weight);
                }
            }
        }
    }

    private static double Weight(int core, int children, Others others)
    {
        if (core == 0)
        {
            return children == 0 ? 0
                : others == Others.Elder ? .03
                : others == Others.ElderPair ? .04 : 0;
        }

        var coreWeight = core == 2 ? 1 : .2;
        var othersWeight = others switch
        {
            Others.None => 1,
            Others.Elder => children == 0 ? .3 : 1,
            Others.ElderPair => children == 0 ? .05 : .8,
            Others.TwoElderGenerations => children == 0 ? 0 : 1,
            Others.Sibling => children == 0 ? .3 : .02,
            _ => children == 0 ? .1 : .005,
        };
        return coreWeight * othersWeight;
    }
}
