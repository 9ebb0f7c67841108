// Where those of a batch go who may not stay: first the nest of each, then nest by nest the place.
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

    // Places in the batch, one after the other; then where in that list, by nest.
    private readonly ushort[] _unsure = new ushort[MoveBatch.Size];
    private readonly ushort[] _lists = new ushort[NestLanes.Count * MoveBatch.Size];
    private readonly int[] _counts = new int[NestLanes.Count];
    private int _count;

    /// <summary>Begins a batch: nobody draws.</summary>
    public void Begin()
    {
        _count = 0;
        Array.Clear(_counts);
    }

    /// <summary>Adds some who are at home, or have no home in Hunan.</summary>
    /// <param name="some">Their places in the batch.</param>
    /// <param name="batch">The batch.</param>
    public void AddAtHome(ReadOnlySpan<ushort> some, MoveBatch batch)
    {
        var weights = batch.Weights;
        var durations = weights.Tables.Near.Own.Durations;
        var attachments = weights.Attachments;
        var codes = batch.Codes;
        var rows = batch.Rows;
        foreach (var i in some)
        {
            var code = codes[i];
            var row = weights.Row(rows[i], code);
            _lanes.Set(
                _count,
                row[0] * durations[UnitCode.Duration(code)]
                    * attachments[UnitCode.HomeAndLand(code)],
                row[1] * attachments[UnitCode.NextAndLand(code)], row[2], row[3], row[4], 0,
                batch.Uniforms[i]);
            _unsure[_count++] = i;
        }
    }

    /// <summary>Adds some who have a home in Hunan and live elsewhere.</summary>
    /// <param name="some">Their places in the batch.</param>
    /// <param name="batch">The batch.</param>
    public void AddAway(ReadOnlySpan<ushort> some, MoveBatch batch)
    {
        var weights = batch.Weights;
        var far = weights.Tables.Far;
        var durations = weights.Tables.Near.Own.Durations;
        var codes = batch.Codes;
        var rows = batch.Rows;
        foreach (var i in some)
        {
            var code = codes[i];
            var row = weights.Row(rows[i], code);
            var isNear = far.IsNear(UnitCode.Origin(code), UnitCode.Away(code));
            var lesser = weights.Lesser.Of(far, code, TypeOf(rows[i], code), isNear ? 0 : 1);
            var (home, seat) = Homeward(i, batch);
            _lanes.Set(
                _count, row[0] * durations[UnitCode.Duration(code)], row[1],
                isNear ? lesser : row[2], isNear ? row[3] : lesser, row[4], seat + home,
                batch.Uniforms[i]);
            _unsure[_count++] = i;
        }
    }

    /// <summary>Draws the places of all that were added but those who stay.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="destinations">Gets where they go, by their places in the batch.</param>
    public void Draw(MoveBatch batch, Span<ushort> destinations)
    {
        _lanes.Find(_count);
        var nests = _lanes.Nests;
        for (var k = 0; k < _count; k++)
        {
            var nest = (int)nests[k];
            _lists[(nest * MoveBatch.Size) + _counts[nest]++] = (ushort)k;
        }

        DrawNear(batch, destinations);
        var far = batch.Weights.Tables.Far;
        var left = _lanes.Left;
        foreach (var k in Of(3))
        {
            var (i, code) = (_unsure[k], batch.Codes[_unsure[k]]);
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Far(
                far, UnitCode.Origin(code), TypeOf(batch.Rows[i], code), UnitCode.Away(code),
                left[k]));
        }

        foreach (var k in Of(4))
        {
            var (i, code) = (_unsure[k], batch.Codes[_unsure[k]]);
            destinations[i] = (ushort)DestinationChoice.DrawZone(
                far.Outside(UnitCode.Origin(code), TypeOf(batch.Rows[i], code)),
                UnitCode.Residence(code), left[k]);
        }

        foreach (var k in Of(5)) destinations[_unsure[k]] = (ushort)DrawHome(k, batch);
    }

    // The own county and the own prefecture.
    private void DrawNear(MoveBatch batch, Span<ushort> destinations)
    {
        var far = batch.Weights.Tables.Far;
        var left = _lanes.Left;
        foreach (var k in Of(1)) destinations[_unsure[k]] ^= 1;
        foreach (var k in Of(2))
        {
            var (i, code) = (_unsure[k], batch.Codes[_unsure[k]]);
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Near(
                far, UnitCode.Origin(code), TypeOf(batch.Rows[i], code), UnitCode.Away(code),
                left[k]));
        }
    }

    // Rounding may leave something at the very end; whoever has no way home then stays.
    private int DrawHome(int k, MoveBatch batch)
    {
        int i = _unsure[k];
        var code = batch.Codes[i];
        if (_lanes.Ways[k] <= 0) return UnitCode.Residence(code);
        return _lanes.Left[k] < Homeward(i, batch).Home
            ? UnitCode.Hukou(code)
            : Cells.Urban(UnitCode.Away(code));
    }

    private ReadOnlySpan<ushort> Of(int nest) =>
        _lists.AsSpan(nest * MoveBatch.Size, _counts[nest]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Home, double Seat) Homeward(int i, MoveBatch batch) =>
        batch.Weights.Homeward.Of(
            batch.Index.Homes[i], batch.Index.Ways[i],
            batch.Weights.Attachments[2 + UnitCode.Land(batch.Codes[i])]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TypeOf(int row, uint code) =>
        UnitCode.Type(code, row / WeightsAtHand.RowLength);
}
