// The cores of a cell's households: couples and single adults, with the children they have.
using System.Runtime.CompilerServices;

using MigrationSim.Core.People;

namespace MigrationSim.Core.Syntheses;

/// <summary>Builds all households of a cell but for the elders and siblings in slots 6-7.</summary>
internal static class CoreFamilies
{
    public static FamilyDraft Build(LivingRoles roles, TypePlan plan, CellDraws draws)
    {
        var setsBySize = new int[HouseholdTypes.MaxChildren + 1];
        for (var size = 1; size < setsBySize.Length; size++)
            setsBySize[size] = plan.Total(t => t.Children == size ? 1 : 0);
        var sets = ChildSets.Form(roles.Children, setsBySize, draws);
        var men = AgeOrder.OneSex(roles.Core, Ages.Male);
        var women = AgeOrder.OneSex(roles.Core, Ages.Female);
        var parents = Parents.Choose(sets, plan, men, women);
        var childless = Couples.ChildlessWives(
            women, plan.Total(t => t.Core == 2 && t.Children == 0 ? 1 : 0));

        var wives = new int[Ages.Count];
        for (var age = 0; age < wives.Length; age++)
            wives[age] = parents.Wives[age] + childless[age];
        var husbands = Couples.Husbands(wives, men, draws);

        var draft = new FamilyDraft(plan.Total(_ => 1));
        AddParents(draft, sets, parents, wives, husbands);
        PutChildren(draft, sets, ChildRepair.Apply(sets, draft));
        AddCouples(draft, parents.Wives, wives, husbands);
        AddSingles(draft, men, women);
        return draft;
    }

    // Sets ascend by the mother's age wanted, parents by age: they are matched rank by rank.
    private static void AddParents(
        FamilyDraft draft, ChildSets sets, Parents parents, int[] wives, byte[] husbands)
    {
        var wife = AgeOrder.Expand(parents.Wives);
        var mother = AgeOrder.Expand(parents.Mothers);
        var father = AgeOrder.Expand(parents.Fathers);
        var (nextWife, nextMother, nextFather) = (0, 0, 0);
        var (block, used, blockAge) = (0, 0, 0);
        for (var set = 0; set < sets.Count; set++)
        {
            var children = sets.SizeOf(set);
            switch (parents.OfSet[set])
            {
                case Parent.None:
                    draft.Add(0, 0, children, sets.MotherAge[set]);
                    break;
                case Parent.Mother:
                    var alone = mother[nextMother++];
                    draft.Add(Members.Person(alone, Ages.Female), 0, children, alone);
                    break;
                case Parent.Father:
                    var lone = father[nextFather++];
                    draft.Add(Members.Person(lone, Ages.Male), 0, children, lone);
                    break;
                default:
                    var age = wife[nextWife++];
                    for (; blockAge < age; blockAge++, used = 0) block += wives[blockAge];
                    AddCouple(draft, husbands[block + used++], age, children);
                    break;
            }
        }
    }

    // Of the wives of one age, the first are mothers of a set and the rest have no child at home.
    private static void AddCouples(
        FamilyDraft draft, int[] withChildren, int[] wives, byte[] husbands)
    {
        var block = 0;
        for (var age = 0; age < wives.Length; age++)
        {
            for (var i = withChildren[age]; i < wives[age]; i++)
                AddCouple(draft, husbands[block + i], (byte)age, 0);
            block += wives[age];
        }
    }

    private static void AddCouple(FamilyDraft draft, byte husband, byte wife, int children) =>
        draft.Add(
            Members.Person(husband, Ages.Male),
            Members.Person(wife, Ages.Female), children, wife);

    private static void AddSingles(FamilyDraft draft, int[] men, int[] women)
    {
        for (var age = 0; age < men.Length; age++)
        {
            for (var sex = 0; sex < 2; sex++)
            {
                var member = Members.Person(age, sex);
                var count = sex == Ages.Male ? men[age] : women[age];
                for (var i = 0; i < count; i++) draft.Add(member, 0, 0, (byte)age);
            }
        }
    }

    // Eldest child first. Where parents and children did not fit even after the repair, the adults
    // are kin, not parents.
    private static void PutChildren(FamilyDraft draft, ChildSets sets, ChildAges[] ages)
    {
        for (var set = 0; set < sets.Count; set++)
        {
            var children = sets.Of(set);
            if (!ages[set].Fit(children)) draft.MakeKin(set);
            SortByAge(children);
            var all = 0UL;
            for (var i = children.Length - 1; i >= 0; i--) all = (all << 8) | children[i];
            draft.Put(set, HouseholdReading.FirstChild, all);
        }
    }

    // At most four, by exchanges. Which of two children of one age comes first is part of the
    // result: three are compared 0-1, 0-2, 1-2, otherwise each is put behind those of its age.
    private static void SortByAge(Span<byte> children)
    {
        if (children.Length <= 1) return;
        if (children.Length == 3)
        {
            Exchange(ref children[0], ref children[1]);
            Exchange(ref children[0], ref children[2]);
            Exchange(ref children[1], ref children[2]);
            return;
        }

        for (var i = 1; i < children.Length; i++)
        {
            for (var k = i; k > 0; k--) Exchange(ref children[k - 1], ref children[k]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exchange(ref byte first, ref byte second)
    {
        if (Members.Age(second) > Members.Age(first)) (first, second) = (second, first);
    }
}
