// The residual attractiveness of places a fit may not see, from what 2010 says of them.
using MigrationSim.Studies.Fits;
using MigrationSim.Studies.Forecasts;

namespace MigrationSim.Studies.Hindcasts;

/// <summary>
/// A ridge on the covariates of 2010, fitted to the deviations of the units that are seen, urban
/// and rural apart, anew after every sweep.
/// </summary>
public sealed class ResidualImputation
{
    // As in the fit: villages that are hardly there have no deviation.
    private const int FewestRural = 2000;

    private readonly ScoringPlaces _places;
    private readonly bool[] _isUnseen;
    private readonly double[][] _covariates;

    /// <param name="places">The units.</param>
    /// <param name="isUnseen">By unit: those whose end must not be looked at.</param>
    public ResidualImputation(ScoringPlaces places, IReadOnlyList<bool> isUnseen)
    {
        _places = places;
        _isUnseen = [.. isUnseen];
        _covariates = CountyCovariates.Of2010(places.Tables, places.UnitOfCounty);
    }

    /// <summary>The cells that are not seen, and how to fill them.</summary>
    public UnseenCells Cells()
    {
        var cells = new bool[Core.Places.Cells.HunanCount];
        for (var k = 0; k < _places.Count; k++)
            foreach (var cell in _places.Cells[k]) cells[cell] = _isUnseen[k];
        return new(cells, Impute);
    }

    private double[] Impute(IReadOnlyList<double> deviations)
    {
        var imputed = deviations.ToArray();
        for (var part = 0; part < 2; part++)
        {
            var known = Enumerable.Range(0, _places.Count).Select(k => Of(k, part)).ToArray();
            var isOut = new bool[known.Length];
            for (var k = 0; k < known.Length; k++) isOut[k] = _isUnseen[k] || known[k].Count == 0;
            double[] targets =
            [
                .. known.Select(cells => cells.Count == 0
                    ? 0
                    : cells.Sum(cell => deviations[cell]) / cells.Count),
            ];
            var ridge = RidgeForecast.Of(_places.Codes, _covariates, targets, isOut);
            for (var k = 0; k < known.Length; k++)
            {
                if (!_isUnseen[k]) continue;
                foreach (var cell in CellsOf(k, part)) imputed[cell] = 0;
                foreach (var cell in known[k]) imputed[cell] = ridge.Predicted[k];
            }
        }

        return imputed;
    }

    private IEnumerable<int> CellsOf(int unit, int part) =>
        _places.Cells[unit].Where(cell => (cell & 1) == part);

    private List<int> Of(int unit, int part) =>
    [
        .. CellsOf(unit, part).Where(cell => part == 0 || RuralResidents2010(cell) >= FewestRural),
    ];

    private int RuralResidents2010(int cell)
    {
        var census = _places.Tables.Census2010[Core.Places.Cells.County(cell)];
        return census.Residents - census.UrbanResidents;
    }
}
