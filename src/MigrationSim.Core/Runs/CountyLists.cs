// A year's lists of who forms households, by where they live.
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
        var residence = population.Residence;
        foreach (var row in all.Orphaned) Of(residence[row]).Orphaned.Add(row);
        foreach (var row in all.Kin) Of(residence[row]).Kin.Add(row);
        foreach (var birth in all.Crowded) Of(residence[birth.Row]).Crowded.Add(birth);
        foreach (var seat in all.Students) Of(residence[seat.Row]).Students.Add(seat);
        foreach (var seat in all.Singles) Of(seat.Residence).Singles.Add(seat);
        foreach (var row in all.Separating) Of(residence[row]).Separating.Add(row);
        foreach (var row in all.JoiningElders) Of(residence[row]).JoiningElders.Add(row);
    }

    /// <summary>Adds the new households to the others.</summary>
    public void Append(Population population) =>
        population.Vacancies.House(population, _born, amongOthers: true);

    private LifeLists Of(int residence) => _lists[ChoiceUnit.OriginOf(residence)];
}
