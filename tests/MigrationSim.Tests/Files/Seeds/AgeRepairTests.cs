// Ages are brought to their total without a draw, by largest remainder.
using CsCheck;

using MigrationSim.Files.Seeds;

using Xunit;

namespace MigrationSim.Tests.Files.Seeds;

public sealed class AgeRepairTests
{
    private static readonly Gen<int[]> Cells = Gen.Int[1, 5000].Array[38];

    [Fact]
    public void Cells_add_up_to_the_total_and_none_turns_negative() =>
        Gen.Select(Cells, Gen.Double[0.5, 2]).Sample((cells, factor) =>
        {
            var total = (int)(cells.Sum() * factor);
            var repaired = cells.ToArray();
            AgeRepair.ToTotal(repaired, total, new int[38]);
            return repaired.Sum() == total && repaired.All(c => c >= 0);
        });

    [Fact]
    public void Cells_that_already_add_up_stay_as_they_are() =>
        Cells.Sample(cells =>
        {
            var repaired = cells.ToArray();
            AgeRepair.ToTotal(repaired, cells.Sum(), cells);
            return repaired.SequenceEqual(cells);
        });

    [Fact]
    public void A_shortfall_goes_to_the_cell_where_the_prefecture_has_more()
    {
        int[] cells = [10, 20, 30, 40];
        AgeRepair.ToTotal(cells, 106, [0, 0, 6, -3]);
        Assert.Equal([10, 20, 36, 40], cells);
    }

    [Fact]
    public void Without_a_hint_the_difference_is_spread_in_proportion()
    {
        int[] cells = [10, 20, 30, 40];
        AgeRepair.ToTotal(cells, 95, [0, 0, 0, 0]);
        // Half, one, one and a half and two of five: the tie of remainders goes to the first.
        Assert.Equal([9, 19, 29, 38], cells);
    }
}
