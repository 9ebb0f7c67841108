// The demand of merged groups, scaled so as to agree with that of all.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// What merged groups do at any prices, times what all groups did to what the merged ones did at
/// the prices last learnt from: close to what all do, at a tenth of the work.
/// </summary>
internal sealed class MergedDemand(ChoiceLanes lanes, int threads = 1)
{
    private readonly ExpectedDemand _merged = new(lanes, threads);
    private readonly MergedGroups _groups = new();
    private readonly double[][] _ratios = Sums();
    private readonly double[][] _products = Sums();
    private List<DecisionGroup> _list = [];
    private bool _hasLearnt;
    private PlacePrices? _reckonedAt;

    /// <summary>Merges a year's groups; asks for nothing that the lanes hold.</summary>
    public void Merge(List<DecisionGroup> groups) => _list = _groups.Of(groups);

    /// <summary>
    /// Takes the merged groups up, under the tables that the lanes hold; nothing is learnt yet.
    /// </summary>
    public void Open()
    {
        _merged.Open(_list);
        (_hasLearnt, _reckonedAt) = (false, null);
    }

    /// <summary>Agrees with all groups at the prices that the lanes bear.</summary>
    public void Learn(ExpectedDemand all)
    {
        Reckon();
        _hasLearnt = true;
        for (var at = 0; at < _ratios.Length; at++)
        {
            var (ratios, parts, wholes) = (_ratios[at], _merged.Sums[at], all.Sums[at]);
            for (var i = 0; i < ratios.Length; i++)
                ratios[i] = parts[i] > 0 ? wholes[i] / parts[i] : 0;
        }
    }

    /// <summary>
    /// What all groups do, nearly, at the prices that the lanes bear: newcomers, new pupils,
    /// dwellings freed, school places freed, each by county. The next call overwrites it.
    /// </summary>
    public double[][] Evaluate()
    {
        Reckon();
        if (!_hasLearnt) return _merged.Sums;
        for (var at = 0; at < _products.Length; at++)
        {
            var (products, parts, ratios) = (_products[at], _merged.Sums[at], _ratios[at]);
            for (var i = 0; i < products.Length; i++) products[i] = parts[i] * ratios[i];
        }

        return _products;
    }

    private void Reckon()
    {
        if (ReferenceEquals(_reckonedAt, lanes.Prices)) return;
        _merged.Evaluate();
        _reckonedAt = lanes.Prices;
    }

    private static double[][] Sums() =>
        [.. Enumerable.Range(0, 4).Select(_ => new double[Cells.CountyCount])];
}
