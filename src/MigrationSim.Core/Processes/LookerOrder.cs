// Lookers for a partner as numbers, and their order.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Processes;

/// <summary>
/// The rank in the upper half, in the lower the position among the seats, and above it a bit if
/// others of the household look, too.
/// </summary>
internal static class LookerOrder
{
    private const int RankShift = 32;
    private const uint NotAlone = 0x80000000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Looker(uint rank, int position, bool isAlone) =>
        ((ulong)rank << RankShift) | (isAlone ? 0 : NotAlone) | (uint)position;

    public static int Position(ulong looker) => (int)((uint)looker & ~NotAlone);

    public static bool IsAlone(ulong looker) => ((uint)looker & NotAlone) == 0;

    /// <summary>
    /// Sorts a queue by rank, by insertion, for queues are short; equal ranks by household, then by
    /// slot: where they are stored must not matter.
    /// </summary>
    public static void Sort(
        Population population, ReadOnlySpan<ListedHousehold> seats, Span<ulong> queue)
    {
        for (var i = 1; i < queue.Length; i++)
        {
            var (looker, at) = (queue[i], i);
            for (; at > 0 && looker < queue[at - 1]; at--) queue[at] = queue[at - 1];
            queue[at] = looker;
        }

        var isEqual = false;
        for (var i = 1; i < queue.Length; i++)
            isEqual |= (queue[i] ^ queue[i - 1]) >> RankShift == 0;
        if (isEqual) SortEqual(population, seats, queue);
    }

    private static void SortEqual(
        Population population, ReadOnlySpan<ListedHousehold> seats, Span<ulong> queue)
    {
        for (var i = 1; i < queue.Length; i++)
        {
            var (looker, at) = (queue[i], i);
            for (; at > 0 && (looker ^ queue[at - 1]) >> RankShift == 0
                && IsBefore(population, seats[Position(looker)], seats[Position(queue[at - 1])]);
                at--)
            {
                queue[at] = queue[at - 1];
            }

            queue[at] = looker;
        }
    }

    private static bool IsBefore(Population population, in ListedHousehold a, in ListedHousehold b)
    {
        var order = population[a.Row].CompareTo(population[b.Row]);
        return order != 0 ? order < 0 : a.Slot < b.Slot;
    }
}
