// From masks to lists: the numbers of the bits that are set.
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Numerics;

/// <summary>
/// Sixty-four yes-or-no answers as a list of the yeses. Where a few of sixty-four are set, a loop
/// over them guesses its end wrongly nearly every time; the first ones are therefore written
/// whether there are so many or not, and only more than these are looped over.
/// </summary>
public static class SetBits
{
    /// <summary>Entries written at least; room for these must be there.</summary>
    public const int Least = 6;

    /// <summary>
    /// Writes <paramref name="first"/> + the number of each bit, ascending, from list[found] on,
    /// and returns what found is then. The list has room for 64, or knows that fewer are set; what
    /// follows the last entry is lost, up to <see cref="Least"/> entries from list[found] on.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(ulong bits, uint first, ref uint list, int found)
    {
        ref var to = ref Unsafe.Add(ref list, found);
        found += BitOperations.PopCount(bits);
        Unsafe.Add(ref to, 0) = Next(ref bits, first);
        Unsafe.Add(ref to, 1) = Next(ref bits, first);
        Unsafe.Add(ref to, 2) = Next(ref bits, first);
        Unsafe.Add(ref to, 3) = Next(ref bits, first);
        Unsafe.Add(ref to, 4) = Next(ref bits, first);
        Unsafe.Add(ref to, 5) = Next(ref bits, first);
        for (var at = Least; bits != 0; at++) Unsafe.Add(ref to, at) = Next(ref bits, first);
        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Next(ref ulong bits, uint first)
    {
        var number = first + (uint)BitOperations.TrailingZeroCount(bits);
        bits &= bits - 1;
        return number;
    }
}
