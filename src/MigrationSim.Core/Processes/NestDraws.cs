// Where those of a batch go: first the nest of each, then nest by nest the place.
using System.Numerics;
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// The draws of <see cref="DestinationChoice"/>, to the last bit: those who go to places of the
/// same kind are drawn together, so that no turn of the way is guessed wrong. Scratch of a thread.
/// </summary>
internal sealed class NestDraws
{
    private readonly NestLanes _lanes = new();
    private readonly ushort[] _lists = new ushort[NestLanes.Count * MoveBatch.Size];
    private readonly int[] _counts = new int[NestLanes.Count];

    /// <summary>Draws the places of a batch.</summary>
    /// <param name="batch">The batch; of those who stay, destinations hold where they live.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="destinations">Gets where they go.</param>
    public void Draw(MoveBatch batch, int count, Span<ushort> destinations)
    {
        Weigh(batch, count);
        LeaveOutHomes(batch, count);
        _lanes.Find(count, batch.Uniforms);
        Array.Clear(_counts);
        var nests = _lanes.Nests[..count];
        for (var i = 0; i < nests.Length; i++)
        {
            var nest = (int)nests[i];
            _lists[(nest * MoveBatch.Size) + _counts[nest]++] = (ushort)i;
        }

        DrawNear(batch, destinations);
        var far = batch.Weights.Tables.Far;
        var left = _lanes.Left;
        foreach (var i in Of(3))
        {
            var code = batch.Codes[i];
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Far(
                far, UnitCode.Origin(code), TypeOf(batch.Rows[i], code), UnitCode.Away(code),
                left[i]));
        }

        foreach (var i in Of(4))
        {
            var code = batch.Codes[i];
            destinations[i] = (ushort)DestinationChoice.DrawZone(
                far.Outside(UnitCode.Origin(code), TypeOf(batch.Rows[i], code)),
                UnitCode.Residence(code), left[i]);
        }

        foreach (var i in Of(5)) destinations[i] = (ushort)DrawHome(i, batch);
    }

    // What all nests weigh to everybody, the home county still among the others.
    private void Weigh(MoveBatch batch, int count)
    {
        var weights = batch.Weights;
        var (homeward, lanes) = (weights.Homeward, _lanes);
        var durations = weights.Tables.Near.Own.Durations;
        var attachments = weights.Attachments;
        var codes = batch.Codes[..count];
        var rows = batch.Rows[..count];
        var homes = batch.Index.Homes[..count];
        var ways = batch.Index.Ways[..count];
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            var row = weights.Row(rows[i], code);
            var (home, seat) = homeward.Of(
                homes[i], ways[i], attachments[2 + UnitCode.Land(code)]);
            lanes.Set(
                i,
                row[0] * durations[UnitCode.Duration(code)]
                    * attachments[UnitCode.HomeAndLand(code)],
                row[1] * attachments[UnitCode.NextAndLand(code)], row[2], row[3], row[4],
                seat + home);
        }
    }

    // Takes the home county of those away from home out of the others, which costs a power: so of
    // those only who do not stay anyhow.
    private void LeaveOutHomes(MoveBatch batch, int count)
    {
        var (far, lesser) = (batch.Weights.Tables.Far, batch.Weights.Lesser);
        for (var first = 0; first < count; first += 8)
        {
            var bits = _lanes.MayGo(first, batch.Uniforms) & batch.Index.Away[first / 8];
            for (; bits != 0; bits &= bits - 1)
            {
                var i = first + BitOperations.TrailingZeroCount(bits);
                if (i >= count) return;
                var code = batch.Codes[i];
                var nest = far.IsNear(UnitCode.Origin(code), UnitCode.Away(code)) ? 0 : 1;
                _lanes.SetOthers(
                    i, nest, lesser.Of(far, code, TypeOf(batch.Rows[i], code), nest));
            }
        }
    }

    // The own county and the own prefecture.
    private void DrawNear(MoveBatch batch, Span<ushort> destinations)
    {
        var far = batch.Weights.Tables.Far;
        var left = _lanes.Left;
        foreach (var i in Of(1)) destinations[i] ^= 1;
        foreach (var i in Of(2))
        {
            var code = batch.Codes[i];
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Near(
                far, UnitCode.Origin(code), TypeOf(batch.Rows[i], code), UnitCode.Away(code),
                left[i]));
        }
    }

    // Rounding may leave something at the very end; whoever has no way home then stays.
    private int DrawHome(int i, MoveBatch batch)
    {
        var code = batch.Codes[i];
        if (_lanes.Ways[i] <= 0) return UnitCode.Residence(code);
        var home = batch.Weights.Homeward.Of(
            batch.Index.Homes[i], batch.Index.Ways[i],
            batch.Weights.Attachments[2 + UnitCode.Land(code)]).Home;
        return _lanes.Left[i] < home ? UnitCode.Hukou(code) : Cells.Urban(UnitCode.Away(code));
    }

    private ReadOnlySpan<ushort> Of(int nest) =>
        _lists.AsSpan(nest * MoveBatch.Size, _counts[nest]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TypeOf(int row, uint code) =>
        UnitCode.Type(code, row / WeightsAtHand.RowLength);
}
