// Two singles who become a household.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A single core is a host; a grown child joins a host; two grown children begin anew. Of two hukou
/// the urban is kept more often, and never so that more than the smaller household changes its own.
/// </summary>
public readonly struct Unions(
    Population population, FormationParameters parameters, YearDraws draws, HukouCounts counts)
{
    private const uint KeySlot = 16;

    /// <summary>False where eight places do not suffice.</summary>
    public bool Join(in Partner man, in Partner woman)
    {
        var (heHosts, sheHosts) = (man.Slot < 2, woman.Slot < 2);
        if (heHosts && sheHosts) return Merge(man, woman);
        if (heHosts) MoveIn(man, woman);
        else if (sheHosts) MoveIn(woman, man);
        else BeginAnew(man, woman);
        return true;
    }

    private void BeginAnew(in Partner man, in Partner woman)
    {
        var (his, hers) = (man.Household, woman.Household);
        var hukou = Kept(his, hers);
        counts.Join(his.Hukou, hukou, 1, byPairing: true);
        counts.Join(hers.Hukou, hukou, 1, byPairing: true);
        population.Members[man.Row] = Members.With(his.Members, man.Slot, 0);
        population.Members[woman.Row] = Members.With(hers.Members, woman.Slot, 0);
        var origin = hukou == his.Hukou ? his : hers;
        var couple = origin with
        {
            Key = draws.ChildKey(his.Key, Question.NewHousehold, KeySlot + (uint)man.Slot),
            Members = Members.With(man.Person, 1, woman.Person),
            YearsHere = Math.Max(his.YearsHere, hers.YearsHere),
        };
        population.Add(couple with { Traits = TenureRules.OnParting(couple) });
    }

    private void MoveIn(in Partner host, in Partner guest)
    {
        var (home, parents) = (host.Household, guest.Household);
        var persons = Members.Count(home.Members);
        var hukou = persons > 1 ? home.Hukou : Kept(home, parents);
        counts.Join(home.Hukou, hukou, persons, byPairing: true);
        counts.Join(parents.Hukou, hukou, 1, byPairing: true);
        population.Members[guest.Row] = Members.With(parents.Members, guest.Slot, 0);
        var members = Members.With(home.Members, 1 - host.Slot, guest.Person);
        Settle(host.Row, home, members, hukou, parents);
    }

    private bool Merge(in Partner man, in Partner woman)
    {
        var (his, hers) = (man.Household, woman.Household);
        var (hisCount, herCount) = (Members.Count(his.Members), Members.Count(hers.Members));
        if (hisCount + herCount > Members.SlotCount) return false;
        var hukou = hisCount > herCount ? his.Hukou
            : herCount > hisCount ? hers.Hukou
            : Kept(his, hers);
        counts.Join(his.Hukou, hukou, hisCount, byPairing: true);
        counts.Join(hers.Hukou, hukou, herCount, byPairing: true);
        var members = Members.With(his.Members, 1 - man.Slot, woman.Person);
        if (herCount > 1) members = WithChildren(members, hers.Members);
        population.Members[woman.Row] = 0;
        Settle(man.Row, his, members, hukou, hers);
        return true;
    }

    private static ulong WithChildren(ulong members, ulong hers)
    {
        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(hers, slot);
            if (person == 0) continue;
            var free = slot >= 6 && Members.At(members, slot) == 0
                ? slot
                : Members.FreeChildSlot(members);
            members = Members.With(members, free, person);
        }

        return members;
    }

    // A family stays where its host was: nothing else of the row changes, and what stays the same
    // is not written, which would wait for its place in memory.
    private void Settle(
        int row, in Household host, ulong members, ushort hukou, in Household other)
    {
        population.Members[row] = members;
        if (hukou != host.Hukou) population.Hukou[row] = hukou;
        var traits = FamilyTraits(host, hukou, other);
        if (traits != host.Traits) population.Traits[row] = traits;
    }

    private static ushort FamilyTraits(in Household host, ushort hukou, in Household other)
    {
        const int Land = Traits.ContractLand | Traits.Homestead;
        var bearer = hukou == host.Hukou ? host.Traits : other.Traits;
        var skill = Math.Max(Traits.Skill(host.Traits), Traits.Skill(other.Traits));
        var traits = (ushort)((host.Traits & ~Land & ~3 & ~Traits.Collective)
            | (bearer & Land) | skill);
        return Traits.Tenure(traits) == Tenure.Dormitory
            ? TenureRules.OnParting(traits, host.Residence, hukou)
            : traits;
    }

    private ushort Kept(in Household host, in Household other)
    {
        var (hostUrban, otherUrban) = (Cells.IsUrban(host.Hukou), Cells.IsUrban(other.Hukou));
        if (hostUrban == otherUrban || host.Hukou == Cells.OutsideHukou) return host.Hukou;
        var keepsUrban = Philox.Uniform(draws.Block(host.Key, Question.Papers).Word0)
            < parameters.UrbanHukouKept;
        return keepsUrban == hostUrban ? host.Hukou : other.Hukou;
    }
}
