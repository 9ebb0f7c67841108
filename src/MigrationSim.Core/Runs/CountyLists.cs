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

    /// <summary>Deals the lists of a year; no household is new yet.</summary>
    public void Deal(Population population, LifeLists all)
    {
        foreach (var lists in _lists) lists.Clear();
        foreach (var born in _born) born.Clear();
        foreach (var birth in all.Crowded)
            Of(population.Residence[birth.Row]).Crowded.Add(birth);
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(all.Orphaned))
            Of(one.Residence).Orphaned.Add(one);
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(all.Kin))
            Of(one.Residence).Kin.Add(one);
        foreach (ref readonly var seat in CollectionsMarshal.AsSpan(all.Students))
            Of(seat.Residence).Students.Add(seat);
        foreach (ref readonly var seat in CollectionsMarshal.AsSpan(all.Singles))
            Of(seat.Residence).Singles.Add(seat);
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(all.Separating))
            Of(one.Residence).Separating.Add(one);
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(all.JoiningElders))
            Of(one.Residence).JoiningElders.Add(one);
    }

    /// <summary>Adds the new households to the others, county by county.</summary>
    public void Append(Population population)
    {
        foreach (var born in _born)
        {
            foreach (var household in born) population.Add(household);
        }
    }

    private LifeLists Of(int residence) => _lists[ChoiceUnit.OriginOf(residence)];
}
