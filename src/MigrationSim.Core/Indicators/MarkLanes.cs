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
    private const ulong Ones = 0x0101010101010101;

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
        // Of sums with ages, the top bit of a byte counts; the other bits are masked in the end.
        var ages = members & All(Low7);
        var top = All(High);
        var from16 = ages + From(16);
        var occupied = ((ages + All(Low7)) | members) & top;
        var adults = (ages + From(Members.AdultAge)) & top;
        var first = Vector512.ConditionalSelect(
            Vector512.Equals(adults, Lanes.Zero), occupied, adults);
        var working = Vector512.AndNot(from16, ages + From(60)) & first & (Lanes.Zero - first);
        var youth = Vector512.AndNot(from16, ages + From(20)) & top;
        var pupils = Vector512.AndNot(ages + From(ChoiceUnit.FirstSchoolAge), from16) & top;
        Sizes = SumBytes(occupied >> 7);
        Pupils = SumBytes(pupils >> 7);
        Living = NotZero(occupied);
        Working = NotZero(working);
        Youth = NotZero(youth);
    }

    private static Lanes From(int age) => All(Ones * (ulong)(127 - age));

    private static ulong NotZero(Lanes lanes) =>
        Vector512.Equals(lanes, Lanes.Zero).ExtractMostSignificantBits() ^ 0xFF;
}
