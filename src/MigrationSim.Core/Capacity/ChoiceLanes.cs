// A year's choice tables as clearing reckons with them: all types of household at once.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>The choice tables of a year by type, at shadow prices of their own.</summary>
public sealed class ChoiceLanes
{
    /// <summary>Takes over a year's tables, at no price, in the memory of the last one's.</summary>
    public void Fill(ChoiceTables tables, FamilySplit split)
    {
        Prices = PlacePrices.None;
        Far.Fill(tables.Far);
        Near.Fill(tables.Near);
        for (var origin = 0; origin < OriginFactors.OriginCount; origin++)
        {
            for (var j = 0; j < Cells.CountyCount; j++)
            {
                var at = (origin * Cells.CountyCount) + j;
                Come[at] = split.ChildrenCome(origin, j);
                ComingWays[at] = Far.Way(origin, j) * Come[at];
            }
        }

        Children.Fill(Far, ComingWays, tables.Far, split);
    }

    internal FarLanes Far { get; } = new();

    internal NearLanes Near { get; } = new();

    internal ChildrenOfNests Children { get; } = new();

    /// <summary>Chance that children come along, by origin (126) and county.</summary>
    internal double[] Come { get; } = new double[OriginFactors.OriginCount * Cells.CountyCount];

    /// <summary>The ways of <see cref="Far"/> times that chance.</summary>
    internal double[] ComingWays { get; } =
        new double[OriginFactors.OriginCount * Cells.CountyCount];

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
