// What newcomers would take, and movers leave, at given shadow prices.
using System.Runtime.InteropServices;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Expected newcomers to and leavers of every county's urban part: the choice model on groups,
/// without dice. Groups that live at one place and are registered at another stand together in the
/// list, places in their order, and share all weights but those of staying. Sums run in the order
/// of the list whatever the number of threads.
/// </summary>
public sealed class ExpectedDemand
{
    // Enough for two threads to end at much the same time, few enough to cost nothing.
    private const int Parts = 16;
    private readonly ChoiceLanes _lanes;
    private readonly Communities _communities = new();
    private readonly FarFlows _flows;
    private readonly CommunityDemand[] _workers;
    private readonly Action<int> _work;
    private readonly List<int> _ends = [];
    private Comers[] _comers = [];
    private int _next;

    /// <param name="lanes">The choice tables; whoever evaluates has set their prices.</param>
    /// <param name="threads">How many threads may reckon, at least 1.</param>
    public ExpectedDemand(ChoiceLanes lanes, int threads = 1)
    {
        _lanes = lanes;
        _flows = new(lanes.Far, lanes.ComingWays);
        _workers = new CommunityDemand[threads];
        for (var i = 0; i < threads; i++) _workers[i] = new(lanes, _flows);
        _work = Work;
        Sums = [Newcomers, NewPupils, Freed, FreedSeats];
    }

    /// <summary>Dwellings newcomers take, by county.</summary>
    public double[] Newcomers { get; } = new double[Cells.CountyCount];

    /// <summary>School places they take, by county.</summary>
    public double[] NewPupils { get; } = new double[Cells.CountyCount];

    /// <summary>Dwellings that movers leave behind, by county.</summary>
    public double[] Freed { get; } = new double[Cells.CountyCount];

    /// <summary>School places they leave behind, by county.</summary>
    public double[] FreedSeats { get; } = new double[Cells.CountyCount];

    /// <summary>The four of them, in the order above.</summary>
    internal double[][] Sums { get; }

    /// <summary>Takes up a year's groups, under the tables that the lanes hold.</summary>
    public void Open(List<DecisionGroup> groups)
    {
        _communities.Fill(CollectionsMarshal.AsSpan(groups), _lanes.Near);
        var all = _communities.All;
        if (_comers.Length < all.Length) _comers = new Comers[all.Length + (all.Length / 2)];
        Cut(all);
    }

    /// <summary>Reckons anew at the prices that the lanes bear.</summary>
    public void Evaluate()
    {
        _flows.Clear();
        foreach (var sums in Sums) Array.Clear(sums);
        foreach (var worker in _workers) worker.Clear();
        _next = 0;
        if (_workers.Length == 1) Work(0);
        else Parallel.For(0, _workers.Length, _work);
        Receive();
        _flows.ShareOut(Newcomers, NewPupils);
    }

    // Where an origin ends a part may end: what origins send and free is theirs alone.
    private void Cut(ReadOnlySpan<Community> all)
    {
        _ends.Clear();
        var layers = all.IsEmpty ? 0 : all[^1].End;
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i - 1].End < (long)(_ends.Count + 1) * layers / Parts) continue;
            if (ChoiceUnit.OriginOf(all[i].Residence) == ChoiceUnit.OriginOf(all[i - 1].Residence))
                continue;
            _ends.Add(i);
        }

        _ends.Add(all.Length);
    }

    private void Work(int worker)
    {
        var all = _communities.All;
        var layers = _communities.Layers;
        for (int part; (part = Interlocked.Increment(ref _next) - 1) < _ends.Count;)
        {
            for (var i = part == 0 ? 0 : _ends[part - 1]; i < _ends[part]; i++)
                _comers[i] = _workers[worker].Book(all[i], layers);
        }
    }

    // Places receive from many origins: in the order of the list, by one thread.
    private void Receive()
    {
        var all = _communities.All;
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var comers = ref _comers[i];
            var (residence, hukou) = (all[i].Residence, all[i].Hukou);
            if (hukou != Cells.OutsideHukou)
            {
                Newcomers[hukou >> 1] += comers.HomeDwellings;
                NewPupils[hukou >> 1] += comers.HomePupils;
            }

            if (!Cells.IsHunan(residence)) continue;
            Newcomers[residence >> 1] += comers.OwnDwellings;
            NewPupils[residence >> 1] += comers.OwnPupils;
            Freed[residence >> 1] += comers.Freed;
            FreedSeats[residence >> 1] += comers.FreedSeats;
        }
    }
}
