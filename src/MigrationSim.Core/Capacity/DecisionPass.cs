// Labels, then who decides and what places hold: the year's pass before prices are known.
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// One thread's pass over chunks of rows, a batch at a time, so that what one stage finds is still
/// at hand for the next.
/// </summary>
public sealed class DecisionPass(Population population, MoveInputs inputs)
{
    private readonly DecisionBatch _batch = new(population, inputs);
    private readonly ActivationPass _activation = new();
    private readonly int _highestDigit = Relabelling.HighestDigit(inputs.Chances);

    public YearCounts Counts { get; } = new();

    public PlaceLoad Load { get; } = new();

    /// <summary>
    /// Gives the rows from first to end their new labels, counts them, lists who considers moving.
    /// </summary>
    public void Apply(int first, int end, List<Active> active)
    {
        for (var at = first; at < end; at += DecisionBatch.Rows)
        {
            _batch.Draw(at, Math.Min(DecisionBatch.Rows, end - at));
            PreparePass.Apply(_batch, _highestDigit, Counts);
            _batch.Decide(Counts.Markets);
            _activation.List(_batch, active);
            Load.Count(_batch);
        }
    }

    /// <summary>Adds what another thread counted.</summary>
    public void Add(DecisionPass other)
    {
        Counts.Add(other.Counts);
        Load.Add(other.Load);
    }
}
