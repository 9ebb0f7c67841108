// Expected moves, collected by nest and shared out to their destinations.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Adds up what moves to every alternative (248). The moves of a nest of other counties are shared
/// out to its counties once for all households of an origin and type, not one by one.
/// </summary>
public sealed class NestFlows
{
    private const int NestCount = 3;

    // Moves per unit of weight, by origin, type and nest.
    private readonly double[] _perWeight =
        new double[OriginFactors.OriginCount * HouseholdTypes.Count * NestCount];

    private readonly FamilySplit? _children;

    /// <summary>Flows of households, or of whatever else moves as the household does.</summary>
    public NestFlows()
    {
    }

    /// <summary>Flows of children at school, who come along by chance.</summary>
    public NestFlows(FamilySplit children) => _children = children;

    /// <summary>Arrivals by alternative; those of nests only after sharing out.</summary>
    public double[] In { get; } = new double[Cells.Count];

    /// <summary>Adds a household's moves, so many in all if it surely moved.</summary>
    public void Add(ChoiceTables tables, in ChoiceUnit unit, in NestWeights weights, double amount)
    {
        var near = tables.Near;
        var factor = amount / weights.Total;
        if (weights.OtherZone > 0)
        {
            var other = unit.Residence ^ 1;
            In[other] += factor * weights.OtherZone * Coming(unit, other);
        }

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
        var seat = Cells.Urban(unit.HomeCounty);
        In[seat] += factor * UnitWeights.Seat(near, unit) * Coming(unit, seat);
    }

    public void Clear()
    {
        Array.Clear(In);
        Array.Clear(_perWeight);
    }

    public void Add(NestFlows part)
    {
        for (var d = 0; d < Cells.Count; d++) In[d] += part.In[d];
        for (var at = 0; at < _perWeight.Length; at++) _perWeight[at] += part._perWeight[at];
    }

    /// <summary>Shares the moves of nests out; call once, when all is added.</summary>
    public void ShareOut(FarWeights far)
    {
        Span<double> sums = stackalloc double[Cells.CountyCount];
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            sums.Clear();
            var (first, count) = far.PrefectureRange(origin);
            for (var type = 0; type < HouseholdTypes.Count; type++)
            {
                var at = ((origin * HouseholdTypes.Count) + type) * NestCount;
                var (near, other, zones) = (_perWeight[at], _perWeight[at + 1], _perWeight[at + 2]);
                if (near == 0 && other == 0 && zones == 0) continue;
                var row = far.Row(origin, type);
                AddRow(sums, row, 0, first, other);
                AddRow(sums, row, first, first + count, near);
                AddRow(sums, row, first + count, Cells.CountyCount, other);
                var outside = far.Outside(origin, type);
                for (var x = 0; x < Cells.ZoneCount; x++)
                {
                    In[Cells.HunanCount + x] +=
                        zones * outside[x] * Coming(origin, Cells.CountyCount + x);
                }
            }

            for (var j = 0; j < Cells.CountyCount; j++)
                In[Cells.Urban(j)] += sums[j] * Coming(origin, j);
        }
    }

    private static void AddRow(
        Span<double> sums, ReadOnlySpan<double> row, int first, int end, double rate)
    {
        for (var j = first; j < end; j++) sums[j] += rate * (row[j + 1] - row[j]);
    }

    private void Nest(in ChoiceUnit unit, int nest, double moves, double weight, double home)
    {
        if (moves <= 0) return;
        var perWeight = moves / (weight - home);
        _perWeight[(((unit.Origin * HouseholdTypes.Count) + unit.Type) * NestCount) + nest] +=
            perWeight;
        if (home <= 0) return;
        In[Cells.Urban(unit.HomeCounty)] -=
            perWeight * home * Coming(unit.Origin, unit.HomeCounty);
    }

    // Whoever goes to the very home takes everybody.
    private double Coming(in ChoiceUnit unit, int destination) =>
        destination == unit.Hukou ? 1 : Coming(unit.Origin, destination >> 1);

    private double Coming(int origin, int to) => _children?.ChildrenCome(origin, to) ?? 1;
}
