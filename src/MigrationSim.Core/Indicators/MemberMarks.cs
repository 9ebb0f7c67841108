// What the count asks of a household's members, in eight bytes.
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

    public const ulong Working = (ulong)HouseholdKind.Working << KindShift;
    public const ulong Youth = (ulong)HouseholdKind.Youth << KindShift;

    public static ulong Of(ulong members)
    {
        if (members == 0) return 0;
        var isWorking = Members.Age(Members.Reference(members)) is >= 16 and <= 59;
        return 1
            | ((ulong)ChoiceUnit.PupilsOf(members) << PupilShift)
            | (isWorking ? Working : 0)
            | (Members.CountAged(members, 16, 19) > 0 ? Youth : 0);
    }
}
