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
/// Households by what <see cref="DecisionPlaces"/> tells apart and by insurance. What weighs in
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
    private readonly GroupListing _listing;
    private readonly GroupListing[] _stretches = new GroupListing[StretchCount];
    private readonly int[] _firsts = new int[StretchCount];

    public DecisionGroups() => _listing = new(_table);

    /// <summary>For one thread to add to.</summary>
    public GroupSums Sums() => new(_table);

    /// <summary>What attachment weighs, before anybody is added.</summary>
    public void Weigh(DecisionTables tables) => _table.Weigh(tables.Attachment);

    /// <summary>Adds the deciders of the rows from first to end.</summary>
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
        var isFirst = _list.Capacity == 0;
        _list.Clear();
        if (threads == 1) _listing.List(0, Cells.Count, _list);
        else ListStretches(new() { MaxDegreeOfParallelism = threads });

        // With room for some years to come, and not twice as much.
        if (isFirst) _list.Capacity = _list.Count + (_list.Count / 4);
        return _list;
    }

    // Each stretch by itself, then one after the other into the list.
    private void ListStretches(ParallelOptions threads)
    {
        Parallel.For(0, StretchCount, threads, stretch =>
        {
            var first = stretch * Stretch;
            _stretches[stretch] ??= new(_table);
            _stretches[stretch].List(first, Math.Min(Cells.Count, first + Stretch));
        });
        var count = 0;
        for (var stretch = 0; stretch < StretchCount; stretch++)
        {
            _firsts[stretch] = count;
            count += _stretches[stretch].Listed.Length;
        }

        if (_list.Capacity < count) _list.Capacity = count + (count / 4);
        CollectionsMarshal.SetCount(_list, count);
        Parallel.For(0, StretchCount, threads, stretch => _stretches[stretch].Listed.CopyTo(
            CollectionsMarshal.AsSpan(_list)[_firsts[stretch]..]));
    }
}
