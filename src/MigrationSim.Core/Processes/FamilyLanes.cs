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
    private const ulong CoreSlots = 0xFFFF;

    public readonly Lanes AgePlus1;
    public readonly Lanes Pupils;
    public readonly Lanes Leavers;
    public readonly Lanes Leaving;
    public readonly Lanes HasCompany;
    public readonly Lanes IsOld;
    public readonly Lanes IsNobody;

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
        Pupils = Vector512.AndNot(
            atSchoolAge, Aged(ages, ChoiceUnit.LastSchoolAge + 1));
        IsNobody = Vector512.Equals(members, Lanes.Zero);
        IsOld = Vector512.Equals(younger, Lanes.Zero);

        // The reference person's byte is the lowest of the set; the others are masked away.
        var set = Vector512.ConditionalSelect(
            Vector512.Equals(adults, Lanes.Zero), anybody, adults);
        AgePlus1 = SumBytes(ages & Whole(set & (Lanes.Zero - set)));

        // Without a core, or with an old one, a household moves as one.
        var others = Vector512.AndNot(members, All(CoreSlots));
        var asOne = Vector512.Equals(members & All(CoreSlots), Lanes.Zero)
            | Vector512.Equals(others, Lanes.Zero)
            | Vector512.Equals(younger & All(CoreSlots), Lanes.Zero);
        var apart = Vector512.AndNot(~asOne, All(CoreSlots));
        var leavers = Vector512.AndNot(grown, elders) & apart;
        Leavers = members & Whole(leavers);
        var stays = Vector512.Equals(elders & apart, Lanes.Zero);
        Leaving = Vector512.Equals(leavers, Lanes.Zero)
            & Vector512.ConditionalSelect(
                stays, All((ulong)Processes.Leaving.Dwelling),
                All((ulong)Processes.Leaving.DwellingOfElders));

        // Who comes along for certain: the core and small children, or everybody.
        var certain = Vector512.AndNot(anybody, atSchoolAge & apart);
        HasCompany = ~Vector512.Equals(certain & (certain - All(1)), Lanes.Zero);
    }
}
