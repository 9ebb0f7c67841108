// A year's household formation: the processes in their order, county by county.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>Kin, division, students, couples and partings, on all threads.</summary>
internal sealed class FamilyStep(Model model, RunOptions options, CancellationToken token)
{
    // Of each county and zone, the households that come into being there.
    private readonly List<Household>[] _born =
        [.. Enumerable.Range(0, LifeListsByOrigin.Count).Select(_ => new List<Household>())];

    private readonly ParallelOptions _threads =
        new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = token };

    private readonly Workspaces<FamilyRoom> _rooms = new(
        () => new(model, options.Scale), own => own.Counts.Clear(),
        (total, own) => total.Counts.Add(own.Counts));

    /// <summary>
    /// Forms the households of a year. The largest groups, those outside, come first; new
    /// households are added when all threads are done.
    /// </summary>
    public void Advance(
        Population population, YearSettings settings, LifeListsByOrigin lists, YearCounts counts)
    {
        foreach (var born in _born) born.Clear();
        var formed = Chunks.Each(
            LifeListsByOrigin.Count, options.Threads, _rooms,
            (own, turn) =>
            {
                var origin = LifeListsByOrigin.Count - 1 - turn;
                Form(population.Holding(_born[origin]), settings, lists[origin], own);
            },
            token);
        counts.Add(formed.Counts);
        population.Vacancies.House(population, _born, amongOthers: true, _threads);
    }

    // In lists: few households, each process in an order of its own.
    private static void Form(
        Population population, YearSettings settings, LifeLists lists, FamilyRoom own)
    {
        var (draws, counts) = (settings.Draws, own.Counts);
        lists.Order(own.Order);
        own.Kinship.Open(population, lists.Kin, draws);
        own.Kinship.TakeIn(population, lists.Orphaned, draws, counts.Hukou);
        Crowding.Divide(population, lists.Crowded, draws);
        own.Students(settings).Leave(population, lists.Students, draws, counts);
        own.Pairing.Match(population, lists.Singles, draws, counts.Hukou);
        Separation.Part(population, lists.Separating, draws);
        own.Kinship.TakeIn(population, lists.JoiningElders, draws, counts.Hukou);
    }
}
