// What chunks listed, whatever the order in which they were done.
using CsCheck;

using MigrationSim.Core.Processes;

using Xunit;

namespace MigrationSim.Tests.Processes;

public sealed class ChunkOrderTests
{
    private const int Rows = 16;

    // Of each chunk some rows, in no order; two of one household may be listed.
    private static readonly Gen<int[][]> Chunks =
        Gen.Int[0, Rows - 1].Array[0, 9].Array[0, 12].Select(
            chunks => chunks.Select(
                (rows, chunk) => rows.Select(row => (chunk * Rows) + row).ToArray()).ToArray());

    [Fact]
    public void Lists_are_the_same_whichever_chunk_was_done_first() =>
        Chunks.SelectMany(
            chunks => Gen.Shuffle(chunks.ToArray()), (chunks, done) => (chunks, done))
        .Sample(both =>
        {
            var list = List(both.done);
            new ChunkOrder(Rows).Restore(list);
            Assert.Equal(List(both.chunks), list);
        });

    // The slot tells those of one row apart.
    private static List<ListedHousehold> List(int[][] chunks) =>
    [
        .. chunks.SelectMany(rows => rows.Select(
            (row, at) => new ListedHousehold(row, at & 7, (uint)row, 0, 0, 0, 0))),
    ];
}
