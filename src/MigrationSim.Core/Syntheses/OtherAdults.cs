// Who takes in elders and siblings.
using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Moves the sets in with families of the planned core and number of children.</summary>
internal static class OtherAdults
{
    // Two more still leave the core's slots of a household of kin empty.
    private const int MostKin = 4;

    /// <summary>
    /// Each set wants a core of about one generation (or none) below; every group of families
    /// opens the doors nearest to what its sets want, and for each kind the doors of all groups
    /// are filled by age, the oldest core with the oldest elders.
    /// </summary>
    public static void MoveIn(FamilyDraft draft, OtherSet[][] sets, TypePlan plan, CellDraws draws)
    {
        var wishes = Wishes(sets, plan.ByGroup(), draws);
        var byAge = AgeOrder.Of(draft.Anchor);
        var start = AgeOrder.Starts(draft.Group);
        var families = ByGroup(draft, byAge, start);
        var door = new Others[draft.Count];
        for (var group = 0; group < wishes.Length; group++)
            Open(door, draft, wishes[group], families.AsSpan(start[group]..start[group + 1]));

        var next = new int[HouseholdTypes.OthersCount];
        foreach (var family in byAge)
        {
            var kind = (int)door[family];
            if (kind > 0) Put(draft, family, sets[kind][next[kind]++]);
        }
        for (var kind = 1; kind < next.Length; kind++)
            PutAnywhere(draft, sets[kind].AsSpan(next[kind]));
    }

    // Families by group (closed ones last), those of a group by age.
    private static int[] ByGroup(FamilyDraft draft, int[] byAge, int[] start)
    {
        var next = start.ToArray();
        var families = new int[byAge.Length];
        foreach (var family in byAge) families[next[draft.Group[family]]++] = family;
        return families;
    }

    // For every group, the kinds it takes and the age of the core each would have.
    private static List<(Others Kind, byte Age)>[] Wishes(
        OtherSet[][] sets, int[] table, CellDraws draws)
    {
        var wishes = new List<(Others, byte)>[HouseholdTypes.GroupCount];
        for (var group = 0; group < wishes.Length; group++) wishes[group] = [];
        var index = 0;
        for (var kind = 1; kind < HouseholdTypes.OthersCount; kind++)
        {
            var groups = Groups(table, (Others)kind, draws);
            var gaps = (Others)kind is Others.Sibling or Others.TwoSiblings
                ? Gaps.Sibling : Gaps.Mother;
            for (var i = 0; i < groups.Length; i++)
            {
                var gap = gaps.Draw(draws.Bits(Draw.OtherGap, index++));
                var age = AgeOrder.Clamp(sets[kind][i].YoungestAge - gap);
                wishes[groups[i]].Add(((Others)kind, age));
            }
        }
        return wishes;
    }

    // The group of each set of a kind. Older elders go to cores without a child at home.
    private static byte[] Groups(int[] table, Others kind, CellDraws draws)
    {
        List<byte> childless = [], others = [];
        for (var group = 0; group < HouseholdTypes.GroupCount; group++)
        {
            var count = table[(group * HouseholdTypes.OthersCount) + (int)kind];
            var list = group % (HouseholdTypes.MaxChildren + 1) == 0 ? childless : others;
            for (var i = 0; i < count; i++) list.Add((byte)group);
        }
        var span = others.ToArray().AsSpan();
        draws.Shuffle(Draw.OtherGroup, span);
        var rest = others.Count - childless.Count;
        if (kind is Others.Sibling or Others.TwoSiblings || rest < 0) rest = 0;
        var groups = new byte[childless.Count + others.Count];
        var (put, taken) = (0, 0);
        for (var i = 0; i < groups.Length; i++)
        {
            var due = i < rest ? 0
                : (long)(i + 1 - rest) * childless.Count / (groups.Length - rest);
            groups[i] = put < due ? childless[put++] : span[taken++];
        }
        return groups;
    }

    // Families ascend by age; should a group have too few, its last wishes are dropped here.
    private static void Open(
        Others[] door, FamilyDraft draft, List<(Others Kind, byte Age)> wishes,
        ReadOnlySpan<int> families)
    {
        var wanted = new byte[Math.Min(wishes.Count, families.Length)];
        var kinds = new Others[wanted.Length];
        for (var i = 0; i < wanted.Length; i++) (kinds[i], wanted[i]) = wishes[i];
        var pool = new int[Ages.Count];
        foreach (var family in families) pool[draft.Anchor[family]]++;
        var taken = AgeTaking.Nearest(AgeOrder.Count(wanted), pool);
        kinds = AgeOrder.Sort<Others>(wanted, kinds);
        var next = 0;
        foreach (var family in families)
        {
            if (taken[draft.Anchor[family]] == 0) continue;
            taken[draft.Anchor[family]]--;
            door[family] = kinds[next++];
        }
    }

    // A household of kin has closed its door. Its others then live with any family that has the
    // slots free, or, last, with kin, where they borrow the slots of children from the last down.
    private static void PutAnywhere(FamilyDraft draft, ReadOnlySpan<OtherSet> sets)
    {
        var next = 0;
        const ulong Free = 0xFFFFUL << (8 * HouseholdReading.FirstOther);
        for (var i = 0; i < draft.Count && next < sets.Length; i++)
        {
            if ((draft.Members[i] & Free) == 0 && Members.Count(draft.Members[i]) > 1)
                Put(draft, i, sets[next++]);
        }
        for (var i = 0; i < draft.Count && next < sets.Length; i++)
        {
            var isKin = draft.Group[i] == FamilyDraft.Closed;
            if (!isKin || Members.Count(draft.Members[i]) > MostKin) continue;
            Borrow(draft, i, sets[next].First);
            Borrow(draft, i, sets[next++].Second);
        }
        var left = sets.Length - next;
        if (left > 0)
            throw new InvalidOperationException($"{left} elders or siblings find no room.");
    }

    private static void Borrow(FamilyDraft draft, int household, byte member)
    {
        var slot = Members.SlotCount - 1;
        while (Members.At(draft.Members[household], slot) != 0) slot--;
        draft.Put(household, slot, member);
    }

    private static void Put(FamilyDraft draft, int household, OtherSet set)
    {
        draft.Put(household, HouseholdReading.FirstOther, set.First);
        draft.Put(household, HouseholdReading.FirstOther + 1, set.Second);
    }
}
