// Newcomers and leavers group by group: the reference of the demand reckoned for all types at once.
using MigrationSim.Core.Capacity;
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Tests.Plain;

/// <summary>Expected dwellings and school places taken and left, at the tables' prices.</summary>
internal sealed class PlainExpectedDemand
{
    private readonly ChoiceTables _tables;
    private readonly FamilySplit _split;
    private readonly NestFlows _dwellings = new();
    private readonly NestFlows _pupils;

    public PlainExpectedDemand(
        IEnumerable<DecisionGroup> groups, ChoiceTables tables, ChoiceTables unpriced,
        FamilySplit split)
    {
        (_tables, _split, _pupils) = (tables, split, new(split));
        foreach (var group in groups) Add(group, unpriced.Far);
        _dwellings.ShareOut(tables.Far);
        _pupils.ShareOut(tables.Far);
    }

    public double[] Newcomers => Urban(_dwellings);

    public double[] NewPupils => Urban(_pupils);

    public double[] Freed { get; } = new double[Cells.CountyCount];

    public double[] FreedSeats { get; } = new double[Cells.CountyCount];

    private void Add(DecisionGroup group, FarWeights unpriced)
    {
        var unit = group.Unit;
        var weights = UnitWeights.Weigh(_tables, unit);
        _dwellings.Add(_tables, unit, weights, group.Dwellings);
        if (group.Pupils > 0) _pupils.Add(_tables, unit, weights, group.Pupils);
        if (!Cells.IsUrban(unit.Residence)) return;
        Freed[unit.Residence >> 1] += group.Freed * (1 - (weights.Stay / weights.Total));
        FreedSeats[unit.Residence >> 1] +=
            group.Pupils / weights.Total * WithChildren(unit, weights, unpriced);
    }

    // The weight of all ways out, each times the chance that the children come.
    private double WithChildren(in ChoiceUnit unit, in NestWeights weights, FarWeights unpriced)
    {
        var row = unpriced.Row(unit.Origin, unit.Type);
        var (first, count) = unpriced.PrefectureRange(unit.Origin);
        var sums = new double[3];
        var coming = new double[3];
        for (var j = 0; j < Cells.CountyCount; j++)
            Place(j >= first && j < first + count ? 0 : 1, row[j + 1] - row[j], j, unit);
        var outside = unpriced.Outside(unit.Origin, unit.Type);
        for (var x = 0; x < Cells.ZoneCount; x++)
            Place(2, outside[x], Cells.CountyCount + x, unit);

        var home = UnitWeights.Home(_tables.Near, unit);
        var seat = UnitWeights.Seat(_tables.Near, unit);
        var seatComes = seat == 0 ? 0 : _split.ChildrenCome(unit.Origin, unit.HomeCounty);
        return weights.OtherZone + (weights.Prefecture * Mean(0)) + (weights.Province * Mean(1))
            + (weights.Outside * Mean(2)) + home + (seat * seatComes);

        double Mean(int nest) => sums[nest] > 0 ? coming[nest] / sums[nest] : 0;

        void Place(int nest, double weight, int to, in ChoiceUnit from)
        {
            sums[nest] += weight;
            coming[nest] += weight * _split.ChildrenCome(from.Origin, to);
        }
    }

    private static double[] Urban(NestFlows flows) =>
        [.. Enumerable.Range(0, Cells.CountyCount).Select(i => flows.In[Cells.Urban(i)])];
}
