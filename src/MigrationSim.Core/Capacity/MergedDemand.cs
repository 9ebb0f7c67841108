// The demand of merged groups, scaled so as to agree with that of all.
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// What merged groups do at any prices, times what all groups did to what the merged ones did at
/// the prices last learnt from: close to what all do, at a tenth of the work.
/// </summary>
internal sealed class MergedDemand(List<DecisionGroup> groups, ChoiceLanes lanes)
{
    private readonly ExpectedDemand _merged = new(MergedGroups.Of(groups), lanes);
    private double[][]? _ratios;
    private PlacePrices? _reckonedAt;

    /// <summary>Agrees with all groups at the prices that the lanes bear.</summary>
    public void Learn(ExpectedDemand all)
    {
        Reckon();
        _ratios = [.. _merged.Sums.Zip(all.Sums, Ratios)];
    }

    /// <summary>
    /// What all groups do, nearly, at the prices that the lanes bear: newcomers, new pupils,
    /// dwellings freed, school places freed, each by county.
    /// </summary>
    public double[][] Evaluate()
    {
        Reckon();
        return _ratios is null ? _merged.Sums : [.. _merged.Sums.Zip(_ratios, Products)];
    }

    private void Reckon()
    {
        if (ReferenceEquals(_reckonedAt, lanes.Prices)) return;
        _merged.Evaluate();
        _reckonedAt = lanes.Prices;
    }

    private static double[] Ratios(double[] merged, double[] all) =>
        [.. merged.Zip(all, (part, whole) => part > 0 ? whole / part : 0)];

    private static double[] Products(double[] merged, double[] ratios) =>
        [.. merged.Zip(ratios, (part, ratio) => part * ratio)];
}
