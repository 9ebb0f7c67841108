// Household types side by side in vectors, so that what holds for one is reckoned for all at once.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// The 36 household types on the 48 lanes of six vectors: three for households registered in
/// Hunan, three for others. In each half the first vector has no children of school age, the other
/// two have one or two. Lanes that no type uses hold zeros.
/// </summary>
internal static class TypeLanes
{
    /// <summary>Vectors that hold all types.</summary>
    public const int All = 6;

    /// <summary>Vectors that hold the types of one registration.</summary>
    public const int Half = 3;

    /// <summary>The first vector of a half whose types have children of school age.</summary>
    public const int FirstWithKids = 1;

    /// <summary>Lanes of a half.</summary>
    public const int HalfLanes = 24;

    public const int AllLanes = 48;

    /// <summary>The lane of a type within its half.</summary>
    public static int Lane(int skill, int kids, bool insured) =>
        (((kids * 3) + skill) * 2) + (insured ? 1 : 0) + (((kids + 1) >> 1) * 2);

    /// <summary>The lane of a type (0-35) among all 48.</summary>
    public static int Lane(int type) =>
        (HouseholdTypes.RegisteredOutside(type) ? HalfLanes : 0) + Lane(
            HouseholdTypes.Skill(type), HouseholdTypes.Kids(type), HouseholdTypes.Insured(type));

    /// <summary>The vectors as a row of single lanes.</summary>
    public static Span<double> Lanes(Span<Vector512<double>> vectors) =>
        MemoryMarshal.Cast<Vector512<double>, double>(vectors);

    /// <summary>A value by number of children (0, 1, 2) on a vector's lanes.</summary>
    public static Vector512<double> ByKids(ReadOnlySpan<double> values, int vector)
    {
        var (none, one, two) = (values[0], values[1], values[2]);
        return (vector % Half) switch
        {
            0 => Vector512.Create(none),
            1 => Vector512.Create(one, one, one, one, one, one, two, two),
            _ => Vector512.Create(two, two, two, two, 0, 0, 0, 0),
        };
    }

    /// <summary>a / b, and 0 where b is.</summary>
    public static Vector512<double> Ratio(Vector512<double> a, Vector512<double> b) =>
        Vector512.AndNot(a / b, Vector512.Equals(b, Vector512<double>.Zero));
}
