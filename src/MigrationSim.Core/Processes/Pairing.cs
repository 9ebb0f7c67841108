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

    /// <summary>
    /// Pairs the listed seats, those of one household one after the other; returns how many couples
    /// were made.
    /// </summary>
    public int Match(
        Population population, List<ListedHousehold> seats, YearDraws draws, HukouCounts counts)
    {
        var listed = CollectionsMarshal.AsSpan(seats);
        _queues.Fill(population, listed, draws);
        var unions = new Unions(population, _parameters, draws, counts);
        var pairs = 0;
        for (var queue = _queues.First; queue < _queues.End; queue += 2)
        {
            var men = _queues[queue];
            var women = _queues[queue + 1];
            for (var i = 0; i < Math.Min(men.Length, women.Length); i++)
            {
                var man = _queues.Partner(population, listed, men[i]);
                var woman = _queues.Partner(population, listed, women[i]);
                if (man.Row != woman.Row && man.IsThere && woman.IsThere
                    && unions.Join(man, woman))
                {
                    pairs++;
                }
            }
        }

        return pairs;
    }
}
