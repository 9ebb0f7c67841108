// A search in two looks against a walk along the row.
using CsCheck;

using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class CumulatedRowTests
{
    // Empty stretches are common: the own county's, and those nobody may go to.
    private static readonly Gen<double[]> Rows =
        Gen.Frequency((1, Gen.Const(0.0)), (3, Gen.Double[0, 1])).Array[Cells.CountyCount]
            .Select(weights =>
            {
                var sum = 0.0;
                return (double[])[0, .. weights.Select(weight => sum += weight)];
            });

    [Fact]
    public void It_finds_the_last_county_up_to_which_no_more_than_x_has_been_added() =>
        Gen.Select(Rows, Gen.Double[-0.01, 1.01]).Sample((row, share) =>
            Holds(row, share * row[^1]), iter: 20_000);

    [Fact]
    public void It_does_so_at_the_very_edges_of_every_stretch() =>
        Rows.Sample(
            row =>
            {
                foreach (var edge in row)
                {
                    Holds(row, edge);
                    Holds(row, Math.BitDecrement(edge));
                    Holds(row, Math.BitIncrement(edge));
                }
            },
            iter: 100);

    [Fact]
    public void One_look_is_enough_where_the_county_is_among_sixteen_neighbours() =>
        Gen.Select(Rows, Gen.Int[0, Cells.CountyCount - 1], Gen.Double[0, 1]).Sample(
            (row, first, share) =>
            {
                var end = Math.Min(first + 16, Cells.CountyCount);
                var x = row[first] + (share * (row[end] - row[first]));
                if (end < Cells.CountyCount && x >= row[end]) return;
                Assert.Equal(CumulatedRow.Find(row, x), CumulatedRow.FindFrom(row, first, x));
            },
            iter: 20_000);

    private static void Holds(double[] row, double x)
    {
        var county = 0;
        for (var j = 1; j < Cells.CountyCount; j++)
        {
            if (row[j] <= x) county = j;
        }

        Assert.Equal(county, CumulatedRow.Find(row, x));
    }
}
