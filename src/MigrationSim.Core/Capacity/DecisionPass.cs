// Labels, then who decides and what places hold: the year's pass before prices are known.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// One thread's pass over chunks of rows, a batch at a time, so that what one stage finds is still
/// at hand for the next. It serves all years.
/// </summary>
public sealed class DecisionPass(DecisionGroups groups)
{
    private readonly ActivationPass _activation = new();
    private DecisionBatch? _batch;
    private GroupSums? _sums;
    private ulong _labelLimits;

    public YearCounts Counts { get; } = new();

    public PlaceLoad Load { get; } = new();

    private DecisionBatch Batch =>
        _batch ?? throw new InvalidOperationException("The pass has not turned to anybody.");

    /// <summary>Turns to a year's people, unless it is at them.</summary>
    public void Turn(Population population, MoveInputs inputs)
    {
        if (_batch?.Population == population && ReferenceEquals(_batch.Inputs, inputs)) return;
        _batch = new(population, inputs);
        _labelLimits = Relabelling.Limits(inputs.Chances);
    }

    /// <summary>
    /// Gives the rows from first to end their new labels, counts and groups them, and lists who
    /// considers moving.
    /// </summary>
    /// <param name="first">The first row, a multiple of the rows of a batch.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="active">Gets those who consider moving.</param>
    /// <param name="marks">Gets what the year's end asks of the same draws; or null.</param>
    public void Apply(int first, int end, List<Active> active, YearEndMarks? marks = null)
    {
        var batch = Batch;
        if (batch.Inputs.HasLimits) _sums ??= groups.Sums();
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            marks?.Note(at, batch.High);
            PreparePass.Apply(batch, _labelLimits, Counts);
            batch.Decide(Counts.Markets);
            _activation.List(batch, active);
            Load.Count(batch);
            if (batch.Inputs.HasLimits) _sums?.Add(batch);
        }
    }

    /// <summary>Groups the rows from first to end under the labels they have.</summary>
    public void Group(int first, int end)
    {
        var batch = Batch;
        _sums ??= groups.Sums();
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            batch.Decide(Counts.Markets);
            _sums.Add(batch);
        }
    }

    /// <summary>Adds what another thread counted, who is through.</summary>
    public void Add(DecisionPass other)
    {
        other.Close();
        Counts.Add(other.Counts);
        Load.Add(other.Load);
    }

    /// <summary>Sums the load up, and brings the sums of groups together.</summary>
    public void Close()
    {
        Load.Close();
        if (_batch is not null) _sums?.Close(_batch.Tables);
    }

    /// <summary>Forgets what was counted.</summary>
    public void Clear()
    {
        Counts.Clear();
        Load.Clear();
    }
}
