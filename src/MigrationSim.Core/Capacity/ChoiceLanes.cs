// A year's choice tables as clearing reckons with them: all types of household at once.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>The choice tables of a year by type, at shadow prices of their own.</summary>
public sealed class ChoiceLanes
{
    public ChoiceLanes(ChoiceTables tables, FamilySplit split)
    {
        (Far, Near) = (new(tables.Far), new(tables.Near));
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            for (var j = 0; j < Cells.CountyCount; j++)
                Come[(origin * Cells.CountyCount) + j] = split.ChildrenCome(origin, j);
        }

        Children = new(Far, tables.Far, split);
    }

    internal FarLanes Far { get; }

    internal NearLanes Near { get; }

    internal ChildrenOfNests Children { get; }

    /// <summary>Chance that children come along, by origin (126) and county.</summary>
    internal double[] Come { get; } = new double[OriginFactors.OriginCount * Cells.CountyCount];

    /// <summary>Sets the shadow prices of entering urban parts.</summary>
    public void Price(PlacePrices prices)
    {
        if (ReferenceEquals(prices, Prices)) return;
        Far.Price(prices);
        Near.Price(prices);
        Prices = prices;
    }

    public PlacePrices Prices { get; private set; } = PlacePrices.None;
}
