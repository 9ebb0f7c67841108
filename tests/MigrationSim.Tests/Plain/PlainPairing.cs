// Singles who find a partner in their cell, sorted as a whole by comparisons.
using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Tests.Plain;

/// <summary>Pairs by one sort of all lookers: bucket, sex, rank, household, slot.</summary>
public sealed class PlainPairing
{
    private const double MenLookingShare = 0.005;
    private const double MenPerBucket = 8;
    private readonly FormationParameters _parameters;
    private readonly uint[] _bucketMask;

    public PlainPairing(FormationParameters parameters, IReadOnlyList<double> basePersons)
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
            draws.Rank(seatKey), household, seat);
    }

    private static int Order(Single a, Single b)
    {
        var order = a.Bucket.CompareTo(b.Bucket);
        if (order == 0) order = Members.Sex(a.Person).CompareTo(Members.Sex(b.Person));
        if (order == 0) order = a.Rank.CompareTo(b.Rank);
        if (order == 0) order = a.Household.CompareTo(b.Household);
        return order != 0 ? order : a.Seat.Slot.CompareTo(b.Seat.Slot);
    }

    private bool Join(
        Population population, Single man, Single woman, YearDraws draws, HukouCounts counts)
    {
        var (his, hers) =
            (population[man.Seat.Row].Members, population[woman.Seat.Row].Members);
        return man.Seat.Row != woman.Seat.Row
            && Members.At(his, man.Seat.Slot) == man.Person
            && Members.At(hers, woman.Seat.Slot) == woman.Person
            && new Unions(population, _parameters, draws, counts).Join(
                Partner.Of(population, man.Seat), Partner.Of(population, woman.Seat));
    }

    private readonly record struct Single(
        ulong Bucket, byte Person, uint Rank, Household Household, Seat Seat);
}
