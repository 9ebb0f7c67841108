// Labels, then who decides and what places hold: the year's pass before prices are known.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// One thread's pass over chunks of rows, a batch at a time, so that what one stage finds is still
/// at hand for the next.
/// </summary>
public sealed class DecisionPass(
    Population population, MoveInputs inputs, DecisionGroups groups)
{
    private readonly DecisionBatch _batch = new(population, inputs);
    private readonly ActivationPass _activation = new();
    private readonly ulong _labelLimits = Relabelling.Limits(inputs.Chances);
    private GroupSums? _sums;

    public YearCounts Counts { get; } = new();

    public PlaceLoad Load { get; } = new();

    /// <summary>
    /// Gives the rows from first to end their new labels, counts and groups them, and lists who
    /// considers moving.
    /// </summary>
    public void Apply(int first, int end, List<Active> active)
    {
        if (inputs.HasLimits) _sums ??= groups.Rent();
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            _batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            PreparePass.Apply(_batch, _labelLimits, Counts);
            _batch.Decide(Counts.Markets);
            _activation.List(_batch, active);
            Load.Count(_batch);
            _sums?.Add(_batch, _activation.LeaverGroups);
        }
    }

    /// <summary>Groups the rows from first to end under the labels they have.</summary>
    public void Group(int first, int end)
    {
        _sums ??= groups.Rent();
        var active = new List<Active>();
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            _batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            _batch.Decide(Counts.Markets);
            active.Clear();
            _activation.List(_batch, active);
            _sums.Add(_batch, _activation.LeaverGroups);
        }
    }

    /// <summary>Adds what another thread counted, who is through.</summary>
    public void Add(DecisionPass other)
    {
        other.Close();
        Counts.Add(other.Counts);
        Load.Add(other.Load);
    }

    /// <summary>Sums the load up, and gives back the table of groups.</summary>
    public void Close()
    {
        Load.Close();
        if (_sums is not null) groups.Return(_sums);
        _sums = null;
    }
}
