// The units that are scored, and which of them are held out.
using MigrationSim.Core.BaseYears;
using MigrationSim.Studies.Forecasts;
using MigrationSim.Studies.Scores;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>Scoring units, ascending; all lists by unit share one index.</summary>
public sealed class ScoringPlaces
{
    public ScoringPlaces(BaseTables tables, IReadOnlyList<int> scoringUnits)
    {
        Tables = tables;
        UnitOfCounty = scoringUnits;
        Units = UnitCensus.Units(scoringUnits);
        Codes = [.. Units.Select(unit => tables.Geography.Counties[unit].Code)];
        Cells = [.. Units.Select(CellsOf)];
        var held = HeldOutCounties.Draw(tables.Geography, scoringUnits).ToHashSet();
        IsHeldOut = [.. Units.Select(held.Contains)];
        Before = UnitCensus.Merge(tables.Census2010, scoringUnits);
        After = UnitCensus.Merge(tables.Census2020, scoringUnits);
    }

    public BaseTables Tables { get; }

    /// <summary>For each county the county that stands for its unit.</summary>
    public IReadOnlyList<int> UnitOfCounty { get; }

    public IReadOnlyList<int> Units { get; }

    /// <summary>Six digits.</summary>
    public IReadOnlyList<string> Codes { get; }

    public IReadOnlyList<IReadOnlyList<int>> Cells { get; }

    public IReadOnlyList<bool> IsHeldOut { get; }

    /// <summary>The census of 2010.</summary>
    public IReadOnlyList<CountyCensus> Before { get; }

    /// <summary>The census of 2020.</summary>
    public IReadOnlyList<CountyCensus> After { get; }

    public int Count => Units.Count;

    /// <summary>
    /// Five folds of the training units by a hash of their codes; -1 for what is held out.
    /// </summary>
    public int[] Folds()
    {
        var training = Enumerable.Range(0, Count).Where(k => !IsHeldOut[k]).ToList();
        var folds = Enumerable.Repeat(-1, Count).ToArray();
        var dealt = RidgeForecast.Folds([.. training.Select(k => Codes[k])]);
        foreach (var (at, k) in training.Index()) folds[k] = dealt[at];
        return folds;
    }

    private int[] CellsOf(int unit) =>
    [
        .. Enumerable.Range(0, UnitOfCounty.Count).Where(county => UnitOfCounty[county] == unit)
            .SelectMany(county => new[]
            {
                Core.Places.Cells.Urban(county), Core.Places.Cells.Rural(county),
            }),
    ];
}
