// Singles who find a partner in their cell.
using System.Runtime.InteropServices;

using MigrationSim.Core.Parameters;
using MigrationSim.Core.People;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Matches the year's lookers within small buckets of a cell, men and women in the order of their
/// ranks, so that one more single disturbs its bucket only. The number of buckets depends on the
/// base year's residents and never on who is there now.
/// </summary>
public sealed class Pairing
{
    private readonly FormationParameters _parameters;
    private readonly LookerQueues _queues;

    public Pairing(FormationParameters parameters, IReadOnlyList<double> basePersons) =>
        (_parameters, _queues) = (parameters, new(basePersons));

    /// <summary>Pairs the listed seats; returns how many couples were made.</summary>
    public int Match(
        Population population, List<SeekingSeat> seats, YearDraws draws, HukouCounts counts)
    {
        _queues.Fill(population, CollectionsMarshal.AsSpan(seats), draws);
        var pairs = 0;
        for (var queue = _queues.First; queue < _queues.End; queue += 2)
        {
            _queues.Touch(population, queue);
            var men = _queues[queue];
            var women = _queues[queue + 1];
            for (var i = 0; i < Math.Min(men.Length, women.Length); i++)
            {
                if (Join(population, men[i], women[i], draws, counts)) pairs++;
            }
        }

        return pairs;
    }

    private bool Join(
        Population population, Looker man, Looker woman, YearDraws draws, HukouCounts counts)
    {
        var (his, hers) = (population.Members[man.Row], population.Members[woman.Row]);
        return man.Row != woman.Row
            && Members.At(his, man.Slot) == man.Person
            && Members.At(hers, woman.Slot) == woman.Person
            && new Couple(population, man.Seat, woman.Seat, _parameters, draws, counts).Join();
    }
}
