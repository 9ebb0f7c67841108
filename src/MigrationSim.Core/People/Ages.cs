// Ages and age groups, and how a table by age and sex is laid out.
namespace MigrationSim.Core.People;

/// <summary>Single ages 0..105 and the census's nineteen age groups.</summary>
public static class Ages
{
    public const int Oldest = 105;
    public const int Count = Oldest + 1;
    public const int Male = 0;
    public const int Female = 1;

    /// <summary>Length of a table by single age and sex: index = age * 2 + sex.</summary>
    public const int TableSize = Count * 2;

    /// <summary>Census groups 0, 1-4, 5-9 ... 80-84, 85+: the first age of each.</summary>
    public static ReadOnlySpan<byte> GroupStart =>
        [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85];

    public const int GroupCount = 19;

    public static int Index(int age, int sex) => (Math.Min(age, Oldest) * 2) + sex;

    /// <summary>The census group of an age.</summary>
    public static int Group(int age) =>
        age == 0 ? 0 : age < 5 ? 1 : age >= 85 ? GroupCount - 1 : (age / 5) + 1;

    /// <summary>The last age of a group; the open group ends at the oldest age.</summary>
    public static int GroupEnd(int group) =>
        group == GroupCount - 1 ? Oldest : GroupStart[group + 1] - 1;

    /// <summary>The census's name of a group: "0", "1-4", ... "85+".</summary>
    public static string GroupName(int group) =>
        group == 0 ? "0"
        : group == GroupCount - 1 ? "85+"
        : $"{GroupStart[group]}-{GroupEnd(group)}";
}
