// Collects the rows of the control report: each county, then the province.
using MigrationSim.Core.Places;

namespace MigrationSim.Core.Syntheses;

/// <summary>A mean or a share before it is divided, so that counties can be added up.</summary>
internal readonly record struct Ratio(double Part, double Whole);

/// <summary>Rows in the order in which they are added.</summary>
internal sealed class ControlRows(Geography geography)
{
    private readonly List<ControlRow> _rows = [];

    public IReadOnlyList<ControlRow> All => _rows;

    public void Add(ControlRow row) => _rows.Add(row);

    /// <summary>
    /// Numbers that add up, by county. Counties err each on its own, so that their sum errs by the
    /// root of their number.
    /// </summary>
    public void Counts(
        ControlMargin margin, Func<int, long> target, Func<int, long> got, string category = "")
    {
        var (allTarget, allGot) = (0L, 0L);
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var (wanted, counted) = (target(i), got(i));
            _rows.Add(new(margin, category, geography.Counties[i].Code, wanted, counted));
            allTarget += wanted;
            allGot += counted;
        }
        _rows.Add(new(margin, category, Geography.ProvinceCode, allTarget, allGot)
        {
            Tolerance = margin.Tolerance * Math.Sqrt(Cells.CountyCount),
        });
    }

    /// <summary>Means by county; a place with nothing to divide by has no row.</summary>
    public void Means(
        ControlMargin margin, Func<int, Ratio> target, Func<int, Ratio> got, string category = "")
    {
        Ratio allTarget = default, allGot = default;
        for (var i = 0; i < Cells.CountyCount; i++)
        {
            var (wanted, counted) = (target(i), got(i));
            AddMean(margin, category, geography.Counties[i].Code, wanted, counted);
            allTarget = Sum(allTarget, wanted);
            allGot = Sum(allGot, counted);
        }
        AddMean(margin, category, Geography.ProvinceCode, allTarget, allGot);
    }

    private void AddMean(
        ControlMargin margin, string category, string code, Ratio target, Ratio got)
    {
        if (target.Whole == 0 || got.Whole == 0) return;
        _rows.Add(new(
            margin, category, code, target.Part / target.Whole, got.Part / got.Whole));
    }

    private static Ratio Sum(Ratio a, Ratio b) => new(a.Part + b.Part, a.Whole + b.Whole);
}
