// A year's household formation: the processes in their order, county by county.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Runs;

/// <summary>Kin, division, students, couples and partings, on all threads.</summary>
internal sealed class FamilyStep(Model model, RunOptions options, CancellationToken token)
{
    private readonly CountyLists _counties = new();

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
        Population population, YearSettings settings, LifeLists lists, YearCounts counts)
    {
        _counties.Deal(population, lists, _threads);
        var formed = Chunks.Each(
            CountyLists.Count, options.Threads, _rooms,
            (own, turn) =>
            {
                var county = CountyLists.Count - 1 - turn;
                Form(
                    population.Holding(_counties.BornIn(county)), settings, _counties[county],
                    own);
            },
            token);
        counts.Add(formed.Counts);
        _counties.Append(population, _threads);
    }

    // In lists: few households, each process in an order of its own.
    private static void Form(
        Population population, YearSettings settings, LifeLists lists, FamilyRoom own)
    {
        var (draws, counts) = (settings.Draws, own.Counts);
        own.Kinship.Open(population, lists.Kin, draws);
        own.Kinship.TakeIn(population, lists.Orphaned, draws, counts.Hukou);
        Crowding.Divide(population, lists.Crowded, draws);
        own.Students(settings).Leave(population, lists.Students, draws, counts);
        own.Pairing.Match(population, lists.Singles, draws, counts.Hukou);
        Separation.Part(population, lists.Separating, draws);
        own.Kinship.TakeIn(population, lists.JoiningElders, draws, counts.Hukou);
    }
}
