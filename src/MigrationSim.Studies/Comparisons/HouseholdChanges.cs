// What became of the same households in two runs: their fates, and who gained or lost what.
using MigrationSim.Core.People;

namespace MigrationSim.Studies.Comparisons;

/// <summary>Agents, and their persons in each run.</summary>
public readonly record struct FateCount(long Agents, long BasePersons, long VariantPersons)
{
    public static FateCount operator +(FateCount a, FateCount b) => new(
        a.Agents + b.Agents, a.BasePersons + b.BasePersons, a.VariantPersons + b.VariantPersons);
}

/// <summary>Persons of a group with a condition, and how many households changed it for.</summary>
/// <param name="InBase">Persons in the base.</param>
/// <param name="InVariant">Persons in the variant.</param>
/// <param name="Gained">Persons more, over the households that have more of them.</param>
/// <param name="Lost">Persons fewer, over those that have fewer.</param>
public readonly record struct GroupChange(long InBase, long InVariant, long Gained, long Lost)
{
    public long Net => InVariant - InBase;
}

/// <summary>
/// A sum over pairs of households, in agents' persons. A household's groups are those it has in the
/// base, or in the variant if the base has it not, so that what settling changes in a household
/// does not move it from group to group.
/// </summary>
public sealed class HouseholdChanges : IPairCounter<HouseholdChanges>
{
    private const int Width = 4;
    private static readonly int Wide = Condition.All.Count * Width;

    private readonly FateCount[] _fates = new FateCount[Fate.All.Count];

    // By class, age group, condition, then InBase, InVariant, Gained, Lost.
    private readonly long[] _changes =
        new long[HouseholdClass.Count * HouseholdClass.AgeGroups * Wide];

    public FateCount this[Fate fate] => _fates[Fate.NumberOf(fate)];

    /// <summary>The change of a condition in a group of a grouping.</summary>
    public GroupChange this[int grouping, int group, int condition]
    {
        get
        {
            Span<long> sum = stackalloc long[Width];
            for (var c = 0; c < HouseholdClass.Count; c++)
            {
                for (var age = 0; age < HouseholdClass.AgeGroups; age++)
                {
                    var own = grouping < 3 ? HouseholdClass.Group(c, grouping) : age;
                    if (own != group) continue;
                    var at = At(c, age) + (condition * Width);
                    for (var k = 0; k < Width; k++) sum[k] += _changes[at + k];
                }
            }

            return new(sum[0], sum[1], sum[2], sum[3]);
        }
    }

    public void Add(in Household inBase, in Household inVariant)
    {
        var count = new FateCount(
            1, Members.Count(inBase.Members), Members.Count(inVariant.Members));
        for (var i = 0; i < _fates.Length; i++)
        {
            if (Fate.All[i].Is(inBase, inVariant)) _fates[i] += count;
        }

        var who = inBase.Members != 0 ? inBase : inVariant;
        var ofClass = HouseholdClass.Of(who);
        var before = inBase.Members == 0 ? 0 : HouseholdClass.Conditions(inBase);
        var after = inVariant.Members == 0 ? 0 : HouseholdClass.Conditions(inVariant);
        for (var age = 0; age < HouseholdClass.AgeGroups; age++)
        {
            var a = HouseholdClass.Persons(inBase.Members, age);
            var b = HouseholdClass.Persons(inVariant.Members, age);
            if ((a | b) != 0) Add(At(ofClass, age), age, (a, before), (b, after));
        }
    }

    public void Add(HouseholdChanges other)
    {
        for (var i = 0; i < _fates.Length; i++) _fates[i] += other._fates[i];
        for (var i = 0; i < _changes.Length; i++) _changes[i] += other._changes[i];
    }

    private void Add(
        int at, int age, (int Persons, int Conditions) inBase,
        (int Persons, int Conditions) inVariant)
    {
        for (var condition = 0; condition < Condition.All.Count; condition++, at += Width)
        {
            var a = HouseholdClass.Holds(inBase.Conditions, condition, age) ? inBase.Persons : 0;
            var b = HouseholdClass.Holds(inVariant.Conditions, condition, age)
                ? inVariant.Persons
                : 0;
            _changes[at] += a;
            _changes[at + 1] += b;
            _changes[at + 2] += Math.Max(0, b - a);
            _changes[at + 3] += Math.Max(0, a - b);
        }
    }

    private static int At(int ofClass, int age) =>
        ((ofClass * HouseholdClass.AgeGroups) + age) * Wide;
}
