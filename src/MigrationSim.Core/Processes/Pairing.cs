// Singles who find a partner in their cell.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Matches the year's lookers within small buckets of a cell, men and women in the order of their
/// ranks, so that one more single disturbs its bucket only. The number of buckets depends on the
/// base year's residents and never on who is there now.
/// </summary>
public sealed class Pairing
{
    private const double MenLookingShare = 0.005;
    private const double MenPerBucket = 8;
    private const uint KeySlot = 16;
    private readonly FormationParameters _parameters;
    private readonly uint[] _bucketMask;

    public Pairing(FormationParameters parameters, IReadOnlyList<double> basePersons)
    {
        _parameters = parameters;
        _bucketMask = [.. basePersons.Select(persons =>
        {
            var buckets = Math.Max(1, persons * MenLookingShare / MenPerBucket);
            return System.Numerics.BitOperations.RoundUpToPowerOf2((uint)buckets) - 1;
        })];
    }

    /// <summary>Pairs the listed seats; returns how many couples were made.</summary>
    public int Match(
        Population population, List<Seat> seats, YearDraws draws, HukouCounts counts)
    {
        var lookers = seats
            .Select(seat => Looker(population, seat, draws))
            .Where(looker => looker.Person != 0)
            .ToArray();
        Array.Sort(lookers, Order);
        var pairs = 0;
        for (var start = 0; start < lookers.Length;)
        {
            var end = start;
            while (end < lookers.Length && lookers[end].Bucket == lookers[start].Bucket) end++;
            var women = start;
            while (women < end && Members.Sex(lookers[women].Person) == Ages.Male) women++;
            for (var (man, woman) = (start, women); man < women && woman < end; man++, woman++)
            {
                if (Join(population, lookers[man], lookers[woman], draws, counts)) pairs++;
            }

            start = end;
        }

        return pairs;
    }

    private Single Looker(Population population, Seat seat, YearDraws draws)
    {
        var household = population[seat.Row];
        var person = Members.At(household.Members, seat.Slot);
        var isSingle = Members.Age(person) is >= 20 and <= 40
            && FormationCandidates.IsSingle(household.Members, seat.Slot);
        var seatKey = household.Key ^ ((uint)seat.Slot * 0x9E3779B9u);
        var outside = household.Hukou == Cells.OutsideHukou ? 1UL : 0;
        var bucket = draws.Standing(seatKey) & _bucketMask[household.Residence];
        return new(
            ((((ulong)household.Residence << 1) | outside) << 32) | bucket,
            isSingle ? person : (byte)0,
            draws.Rank(seatKey), household.Key, seat);
    }

    private static int Order(Single a, Single b)
    {
        var order = a.Bucket.CompareTo(b.Bucket);
        if (order == 0) order = Members.Sex(a.Person).CompareTo(Members.Sex(b.Person));
        if (order == 0) order = a.Rank.CompareTo(b.Rank);
        if (order == 0) order = a.Key.CompareTo(b.Key);
        if (order == 0) order = a.Person.CompareTo(b.Person);
        return order != 0 ? order : a.Seat.Slot.CompareTo(b.Seat.Slot);
    }

    // A single core is a host; a grown child joins a host; two grown children begin anew.
    private bool Join(
        Population population, Single man, Single woman, YearDraws draws, HukouCounts counts)
    {
        if (man.Seat.Row == woman.Seat.Row) return false;
        var (his, hers) = (population[man.Seat.Row], population[woman.Seat.Row]);
        if (Members.At(his.Members, man.Seat.Slot) != man.Person
            || Members.At(hers.Members, woman.Seat.Slot) != woman.Person)
        {
            return false;
        }

        var (heHosts, sheHosts) = (man.Seat.Slot < 2, woman.Seat.Slot < 2);
        if (heHosts && sheHosts) return Merge(population, man, woman, draws, counts);
        if (heHosts) return MoveIn(population, man, woman, draws, counts);
        if (sheHosts) return MoveIn(population, woman, man, draws, counts);

        var hukou = Kept(his, hers, draws);
        counts.Join(his.Hukou, hukou, 1, byPairing: true);
        counts.Join(hers.Hukou, hukou, 1, byPairing: true);
        population.Members[man.Seat.Row] = Members.With(his.Members, man.Seat.Slot, 0);
        population.Members[woman.Seat.Row] = Members.With(hers.Members, woman.Seat.Slot, 0);
        var origin = hukou == his.Hukou ? his : hers;
        var couple = origin with
        {
            Key = draws.ChildKey(
                his.Key, Question.NewHousehold, KeySlot + (uint)man.Seat.Slot),
            Members = Members.With(man.Person, 1, woman.Person),
            YearsHere = Math.Max(his.YearsHere, hers.YearsHere),
        };
        population.Append(couple with { Traits = TenureRules.OnParting(couple) });
        return true;
    }

    private bool MoveIn(
        Population population, Single host, Single guest, YearDraws draws, HukouCounts counts)
    {
        var (home, parents) = (population[host.Seat.Row], population[guest.Seat.Row]);
        var persons = Members.Count(home.Members);
        var hukou = persons > 1 ? home.Hukou : Kept(home, parents, draws);
        counts.Join(home.Hukou, hukou, persons, byPairing: true);
        counts.Join(parents.Hukou, hukou, 1, byPairing: true);
        population.Members[guest.Seat.Row] =
            Members.With(parents.Members, guest.Seat.Slot, 0);
        var members = Members.With(home.Members, 1 - host.Seat.Slot, guest.Person);
        population.Set(host.Seat.Row, AsFamily(home, members, hukou, parents));
        return true;
    }

    // Two households become one; the larger keeps its hukou, so that few change theirs.
    private bool Merge(
        Population population, Single man, Single woman, YearDraws draws, HukouCounts counts)
    {
        var (his, hers) = (population[man.Seat.Row], population[woman.Seat.Row]);
        var (hisCount, herCount) = (Members.Count(his.Members), Members.Count(hers.Members));
        if (hisCount + herCount > Members.SlotCount) return false;
        var hukou = hisCount > herCount ? his.Hukou
            : herCount > hisCount ? hers.Hukou
            : Kept(his, hers, draws);
        counts.Join(his.Hukou, hukou, hisCount, byPairing: true);
        counts.Join(hers.Hukou, hukou, herCount, byPairing: true);
        var members = Members.With(his.Members, 1 - man.Seat.Slot, woman.Person);
        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            var person = Members.At(hers.Members, slot);
            if (person == 0) continue;
            var free = slot >= 6 && Members.At(members, slot) == 0
                ? slot
                : Members.FreeChildSlot(members);
            members = Members.With(members, free, person);
        }

        population.Members[woman.Seat.Row] = 0;
        population.Set(man.Seat.Row, AsFamily(his, members, hukou, hers));
        return true;
    }

    private static Household AsFamily(
        Household host, ulong members, ushort hukou, Household other)
    {
        var (bearer, skill) = (hukou == host.Hukou ? host : other, Traits.Skill(host.Traits));
        var land = Traits.ContractLand | Traits.Homestead;
        var traits = (host.Traits & ~land & ~3 & ~Traits.Collective)
            | (bearer.Traits & land) | Math.Max(skill, Traits.Skill(other.Traits));
        var family = host with { Members = members, Hukou = hukou, Traits = (ushort)traits };
        return Traits.Tenure(traits) == Tenure.Dormitory
            ? family with { Traits = TenureRules.OnParting(family) }
            : family;
    }

    private ushort Kept(Household host, Household other, YearDraws draws)
    {
        var (hostUrban, otherUrban) = (Cells.IsUrban(host.Hukou), Cells.IsUrban(other.Hukou));
        if (hostUrban == otherUrban || host.Hukou == Cells.OutsideHukou) return host.Hukou;
        var keepsUrban = Philox.Uniform(draws.Block(host.Key, Question.Papers).Word0)
            < _parameters.UrbanHukouKept;
        return keepsUrban == hostUrban ? host.Hukou : other.Hukou;
    }

    private readonly record struct Single(
        ulong Bucket, byte Person, uint Rank, uint Key, Seat Seat);
}
