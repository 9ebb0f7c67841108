// Children grouped into sets of siblings who could have one mother.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Every child draws the age its mother had at its birth; children whose mothers would be of the
/// same age now stand side by side and are cut into sets. Ages differ inside a set as births do.
/// Set s holds Child[First[s]] to Child[First[s + 1]]; sets ascend by the mother's age wanted.
/// </summary>
internal sealed class ChildSets
{
    private ChildSets(byte[] child, int[] first, byte[] motherAge)
    {
        Child = child;
        First = first;
        MotherAge = motherAge;
    }

    /// <summary>Members' bytes.</summary>
    public byte[] Child { get; }

    public int[] First { get; }

    /// <summary>The age a mother of the set should have, by set.</summary>
    public byte[] MotherAge { get; }

    public int Count => MotherAge.Length;

    public int SizeOf(int set) => First[set + 1] - First[set];

    public Span<byte> Of(int set) => Child.AsSpan(First[set], SizeOf(set));

    // Siblings are born at least two years apart where one of the next few children allows it; a
    // vector of 128 bits holds so many.
    private const int SpacingYears = 2;
    private const int LookAhead = 16;

    /// <summary>
    /// Cuts the children (by age and sex) into as many sets of each size as given.
    /// </summary>
    public static ChildSets Form(int[] children, ReadOnlySpan<int> setsBySize, CellDraws draws)
    {
        var members = AgeOrder.ExpandMembers(children);
        draws.Shuffle<byte>(Draw.ChildOrder, members);
        var motherAge = new byte[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var gap = Gaps.Mother.Draw(draws.Bits(Draw.MotherGap, i));
            motherAge[i] = AgeOrder.Clamp(Members.Age(members[i]) + gap);
        }
        var sizes = Sizes(setsBySize, draws);
        var child = AgeOrder.Sort<byte>(motherAge, members);
        var wish = AgeOrder.Expand(AgeOrder.Count(motherAge));
        var first = new int[sizes.Length + 1];
        var wanted = new byte[sizes.Length];
        for (var set = 0; set < sizes.Length; set++)
        {
            first[set + 1] = first[set] + sizes[set];
            if (sizes[set] > 1) Space(child, first[set], first[set + 1]);
            wanted[set] = wish[first[set] + (sizes[set] / 2)];
        }
        return new(child, first, wanted);
    }

    private static void Space(byte[] child, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            var next = i + LookAhead <= child.Length && Vector128.IsHardwareAccelerated
                ? WideNext(child, from, i)
                : Next(child, from, i);
            (child[i], child[next]) = (child[next], child[i]);
        }
    }

    // The first child from at on who is not near any from first to at; else the one who is there.
    private static int Next(byte[] child, int first, int at)
    {
        var siblings = child.AsSpan(first, at - first);
        var end = Math.Min(child.Length, at + LookAhead);
        for (var next = at; next < end; next++)
            if (!IsNear(siblings, child[next])) return next;
        return at;
    }

    // All the next few at once: ages differ by -1, 0 or 1 if they are near.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WideNext(byte[] child, int first, int at)
    {
        var age = Vector128.Create((byte)0x7F);
        var ages = Vector128.LoadUnsafe(ref child[at]) & age;
        var near = Vector128<byte>.Zero;
        foreach (var sibling in child.AsSpan(first, at - first))
        {
            near |= Vector128.LessThanOrEqual(
                ages - (Vector128.Create(sibling) & age) + Vector128<byte>.One,
                Vector128.Create((byte)(2 * (SpacingYears - 1))));
        }

        var far = (~near).ExtractMostSignificantBits();
        return far == 0 ? at : at + BitOperations.TrailingZeroCount(far);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNear(ReadOnlySpan<byte> siblings, byte child)
    {
        foreach (var sibling in siblings)
        {
            var years = Members.Age(sibling) - Members.Age(child);
            if (Math.Abs(years) < SpacingYears) return true;
        }
        return false;
    }

    private static byte[] Sizes(ReadOnlySpan<int> setsBySize, CellDraws draws)
    {
        var sizes = AgeOrder.Expand(setsBySize);
        draws.Shuffle<byte>(Draw.SetSize, sizes);
        return sizes;
    }
}
