// Work handed out in pieces.
using CsCheck;

using MigrationSim.Core.Runs;

using Xunit;

namespace MigrationSim.Tests.Runs;

public sealed class ChunksTests
{
    [Fact]
    public void Every_piece_is_worked_once_by_any_number_of_threads() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[1, 5]).Sample(
            (pieces, threads) =>
            {
                var worked = new int[pieces];
                var workspaces = new Workspaces<int[]>(
                    () => new int[1], own => own[0] = 0, (total, own) => total[0] += own[0]);
                var total = Chunks.Each(
                    pieces, threads, workspaces,
                    (own, piece) =>
                    {
                        Interlocked.Increment(ref worked[piece]);
                        own[0]++;
                    },
                    TestContext.Current.CancellationToken);
                Assert.All(worked, times => Assert.Equal(1, times));
                Assert.Equal(pieces, total[0]);
            },
            iter: 60);

    [Fact]
    public void A_cancelled_run_takes_no_further_piece()
    {
        using var source = new CancellationTokenSource();
        var workspaces = new Workspaces<int[]>(() => new int[1], _ => { }, (_, _) => { });
        var worked = 0;
        Assert.ThrowsAny<OperationCanceledException>(() => Chunks.Each(
            1000, 2, workspaces,
            (_, piece) =>
            {
                if (Interlocked.Increment(ref worked) == 10) source.Cancel();
            },
            source.Token));
        Assert.InRange(worked, 10, 12);
    }
}
