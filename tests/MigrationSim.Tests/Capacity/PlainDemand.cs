// Newcomers and leavers household by household: the reference that groups are held to.
using MigrationSim.Core.People;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Capacity;

/// <summary>Expected dwellings and school places taken and left; no household is rounded.</summary>
internal sealed class PlainDemand
{
    private readonly MoveInputs _inputs;
    private readonly NestFlows _dwellings = new();
    private readonly NestFlows _pupils;
    private readonly NestFlows _alone;

    public PlainDemand(Population population, MoveInputs inputs)
    {
        _inputs = inputs;
        (_pupils, _alone) = (new(inputs.Split), new(inputs.Split));
        for (var i = 0; i < population.Count; i++) Add(population[i]);
        _dwellings.ShareOut(inputs.Tables.Far);
        _pupils.ShareOut(inputs.Tables.Far);
    }

    public double[] Newcomers => Urban(_dwellings);

    public double[] NewPupils => Urban(_pupils);

    public double[] Freed { get; } = new double[Cells.CountyCount];

    public double[] FreedSeats { get; } = new double[Cells.CountyCount];

    private void Add(Household household)
    {
        if (household.Members == 0) return;
        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            if (!FamilySplit.IsLeaver(household.Members, slot)) continue;
            var leaver = Deciders.Leaver(household, slot);
            Add(leaver, Deciders.ActivationProbability(leaver, _inputs), 0);
        }

        var core = Deciders.Graduated(household, out var graduates);
        var active = graduates || Displacement.MustDecide(household, _inputs)
            ? 1
            : Deciders.ActivationProbability(core, _inputs);
        Add(core, active, active * Occupancy.Freed(household, _inputs));
    }

    private void Add(Household decider, double active, double freed)
    {
        var tables = _inputs.Tables;
        var unit = ChoiceUnit.Of(decider, Deciders.IsInsured(decider, _inputs), tables.Near);
        var weights = UnitWeights.Weigh(tables, unit);
        _dwellings.Add(tables, unit, weights, active * Occupancy.Expected(decider, _inputs));
        var pupils = active * ChoiceUnit.PupilsOf(decider.Members);
        if (pupils > 0) _pupils.Add(tables, unit, weights, pupils);
        if (!Cells.IsUrban(unit.Residence)) return;
        Freed[unit.Residence >> 1] += freed * (1 - (weights.Stay / weights.Total));
        if (pupils == 0) return;
        _alone.Clear();
        _alone.Add(tables, unit, weights, pupils);
        _alone.ShareOut(tables.Far);
        FreedSeats[unit.Residence >> 1] += _alone.In.Sum();
    }

    private static double[] Urban(NestFlows flows) =>
        [.. Enumerable.Range(0, Cells.CountyCount).Select(i => flows.In[Cells.Urban(i)])];
}
