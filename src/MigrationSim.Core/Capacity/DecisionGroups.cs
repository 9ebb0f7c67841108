// Households alike in all that their choice sees, together: what clearing reckons with.
using System.Runtime.InteropServices;

using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>One group: a household that stands for all, and what they come to.</summary>
/// <param name="Unit">Place, hukou, skill, children, insurance; mean years and attachment.</param>
/// <param name="Dwellings">Dwellings they would take if all who consider it moved.</param>
/// <param name="Freed">Dwellings they would leave behind.</param>
/// <param name="Pupils">Their children of school age, all of them.</param>
public readonly record struct DecisionGroup(
    ChoiceUnit Unit, double Dwellings, double Freed, double Pupils);

/// <summary>
/// Households by what <see cref="DecisionPlaces"/> tells apart and by insurance, as those of
/// <see cref="DemandSample"/> tell. What weighs in
/// staying enters as the mean of its logarithm: about half of those who consider a move stay, and
/// there the logit is straight in the logarithm, so that a group moves as its members do.
/// </summary>
public sealed class DecisionGroups
{
    // Residences that are listed in one go.
    private const int Stretch = 8;
    private const int StretchCount = (Cells.Count + Stretch - 1) / Stretch;
    private readonly GroupTable _table = new();
    private readonly List<DecisionGroup> _list = [];
    private readonly GroupListing[] _stretches = new GroupListing[StretchCount];

    // Where the groups of each stretch begin, and where the last one's end.
    private readonly int[] _firsts = new int[StretchCount + 1];

    public DecisionGroups()
    {
        for (var at = 0; at < StretchCount; at++) _stretches[at] = new(_table);
    }

    /// <summary>For one thread to add to.</summary>
    public GroupSums Sums() => new(_table);

    /// <summary>Adds the deciders of the rows from first to end, of whom some are asked.</summary>
    public void Add(Population population, int first, int end, MoveInputs inputs)
    {
        var pass = new DecisionPass(this);
        pass.Turn(population, inputs);
        pass.Group(first, end);
        pass.Close();
    }

    /// <summary>
    /// The groups that take dwellings, by residence, hukou, household type and band of years: those
    /// of one place and one registration stand together. They are forgotten thereby.
    /// </summary>
    /// <param name="threads">How many may list; they change nothing.</param>
    /// <returns>A list that the next call fills anew.</returns>
    public List<DecisionGroup> List(int threads = 1)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, StretchCount, options, stretch =>
        {
            var count = 0;
            for (var at = First(stretch); at < First(stretch + 1); at++)
                count += _table.CountOf(at);
            _firsts[stretch + 1] = count;
        });
        for (var at = 0; at < StretchCount; at++) _firsts[at + 1] += _firsts[at];

        // With room for some years to come, of which others are asked.
        var all = _firsts[StretchCount];
        if (_list.Capacity < all) _list.Capacity = all + (all / 2);
        CollectionsMarshal.SetCount(_list, all);
        Parallel.For(0, StretchCount, options, stretch => _stretches[stretch].List(
            First(stretch), First(stretch + 1),
            CollectionsMarshal.AsSpan(_list)[_firsts[stretch].._firsts[stretch + 1]]));
        return _list;
    }

    private static int First(int stretch) => Math.Min(Cells.Count, stretch * Stretch);
}
