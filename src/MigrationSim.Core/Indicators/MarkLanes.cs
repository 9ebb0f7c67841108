// What the count asks of the members of eight households at once.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

using static MigrationSim.Core.Processes.LaneWords;

using Lanes = System.Runtime.Intrinsics.Vector512<ulong>;

namespace MigrationSim.Core.Indicators;

/// <summary>
/// Needs AVX2. The reference person is the first adult, or else the first of all.
/// </summary>
internal readonly struct MarkLanes
{
    /// <summary>See <see cref="MemberMarks"/>.</summary>
    public readonly Lanes Marks;

    /// <summary>How many members there are.</summary>
    public readonly Lanes Sizes;

    /// <summary>How many of them are 6-15.</summary>
    public readonly Lanes Pupils;

    /// <summary>Of <see cref="CountSets"/>, a bit for each of the eight.</summary>
    public readonly ulong Living;

    public readonly ulong Working;

    public readonly ulong Youth;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public MarkLanes(Lanes members)
    {
        var ages = members & All(Low7);
        var occupied = ((ages + All(Low7)) | members) & All(High);
        var adults = Aged(ages, Members.AdultAge);
        var from16 = Aged(ages, 16);
        var first = Vector512.ConditionalSelect(
            Vector512.Equals(adults, Lanes.Zero), occupied, adults);
        var working = Vector512.AndNot(from16, Aged(ages, 60)) & first & (Lanes.Zero - first);
        var youth = Vector512.AndNot(from16, Aged(ages, 20));
        var pupils = Vector512.AndNot(Aged(ages, ChoiceUnit.FirstSchoolAge), from16);
        var (isEmpty, isIdle, isGrown) = (
            Vector512.Equals(occupied, Lanes.Zero), Vector512.Equals(working, Lanes.Zero),
            Vector512.Equals(youth, Lanes.Zero));
        Sizes = SumBytes(occupied >> 7);
        Pupils = SumBytes(pupils >> 7);
        Marks = If(~isEmpty, 1) | (Pupils << MemberMarks.PupilShift)
            | If(~isIdle, MemberMarks.Working) | If(~isGrown, MemberMarks.Youth);
        Living = isEmpty.ExtractMostSignificantBits() ^ 0xFF;
        Working = isIdle.ExtractMostSignificantBits() ^ 0xFF;
        Youth = isGrown.ExtractMostSignificantBits() ^ 0xFF;
    }
}
