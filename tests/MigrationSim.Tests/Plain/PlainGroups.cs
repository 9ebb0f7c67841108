// Groups of deciders summed one by one in floating point: the reference of the sums in batches.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Numerics;
using MigrationSim.Core.People;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Plain;

/// <summary>What is told apart of a decider.</summary>
internal readonly record struct PlainKey(
    int Residence, int Hukou, int Skill, int Kids, bool Insured, int Band);

/// <summary>Sums over a group; what weighs in staying as logarithms.</summary>
internal sealed class PlainSum
{
    public double Dwellings { get; set; }

    public double Freed { get; set; }

    public double Pupils { get; set; }

    public double LogStay { get; set; }

    public double LogAttachment { get; set; }
}

/// <summary>All groups of a population, as those who are asked tell.</summary>
internal sealed class PlainGroups
{
    private readonly MoveInputs _inputs;
    private readonly DemandSample _sample;
    private readonly ActivationLanes _thinning;

    public PlainGroups(Population population, MoveInputs inputs)
    {
        _inputs = inputs;
        _sample = new(inputs.Draws);
        _thinning = new DecisionTables(inputs).Thinning;
        for (var i = 0; i < population.Count; i++) Add(population[i]);
    }

    public Dictionary<PlainKey, PlainSum> Sums { get; } = [];

    private void Add(Household household)
    {
        if (household.Members == 0) return;
        const double Ready = 1 << DemandSample.ReadyShift;
        const double Other = 1 << DemandSample.OtherShift;
        var isAsked = _sample.HasReady(household.Key);
        for (var slot = 2; slot < Members.SlotCount; slot++)
        {
            if (!isAsked || !FamilySplit.IsLeaver(household.Members, slot)) continue;
            var leaver = Deciders.Leaver(household, slot);
            Add(leaver, Ready * Deciders.ActivationProbability(leaver, _inputs), 0);
        }

        var core = Deciders.Graduated(household, out var graduates);
        var freed = Occupancy.Freed(household, _inputs);
        if (graduates || Displacement.MustDecide(household, _inputs))
        {
            Add(core, 1, freed);
            return;
        }

        var isReady = _thinning.IsReady(ActivationTable.Row(core));
        if (!(isReady ? isAsked : _sample.HasOther(household.Key))) return;
        Add(core, (isReady ? Ready : Other) * Deciders.ActivationProbability(core, _inputs), freed);
    }

    private void Add(Household decider, double chance, double freed)
    {
        var unit = ChoiceUnit.Of(
            decider, Deciders.IsInsured(decider, _inputs), _inputs.Tables.Near);
        var years = decider.YearsHere;
        var band = !unit.IsAtHome ? 0 : years < 2 ? 0 : years < 7 ? 1 : years < 17 ? 2 : 3;
        var key = new PlainKey(
            unit.Residence, unit.Hukou, unit.Skill, unit.Kids, unit.Insured, band);
        if (!Sums.TryGetValue(key, out var sum)) Sums[key] = sum = new();
        var dwellings = chance * Occupancy.Expected(decider, _inputs);
        var stay = unit.IsAtHome ? unit.Duration * unit.Attachment : unit.Duration;
        sum.Dwellings += dwellings;
        sum.Freed += chance * freed;
        sum.Pupils += chance * ChoiceUnit.PupilsOf(decider.Members);
        sum.LogStay += dwellings * DetMath.Log(stay);
        sum.LogAttachment += dwellings * DetMath.Log(unit.Attachment);
    }
}
