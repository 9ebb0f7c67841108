// The members of a household in eight bytes, and what can be read off them.
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.People;

/// <summary>
/// Slot k is byte k: sex in the top bit (1 female), age + 1 below, 0 when empty. Slots 0-1 hold
/// the couple or the single adult, 2-5 children, 6-7 other adults; spare slots may be borrowed.
/// </summary>
public static class Members
{
    public const int SlotCount = 8;
    public const int AdultAge = 18;
    private const ulong Low7 = 0x7F7F7F7F7F7F7F7F;
    private const ulong High = 0x8080808080808080;
    private const ulong Ones = 0x0101010101010101;

    public static byte Person(int age, int sex) => (byte)((sex << 7) | (age + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ulong members, int slot) => (byte)(members >> (8 * slot));

    public static int Age(byte person) => (person & 0x7F) - 1;

    public static int Sex(byte person) => person >> 7;

    public static ulong With(ulong members, int slot, byte person) =>
        (members & ~(0xFFUL << (8 * slot))) | ((ulong)person << (8 * slot));

    /// <summary>A 1 in the lowest bit of every occupied slot's byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Occupied(ulong members) =>
        ((((members & Low7) + Low7) | members) & High) >> 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ulong members) => BitOperations.PopCount(Occupied(members));

    /// <summary>
    /// The first person of a household that is not empty; shifts the empty slots before it out of
    /// the rest, so that a loop over the rest meets nobody empty.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Next(ref ulong rest)
    {
        rest >>= BitOperations.TrailingZeroCount(rest) & 56;
        return (byte)rest;
    }

    /// <summary>Everybody one year older. Ages stay below 126: nobody survives 110.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Older(ulong members) => members + Occupied(members);

    /// <summary>How many are aged first to last, both between 0 and 125.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int CountAged(ulong members, int first, int last) =>
        BitOperations.PopCount(AgedBits(members, first, last));

    /// <summary>Those aged first to last, all other slots empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Aged(ulong members, int first, int last)
    {
        // A top bit less the lowest bit of its byte fills the seven bits between.
        var bits = AgedBits(members, first, last);
        return members & (bits | (bits - (bits >> 7)));
    }

    /// <summary>A bit for each occupied slot, slot 0 lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Slots(ulong members) =>
        (byte)((Occupied(members) * 0x0102040810204080) >> 56);

    /// <summary>Those in the slots of such bits, all other slots empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong In(ulong members, byte slots)
    {
        // Every byte keeps the bit of its own slot; whatever is left there fills it.
        var own = (Ones * slots) & 0x8040201008040201;
        return members & (Occupied(own) * 0xFF);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasAdult(ulong members) => CountAged(members, AdultAge, 125) > 0;

    /// <summary>
    /// The reference person: the first occupied slot with an adult, else the first occupied slot.
    /// 0 when the household is empty.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Reference(ulong members)
    {
        // Adding 127 - 18 to age + 1 sets the top bit of adults; a set's lowest bit is the first.
        var adults = ((members & Low7) + (Ones * (127 - AdultAge))) & High;
        var set = adults != 0 ? adults : Occupied(members);
        return (byte)(members >> (BitOperations.TrailingZeroCount(set) & 56));
    }

    /// <summary>
    /// The free slot a child takes: 2-5, else 6, 7, 1, 0; -1 when all eight are full.
    /// </summary>
    public static int FreeChildSlot(ulong members)
    {
        foreach (var slot in (ReadOnlySpan<int>)[2, 3, 4, 5, 6, 7, 1, 0])
        {
            if (At(members, slot) == 0) return slot;
        }

        return -1;
    }

    // The top bit of each byte whose holder is aged first to last.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AgedBits(ulong members, int first, int last)
    {
        // Bytes of age + 1 stay below 128: adding 127 - limit sets the top bit of those above it.
        var ages = members & Low7;
        var atLeast = (ages + (Ones * (ulong)(127 - first))) & High;
        var above = (ages + (Ones * (ulong)(126 - last))) & High;
        return atLeast & ~above;
    }
}
