// What the count asks of a household's members, in eight bytes.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// A mark holds what the household's kind owes to its members, whether it has any, and in the top
/// bit of each byte whether that member is a pupil of 6-15.
/// </summary>
internal static class MemberMarks
{
    public const int LivingBit = 1;

    /// <summary>Somebody lives here.</summary>
    public const ulong Living = 1 << LivingBit;

    /// <summary>The members who are pupils.</summary>
    public const ulong Pupils = 0x8080808080808080;

    private const ulong Working = HouseholdKind.Working;
    private const ulong Youth = HouseholdKind.Youth;
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
        var ages = members & Low7;
        return Living
            | (isWorking ? Working : 0)
            | (Members.CountAged(members, 16, 19) > 0 ? Youth : 0)
            | ((ages + From6) & ~(ages + From16) & Pupils);
    }

    /// <summary>
    /// The same of four. The reference person is the first adult, or else the first of all.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> Of(Vector256<ulong> members)
    {
        var top = Vector256.Create(High);
        var ages = members & Vector256.Create(Low7);
        var from16 = ages + Vector256.Create(From16);
        var occupied = ((ages + Vector256.Create(Low7)) | members) & top;
        var adults = (ages + Vector256.Create(From18)) & top;
        var first = Vector256.ConditionalSelect(
            Vector256.Equals(adults, Vector256<ulong>.Zero), occupied, adults);
        var reference = first & (Vector256<ulong>.Zero - first);
        var working = Vector256.AndNot(from16, ages + Vector256.Create(From60)) & reference;
        var youth = Vector256.AndNot(from16, ages + Vector256.Create(From20)) & top;
        var pupils = Vector256.AndNot(ages + Vector256.Create(From6), from16) & top;
        return pupils | Mark(working, Working) | Mark(youth, Youth) | Mark(occupied, Living);
    }

    private static Vector256<ulong> Mark(Vector256<ulong> found, ulong mark) =>
        Vector256.AndNot(
            Vector256.Create(mark), Vector256.Equals(found, Vector256<ulong>.Zero));
}
