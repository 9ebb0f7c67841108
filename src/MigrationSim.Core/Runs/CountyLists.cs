// A year's lists of who forms households, by where they live.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>
/// Households form and part within a cell, so that what happens in one county or zone touches no
/// other: each has its lists, and the households that come into being there.
/// </summary>
internal sealed class CountyLists
{
    /// <summary>Counties, then zones.</summary>
    public const int Count = OriginFactors.OriginCount;

    private readonly LifeLists[] _lists =
        [.. Enumerable.Range(0, Count).Select(_ => new LifeLists())];

    private readonly List<Household>[] _born =
        [.. Enumerable.Range(0, Count).Select(_ => new List<Household>())];

    public LifeLists this[int county] => _lists[county];

    /// <summary>Gets the households that come into being in a county.</summary>
    public List<Household> BornIn(int county) => _born[county];

    /// <summary>
    /// Deals the lists of a year, the two longest beside the others; no household is new yet.
    /// </summary>
    public void Deal(Population population, LifeLists all, ParallelOptions threads)
    {
        foreach (var lists in _lists) lists.Clear();
        foreach (var born in _born) born.Clear();
        Parallel.Invoke(threads, DealSingles, DealStudents, DealOthers);

        void DealSingles()
        {
            foreach (ref readonly var seat in CollectionsMarshal.AsSpan(all.Singles))
                Of(seat.Residence).Singles.Add(seat);
        }

        void DealStudents()
        {
            foreach (ref readonly var seat in CollectionsMarshal.AsSpan(all.Students))
                Of(seat.Residence).Students.Add(seat);
        }

        void DealOthers()
        {
            foreach (var birth in all.Crowded)
                Of(population.Residence[birth.Row]).Crowded.Add(birth);
            foreach (var one in all.Orphaned) Of(one.Residence).Orphaned.Add(one);
            foreach (var one in all.Kin) Of(one.Residence).Kin.Add(one);
            foreach (var one in all.Separating) Of(one.Residence).Separating.Add(one);
            foreach (var one in all.JoiningElders) Of(one.Residence).JoiningElders.Add(one);
        }
    }

    /// <summary>Adds the new households to the others.</summary>
    public void Append(Population population, ParallelOptions threads) =>
        population.Vacancies.House(population, _born, amongOthers: true, threads);

    private LifeLists Of(int residence) => _lists[ChoiceUnit.OriginOf(residence)];
}
