// What the count asks of a household's members, in eight bytes.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// A mark holds 1 for a household that has members, from <see cref="PupilShift"/> on the number of
/// its pupils of 6-15, and from <see cref="KindShift"/> on what its kind owes to its members.
/// </summary>
internal static class MemberMarks
{
    public const int PupilShift = 32;
    public const int KindShift = 48;

    /// <summary>A household and its pupils, without its kind.</summary>
    public const ulong Counted = (1UL << KindShift) - 1;

    private const ulong Working = (ulong)HouseholdKind.Working << KindShift;
    private const ulong Youth = (ulong)HouseholdKind.Youth << KindShift;
    private const ulong Low7 = 0x7F7F7F7F7F7F7F7F;
    private const ulong High = 0x8080808080808080;
    private const ulong Ones = 0x0101010101010101;

    // Adding 127 - a to age + 1 sets a byte's top bit from age a on.
    private const ulong From6 = Ones * (127 - 6);
    private const ulong From16 = Ones * (127 - 16);
    private const ulong From18 = Ones * (127 - Members.AdultAge);
    private const ulong From20 = Ones * (127 - 20);
    private const ulong From60 = Ones * (127 - 60);

    public static ulong Of(ulong members)
    {
        if (members == 0) return 0;
        var isWorking = Members.Age(Members.Reference(members)) is >= 16 and <= 59;
        return 1
            | ((ulong)Members.CountAged(members, 6, 15) << PupilShift)
            | (isWorking ? Working : 0)
            | (Members.CountAged(members, 16, 19) > 0 ? Youth : 0);
    }

    /// <summary>
    /// The same of eight; needs AVX2. The reference person is the first adult, or else the first
    /// of all.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> Of(Vector512<ulong> members)
    {
        var top = Vector512.Create(High);
        var ages = members & Vector512.Create(Low7);
        var from16 = ages + Vector512.Create(From16);
        var occupied = ((ages + Vector512.Create(Low7)) | members) & top;
        var adults = (ages + Vector512.Create(From18)) & top;
        var first = Vector512.ConditionalSelect(
            Vector512.Equals(adults, Vector512<ulong>.Zero), occupied, adults);
        var reference = first & (Vector512<ulong>.Zero - first);
        var working = Vector512.AndNot(from16, ages + Vector512.Create(From60)) & reference;
        var youth = Vector512.AndNot(from16, ages + Vector512.Create(From20)) & top;
        var pupils = Vector512.AndNot(ages + Vector512.Create(From6), from16) & top;
        return (LaneWords.SumBytes(pupils >> 7) << PupilShift)
            | Mark(working, Working) | Mark(youth, Youth) | Mark(occupied, 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Mark(Vector512<ulong> found, ulong mark) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(found, Vector512<ulong>.Zero), Vector512<ulong>.Zero,
            Vector512.Create(mark));
}
