// What ages tell of eight households at once.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Members of eight households, a byte each; sets of members have the top bit of their bytes set.
/// </summary>
internal readonly struct FamilyLanes
{
    /// <summary>Of a word: age of the reference person, bits 0-6.</summary>
    public const int AgeMask = 127;

    /// <summary>Bits 7-10: children of school age.</summary>
    public const int PupilsShift = 7;

    /// <summary>Nobody is under 60; the same bit in a row of the activation table.</summary>
    public const int IsOld = ActivationTable.ElderFactor << 7;

    /// <summary>More than one come along for certain.</summary>
    public const int HasCompany = 1 << 12;

    /// <summary>Bits 13-14: <see cref="Processes.Leaving"/> of an urban dwelling.</summary>
    public const int LeavingShift = 13;

    /// <summary>Nobody is there.</summary>
    public const int IsNobody = 1 << 15;

    private const ulong CoreSlots = 0xFFFF;

    /// <summary>Who decides for themselves, in their slots.</summary>
    public readonly Lanes Leavers;

    /// <summary>All else, as a word each.</summary>
    public readonly Vector128<ushort> Word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FamilyLanes(Lanes members)
    {
        var ages = members & All(Low7);
        var high = All(High);
        var anybody = (ages + All(Low7)) & high;
        var adults = Aged(ages, Members.AdultAge);
        var grown = Aged(ages, FamilySplit.DecidingAge);
        var elders = Aged(ages, FamilySplit.ElderAge);
        var atSchoolAge = Aged(ages, ChoiceUnit.FirstSchoolAge);
        var younger = Vector512.AndNot(anybody, elders);
        var pupils = Vector512.AndNot(
            atSchoolAge, Aged(ages, ChoiceUnit.LastSchoolAge + 1));

        // The reference person's byte is the lowest of the set; the others are masked away.
        var set = Vector512.ConditionalSelect(
            Vector512.Equals(adults, Lanes.Zero), anybody, adults);
        var agePlus1 = SumBytes(ages & Whole(set & (Lanes.Zero - set)));

        // Without a core, or with an old one, a household moves as one.
        var others = Vector512.AndNot(members, All(CoreSlots));
        var asOne = Vector512.Equals(members & All(CoreSlots), Lanes.Zero)
            | Vector512.Equals(others, Lanes.Zero)
            | Vector512.Equals(younger & All(CoreSlots), Lanes.Zero);
        var apart = Vector512.AndNot(~asOne, All(CoreSlots));
        var leavers = Vector512.AndNot(grown, elders) & apart;
        Leavers = members & Whole(leavers);
        var stays = Vector512.Equals(elders & apart, Lanes.Zero);
        var leaving = Vector512.Equals(leavers, Lanes.Zero)
            & Vector512.ConditionalSelect(
                stays, All((ulong)Leaving.Dwelling << LeavingShift),
                All((ulong)Leaving.DwellingOfElders << LeavingShift));

        // Who comes along for certain: the core and small children, or everybody.
        var certain = Vector512.AndNot(anybody, atSchoolAge & apart);
        var isAlone = Vector512.Equals(certain & (certain - All(1)), Lanes.Zero);
        Word = Narrow(
            (Vector512.Max(agePlus1, All(1)) - All(1))
            | (SumBytes(pupils >> 7) << PupilsShift)
            | If(Vector512.Equals(younger, Lanes.Zero), IsOld)
            | If(~isAlone, HasCompany)
            | leaving
            | If(Vector512.Equals(members, Lanes.Zero), IsNobody));
    }
}
