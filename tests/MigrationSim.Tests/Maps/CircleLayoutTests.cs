// The map: circles as large as their people, none on another, the same on every machine.
using MigrationSim.Cli.Commands;
using MigrationSim.Files.Reports;
using MigrationSim.Tests.Fixtures;
using MigrationSim.Tests.Reports;

using Xunit;

namespace MigrationSim.Tests.Maps;

public sealed class CircleLayoutTests
{
    private static readonly Lazy<List<MapMark>> Made =
        new(() => [.. MapCommand.Marks(CensusRuns.Tables)]);

    [Fact]
    public void The_committed_table_is_what_the_layout_gives() => Assert.Equal(
        File.ReadAllText(MapLayoutTable.PathIn(Repository.File("seeds"))).ReplaceLineEndings("\n"),
        MapLayoutTable.Text(Made.Value));

    [Fact]
    public void No_circle_lies_on_another_and_all_are_in_the_frame()
    {
        var circles = Made.Value.Where(mark => !mark.IsLabel).ToList();
        Assert.Equal(122, circles.Count);
        foreach (var (i, a) in circles.Index())
        {
            Assert.InRange(a.X, a.Radius, 1000 - a.Radius);
            foreach (var b in circles.Skip(i + 1))
                Assert.True(Distance(a, b) > a.Radius + b.Radius, $"{a.Code} lies on {b.Code}");
        }
    }

    [Fact]
    public void Area_follows_residents()
    {
        var circles = Made.Value.Where(mark => !mark.IsLabel).ToList();
        var shares = circles.Zip(CensusRuns.Tables.Census2020, (mark, census) =>
            mark.Radius * mark.Radius / census.Residents).ToList();
        Assert.All(shares, share => Assert.Equal(1, share / shares[0], 1e-9));
    }

    // North of the others stays north: the map is no puzzle.
    [Fact]
    public void Most_pairs_keep_their_order_from_west_to_east_and_from_north_to_south()
    {
        var counties = CensusRuns.Tables.Geography.Counties;
        var marks = Made.Value;
        int kept = 0, pairs = 0;
        for (var i = 0; i < counties.Count; i++)
        {
            for (var j = i + 1; j < counties.Count; j++)
            {
                pairs += 2;
                var (a, b) = (counties[i], counties[j]);
                if (a.SeatLongitude < b.SeatLongitude == marks[i].X < marks[j].X) kept++;
                if (a.SeatLatitude > b.SeatLatitude == marks[i].Y < marks[j].Y) kept++;
            }
        }

        Assert.True(kept > 0.9 * pairs, $"{kept} of {pairs}");
    }

    private static double Distance(MapMark a, MapMark b) =>
        Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
