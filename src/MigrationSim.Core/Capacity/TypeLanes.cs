// A number for each household type of one registration, all reckoned with at once.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// The 18 household types of those registered in Hunan, or of the others, on 24 lanes of three
/// vectors: the first has the types without children of school age, the other two those with one or
/// two. Lanes that no type uses hold zeros.
/// </summary>
internal readonly record struct TypeLanes(
    Vector512<double> NoKids, Vector512<double> Kids, Vector512<double> MoreKids)
{
    /// <summary>Vectors of a row; a third of its lanes each.</summary>
    public const int Thirds = 3;

    /// <summary>Lanes, used or not.</summary>
    public const int Count = 24;

    /// <summary>Registered in Hunan, then not.</summary>
    public const int Registrations = 2;

    /// <summary>A value by number of children: 0, 1, 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TypeLanes ByKids(double none, double one, double two) => new(
        Vector512.Create(none),
        Vector512.Create(one, one, one, one, one, one, two, two),
        Vector512.Create(two, two, two, two, 0, 0, 0, 0));

    /// <summary>The lane of a type among those of its registration.</summary>
    public static int Lane(int skill, int kids, bool insured) =>
        (((kids * 3) + skill) * 2) + (insured ? 1 : 0) + (((kids + 1) >> 1) * 2);

    /// <summary>The lane of a type (0-35) among those of its registration.</summary>
    public static int LaneOf(int type) => Lane(
        HouseholdTypes.Skill(type), HouseholdTypes.Kids(type), HouseholdTypes.Insured(type));

    /// <summary>The lane of a type in a row of both registrations.</summary>
    public static int Lane(int type) => (Registration(type) * Count) + LaneOf(type);

    /// <summary>The place of a type's registration: 0 in Hunan, 1 elsewhere.</summary>
    public static int Registration(int type) => HouseholdTypes.RegisteredOutside(type) ? 1 : 0;

    /// <summary>One third of a row, in place.</summary>
    /// <param name="row">The row.</param>
    /// <param name="third">0, 1 or 2: for loops over many, it is not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref Vector512<double> Third(ref TypeLanes row, int third) =>
        ref Unsafe.Add(ref Unsafe.As<TypeLanes, Vector512<double>>(ref row), third);

    /// <summary>One third of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ThirdOf(in TypeLanes row, int third) =>
        Third(ref Unsafe.AsRef(in row), third);

    /// <summary>The lanes one by one.</summary>
    public static Span<double> Single(Span<TypeLanes> rows) =>
        MemoryMarshal.Cast<TypeLanes, double>(rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TypeLanes operator +(in TypeLanes a, in TypeLanes b) =>
        new(a.NoKids + b.NoKids, a.Kids + b.Kids, a.MoreKids + b.MoreKids);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TypeLanes operator -(in TypeLanes a, in TypeLanes b) =>
        new(a.NoKids - b.NoKids, a.Kids - b.Kids, a.MoreKids - b.MoreKids);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TypeLanes operator *(in TypeLanes a, in TypeLanes b) =>
        new(a.NoKids * b.NoKids, a.Kids * b.Kids, a.MoreKids * b.MoreKids);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TypeLanes operator *(in TypeLanes a, double factor) =>
        new(a.NoKids * factor, a.Kids * factor, a.MoreKids * factor);

    /// <summary>This and a product, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TypeLanes Plus(in TypeLanes a, double factor)
    {
        var b = Vector512.Create(factor);
        return new(
            Vector512.FusedMultiplyAdd(a.NoKids, b, NoKids),
            Vector512.FusedMultiplyAdd(a.Kids, b, Kids),
            Vector512.FusedMultiplyAdd(a.MoreKids, b, MoreKids));
    }

    /// <summary>The quotient, and 0 where the divisor is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TypeLanes Over(in TypeLanes divisor) => new(
        Ratio(NoKids, divisor.NoKids), Ratio(Kids, divisor.Kids),
        Ratio(MoreKids, divisor.MoreKids));

    /// <summary>The sum over all types.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Sum() => DetLanes.Sum(NoKids + Kids + MoreKids);

    /// <summary>The quotient of thirds, and 0 where the divisor is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Ratio(Vector512<double> a, Vector512<double> b) =>
        Vector512.AndNot(a / b, Vector512.Equals(b, Vector512<double>.Zero));
}
