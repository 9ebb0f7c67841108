// The user's boundaries: what is drawn and what is refused.
using System.Globalization;

using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;

using Xunit;

namespace MigrationSim.Tests.Reports;

public sealed class BoundaryFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_square_a_county_is_drawn_with_every_county_in_the_frame()
    {
        var drawn = Read(Squares()).Boundaries!;
        Assert.Equal(122, drawn.Shapes.Count);
        Assert.Equal(1000, drawn.Width);
        Assert.All(drawn.Shapes.Values, shape =>
        {
            Assert.InRange(shape.X, 0, drawn.Width);
            Assert.InRange(shape.Y, 0, drawn.Height);
            Assert.Equal(4, shape.Path.Count(c => c is 'M' or 'l'));
        });
    }

    [Fact]
    public void A_code_of_2021_stands_for_the_county_of_2020()
    {
        var renamed = CensusRuns.Tables.Geography.Counties.First(c => c.Code != c.Code2021);
        var text = string.Join(",\n", Squares()).Replace(
            renamed.Code, renamed.Code2021, StringComparison.Ordinal);
        Assert.Contains(renamed.Code, Read([text]).Boundaries!.Shapes.Keys);
    }

    [Fact]
    public void Every_fault_is_told_with_its_feature()
    {
        var features = Squares();
        features[0] = features[0].Replace("\"code\"", "\"name\"", StringComparison.Ordinal);
        features[1] = features[2];
        features[3] = features[3].Replace("Polygon", "Point", StringComparison.Ordinal);
        features[4] = Feature("430105", "[[112,28],[112.1,28],[112.1,28.1],[112,28.2]]");
        features[5] = Feature("430111", "[[28,112],[28,112.1],[28.1,112],[28,112]]");
        features[6] = Feature("440103", "[[112,28],[112.1,28],[112.1,28.1],[112,28]]");
        var faults = Read(features).Faults.Select(fault => fault.En).ToList();
        Assert.Contains(faults, f => f.Contains("feature 1: it has no code"));
        Assert.Contains(faults, f => f.Contains("feature 3: the code") && f.Contains("twice"));
        Assert.Contains(faults, f => f.Contains("feature 4") && f.Contains("MultiPolygon"));
        Assert.Contains(faults, f => f.Contains("feature 5") && f.Contains("not closed"));
        Assert.Contains(faults, f => f.Contains("feature 6") && f.Contains("longitude first"));
        Assert.Contains(faults, f => f.Contains("feature 7") && f.Contains("'440103'"));
        Assert.Contains(faults, f => f.Contains("counties have no feature"));
        Assert.Null(Read(features).Boundaries);
    }

    [Fact]
    public void Which_way_round_a_ring_runs_changes_no_drawing()
    {
        var backwards = Squares();
        var county = CensusRuns.Tables.Geography.Counties[0];
        backwards[0] = Feature(
            county.Code, "[[112,28],[112,28.2],[112.2,28.2],[112.2,28],[112,28]]");
        var forwards = Squares();
        forwards[0] = Feature(
            county.Code, "[[112,28],[112.2,28],[112.2,28.2],[112,28.2],[112,28]]");
        var (a, b) = (Read(backwards).Boundaries!, Read(forwards).Boundaries!);
        Assert.Equal((b.Width, b.Height), (a.Width, a.Height));
        var (one, other) = (a.Shapes[county.Code], b.Shapes[county.Code]);
        Assert.Equal((other.X, other.Y), (one.X, one.Y));
        Assert.Equal(other.Path.Count(c => c == 'l'), one.Path.Count(c => c == 'l'));
    }

    [Theory]
    [InlineData(
        "[[112,28],[113,29],[113,28],[112,29],[112,28]]",
        "crosses or overlaps its own outline at (112.5, 28.5)")]
    [InlineData(
        "[[112,28],[113,28],[112.5,28],[112.5,29],[112,28]]",
        "crosses or overlaps its own outline at (")]
    [InlineData(
        "[[112,28],[113,28],[113,29],[112,29],[112,28]],"
        + "[[114,28],[114.5,28],[114.5,28.5],[114,28.5],[114,28]]",
        "has a hole outside its outline at (114, 28)")]
    [InlineData(
        "[[112,28],[113,28],[113,29],[112,29],[112,28]],"
        + "[[112.5,28.5],[113.5,28.5],[113.5,28.7],[112.5,28.5]]",
        "crosses or overlaps its own outline at (113, 28.5)")]
    [InlineData("[[112,28],[113,28],[112,28],[112,28]]", "bounds no area")]
    [InlineData("[[112,28],[113,28],[113,29],[112.5,28],[112,29],[112,28]]", "cut into pieces")]
    public void Rings_that_cross_are_refused_with_their_place(string rings, string said)
    {
        var features = Squares();
        features[0] = Feature(CensusRuns.Tables.Geography.Counties[0].Code, rings);
        var faults = Read(features).Faults;
        var fault = Assert.Single(
            faults, f => f.En.Contains("feature 1", StringComparison.Ordinal));
        Assert.Contains(said, fault.En);
        Assert.Contains("QGIS", fault.En);
    }

    [Fact]
    public void An_outline_may_touch_itself_and_have_holes()
    {
        var features = Squares();
        features[0] = Feature(
            CensusRuns.Tables.Geography.Counties[0].Code,
            "[[112,28],[113,28],[113,29],[112.5,29],[112.6,28.5],[112.4,28.5],[112.5,29],"
            + "[112,29],[112,28]]");
        features[1] = Feature(
            CensusRuns.Tables.Geography.Counties[1].Code,
            "[[112,28],[113,28],[113,29],[112,29],[112,28]],"
            + "[[112.2,28.2],[112.8,28.2],[112.8,28.8],[112.2,28.2]]");
        Assert.Empty(Read(features).Faults);
    }

    [Theory]
    [InlineData("[1, 2", "not JSON")]
    [InlineData("[1, 2]", "no GeoJSON FeatureCollection")]
    [InlineData("{ \"features\": 3 }", "no GeoJSON FeatureCollection")]
    public void What_is_no_geojson_is_said_to_be_none(string text, string said)
    {
        var path = _folder.Write("x.geojson", text);
        var faults = BoundaryFile.Read(path, CensusRuns.Tables.Geography).Faults;
        Assert.Contains(said, Assert.Single(faults).En);
    }

    /// <summary>The whole file, for other tests.</summary>
    public static string Collection(IEnumerable<string> features) =>
        "{ \"type\": \"FeatureCollection\", \"features\": [\n" + string.Join(",\n", features)
        + "\n] }";

    /// <summary>A square around each seat.</summary>
    public static List<string> Squares() =>
    [
        .. CensusRuns.Tables.Geography.Counties.Select(county =>
        {
            string At(double x, double y) => string.Create(
                CultureInfo.InvariantCulture,
                $"[{county.SeatLongitude + x},{county.SeatLatitude + y}]");

            return Feature(
                county.Code, $"[{At(0, 0)},{At(.2, 0)},{At(.2, .2)},{At(0, .2)},{At(0, 0)}]");
        }),
    ];

    private static string Feature(string code, string ring) =>
        $"{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":"
        + $"{{\"type\":\"Polygon\",\"coordinates\":[{ring}]}}}}";

    private BoundaryReading Read(IEnumerable<string> features) => BoundaryFile.Read(
        _folder.Write("b.geojson", Collection(features)), CensusRuns.Tables.Geography);
}
