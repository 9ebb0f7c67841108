// What newcomers would take, and movers leave, at given shadow prices.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Expected newcomers to and leavers of every county's urban part: the choice model on groups,
/// without dice. Groups are cut into a fixed number of slices whose sums are added in order, so
/// that no number depends on threads.
/// </summary>
public sealed class ExpectedDemand
{
    private const int SliceCount = 8;
    private readonly IReadOnlyList<DecisionGroup> _groups;
    private readonly ChoiceTables _tables;
    private readonly FamilySplit _split;
    private readonly int _threads;
    private readonly Slice[] _slices;

    public ExpectedDemand(
        IReadOnlyList<DecisionGroup> groups, MoveInputs inputs, int threads)
    {
        (_groups, _tables, _split, _threads) = (groups, inputs.Tables, inputs.Split, threads);
        _slices = [.. Enumerable.Range(0, SliceCount).Select(_ => new Slice(inputs.Split))];
        Come = new(_tables.Far, _split);
    }

    /// <summary>Dwellings newcomers take, by county.</summary>
    public double[] Newcomers { get; } = new double[Cells.CountyCount];

    /// <summary>School places they take, by county.</summary>
    public double[] NewPupils { get; } = new double[Cells.CountyCount];

    /// <summary>Dwellings that movers leave behind, by county.</summary>
    public double[] Freed { get; } = new double[Cells.CountyCount];

    /// <summary>School places they leave behind, by county.</summary>
    public double[] FreedSeats { get; } = new double[Cells.CountyCount];

    private ChildrenOfNests Come { get; }

    /// <summary>Reckons anew at the prices that the tables bear.</summary>
    public void Evaluate()
    {
        Parallel.For(
            0, SliceCount, new ParallelOptions { MaxDegreeOfParallelism = _threads }, s =>
            {
                _slices[s].Clear();
                var end = (int)((long)_groups.Count * (s + 1) / SliceCount);
                for (var g = (int)((long)_groups.Count * s / SliceCount); g < end; g++)
                    Add(_slices[s], _groups[g]);
            });

        var total = _slices[0];
        for (var s = 1; s < SliceCount; s++) total.Add(_slices[s]);
        total.Dwellings.ShareOut(_tables.Far);
        total.Pupils.ShareOut(_tables.Far);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            Newcomers[i] = total.Dwellings.In[Cells.Urban(i)];
            NewPupils[i] = total.Pupils.In[Cells.Urban(i)];
            Freed[i] = total.Freed[i];
            FreedSeats[i] = total.FreedSeats[i];
        }
    }

    private void Add(Slice slice, DecisionGroup group)
    {
        var unit = group.Unit;
        var weights = UnitWeights.Weigh(_tables, unit);
        slice.Dwellings.Add(_tables, unit, weights, group.Dwellings);
        var pupils = group.Pupils;
        if (pupils > 0) slice.Pupils.Add(_tables, unit, weights, pupils);
        if (!Cells.IsUrban(unit.Residence)) return;
        var county = unit.Residence >> 1;
        slice.Freed[county] += group.Freed * (1 - (weights.Stay / weights.Total));
        if (pupils > 0)
        {
            slice.FreedSeats[county] +=
                pupils / weights.Total * Come.Leaving(_tables, _split, unit, weights);
        }
    }

    private sealed class Slice(FamilySplit split)
    {
        public NestFlows Dwellings { get; } = new();

        public NestFlows Pupils { get; } = new(split);

        public double[] Freed { get; } = new double[Cells.CountyCount];

        public double[] FreedSeats { get; } = new double[Cells.CountyCount];

        public void Clear()
        {
            Dwellings.Clear();
            Pupils.Clear();
            Array.Clear(Freed);
            Array.Clear(FreedSeats);
        }

        public void Add(Slice other)
        {
            Dwellings.Add(other.Dwellings);
            Pupils.Add(other.Pupils);
            for (var i = 0; i < Freed.Length; i++)
            {
                Freed[i] += other.Freed[i];
                FreedSeats[i] += other.FreedSeats[i];
            }
        }
    }
}
