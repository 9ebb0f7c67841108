// What a part of the wishes takes and leaves.
using MigrationSim.Core.Places;
using MigrationSim.Core.Processes;

namespace MigrationSim.Core.Capacity;

/// <summary>
/// Dwellings in the low half, school places in the high one, by alternative; sums of whole numbers,
/// so that the order of adding cannot matter. Who stays takes and leaves nothing.
/// </summary>
internal sealed class Wants
{
    private const int SeatShift = 32;
    private readonly long[] _left = new long[Cells.Count];
    private readonly long[] _wanted = new long[Cells.Count];

    /// <summary>Those of all wishes.</summary>
    public static Wants Of(Proposals proposals, ParallelOptions threads)
    {
        var all = new Wants();
        Parallel.For(
            0, proposals.ChunkCount, threads, () => new Wants(),
            (chunk, _, own) =>
            {
                own.Add(proposals.OfChunk(chunk));
                return own;
            },
            own =>
            {
                lock (all._left) all.Add(own);
            });
        return all;
    }

    private void Add(ReadOnlySpan<Proposal> wishes)
    {
        foreach (ref readonly var wish in wishes)
        {
            var moves = wish.Stays ? 0L : 1L;
            var pupils = (long)wish.Pupils << SeatShift;
            _left[wish.Origin] += moves * (wish.Freed + pupils);
            _wanted[wish.Destination] += moves * (wish.Dwellings + pupils);
        }
    }

    private void Add(Wants other)
    {
        for (var cell = 0; cell < _left.Length; cell++)
        {
            _left[cell] += other._left[cell];
            _wanted[cell] += other._wanted[cell];
        }
    }

    /// <summary>What movers leave in a county's urban part.</summary>
    public (int Dwellings, int Seats) Left(int county) => Parts(_left[Cells.Urban(county)]);

    /// <summary>What they want in it.</summary>
    public (int Dwellings, int Seats) Wanted(int county) => Parts(_wanted[Cells.Urban(county)]);

    private static (int Dwellings, int Seats) Parts(long both) =>
        ((int)both, (int)(both >> SeatShift));
}
