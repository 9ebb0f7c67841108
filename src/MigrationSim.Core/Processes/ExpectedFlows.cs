// Moves to expect in a year, in persons: the choice model without its dice.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Expected arrivals in and departures from every alternative (248), in persons whose move hangs
/// on one draw alone: the core with its small children, and every grown child. Others follow or
/// stay.
/// </summary>
public sealed class ExpectedFlows
{
    private readonly NestFlows _flows = new();

    private ExpectedFlows()
    {
    }

    public double[] In => _flows.In;

    public double[] Out { get; } = new double[Cells.Count];

    /// <summary>
    /// Adds up all households; the sum runs in the order of rows for any thread count.
    /// </summary>
    public static ExpectedFlows Of(Population population, MoveInputs inputs, int threads)
    {
        const int Rows = 65_536;
        var parts = new ExpectedFlows[(population.Count + Rows - 1) / Rows];
        Parallel.For(
            0, parts.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
            {
                var part = new ExpectedFlows();
                var end = Math.Min(population.Count, (chunk + 1) * Rows);
                for (var i = chunk * Rows; i < end; i++) part.Add(population[i], inputs);
                parts[chunk] = part;
            });

        var total = new ExpectedFlows();
        foreach (var part in parts) total.Add(part);
        total._flows.ShareOut(inputs.Tables.Far);
        return total;
    }

    private void Add(Household household, MoveInputs inputs)
    {
        if (household.Members == 0) return;
        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
            var leaver = Deciders.Leaver(household, slot);
            Add(leaver, Deciders.ActivationProbability(leaver, inputs), 1, inputs);
        }

        var isDisplaced = Displacement.MustDecide(household, inputs);
        household = Deciders.Graduated(household, out var graduates);
        Add(
            household,
            graduates || isDisplaced ? 1 : Deciders.ActivationProbability(household, inputs),
            Members.Count(FamilySplit.Certain(household.Members)), inputs);
    }

    private void Add(Household household, double activation, int persons, MoveInputs inputs)
    {
        var unit = ChoiceUnit.Of(
            household, Deciders.IsInsured(household, inputs), inputs.Tables.Near);
        var weights = UnitWeights.Weigh(inputs.Tables, unit);
        var amount = activation * persons;
        _flows.Add(inputs.Tables, unit, weights, amount);
        Out[unit.Residence] += amount * (1 - (weights.Stay / weights.Total));
    }

    private void Add(ExpectedFlows part)
    {
        _flows.Add(part._flows);
        for (var d = 0; d < Cells.Count; d++) Out[d] += part.Out[d];
    }
}
