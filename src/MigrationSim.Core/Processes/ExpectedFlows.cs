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
    private const int NestCount = 3;

    // Expected moves per unit of weight, by origin, type and nest: a nest's moves are shared out to
    // its destinations once for all households of a type.
    private readonly double[] _perWeight =
        new double[OriginFactors.OriginCount * HouseholdTypes.Count * NestCount];

    private ExpectedFlows()
    {
    }

    public double[] In { get; } = new double[Cells.Count];

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
        total.ShareOut(inputs.Tables.Far);
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

        household = Deciders.Graduated(household, out var graduates);
        Add(
            household, graduates ? 1 : Deciders.ActivationProbability(household, inputs),
            Members.Count(FamilySplit.Certain(household.Members)), inputs);
    }

    private void Add(Household household, double activation, int persons, MoveInputs inputs)
    {
        var (tables, near) = (inputs.Tables, inputs.Tables.Near);
        var unit = ChoiceUnit.Of(household, MovePass.IsInsured(household, inputs));
        var weights = UnitWeights.Weigh(tables, unit);
        var factor = activation * persons / weights.Total;
        Out[unit.Residence] += factor * (weights.Total - weights.Stay);
        if (weights.OtherZone > 0) In[unit.Residence ^ 1] += factor * weights.OtherZone;

        var row = tables.Far.Row(unit.Origin, unit.Type);
        var (first, count) = tables.Far.PrefectureRange(unit.Origin);
        var inside = row[first + count] - row[first];
        var (homeNear, homeFar) = UnitWeights.HomeWeights(tables, unit);
        Nest(unit, 0, factor * weights.Prefecture, inside, homeNear);
        Nest(unit, 1, factor * weights.Province, row[Cells.CountyCount] - inside, homeFar);
        var outside = tables.Far.Outside(unit.Origin, unit.Type);
        Nest(unit, 2, factor * weights.Outside,
            outside[0] + outside[1] + outside[2] + outside[3], 0);

        if (weights.Return <= 0) return;
        In[unit.Hukou] += factor * UnitWeights.Home(near, unit);
        In[Cells.Urban(unit.HomeCounty)] += factor * UnitWeights.Seat(near, unit);
    }

    private void Nest(in ChoiceUnit unit, int nest, double moves, double weight, double home)
    {
        if (moves <= 0) return;
        var perWeight = moves / (weight - home);
        _perWeight[(((unit.Origin * HouseholdTypes.Count) + unit.Type) * NestCount) + nest] +=
            perWeight;
        if (home > 0) In[Cells.Urban(unit.HomeCounty)] -= perWeight * home;
    }

    private void Add(ExpectedFlows part)
    {
        for (var d = 0; d < Cells.Count; d++)
        {
            In[d] += part.In[d];
            Out[d] += part.Out[d];
        }

        for (var at = 0; at < _perWeight.Length; at++) _perWeight[at] += part._perWeight[at];
    }

    private void ShareOut(FarWeights far)
    {
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            var (first, count) = far.PrefectureRange(origin);
            for (var type = 0; type < HouseholdTypes.Count; type++)
            {
                var row = far.Row(origin, type);
                var at = ((origin * HouseholdTypes.Count) + type) * NestCount;
                for (var j = 0; j < Cells.CountyCount; j++)
                {
                    var nest = j >= first && j < first + count ? 0 : 1;
                    In[Cells.Urban(j)] += _perWeight[at + nest] * (row[j + 1] - row[j]);
                }

                var outside = far.Outside(origin, type);
                for (var x = 0; x < Cells.ZoneCount; x++)
                    In[Cells.HunanCount + x] += _perWeight[at + 2] * outside[x];
            }
        }
    }
}
