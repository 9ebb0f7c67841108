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
    // In the order of the weights: staying, the other zone, prefecture, province, outside, return.
    private const int NestCount = 6;
    private readonly ushort[] _lists = new ushort[NestCount * MoveBatch.Size];
    private readonly double[] _left = new double[MoveBatch.Size];
    private readonly double[] _weights = new double[MoveBatch.Size];
    private readonly double[] _attachments = [1, 1, 1, 1];
    private ChoiceTables _tables = null!;

    /// <summary>Turns to a year's tables.</summary>
    public void Turn(ChoiceTables tables)
    {
        _tables = tables;
        tables.Near.Own.Attachments.CopyTo(_attachments.AsSpan(2));
    }

    /// <summary>Draws destinations.</summary>
    /// <param name="batch">All deciders of a batch.</param>
    /// <param name="names">Their names.</param>
    /// <param name="uniforms">Their draws, 0 to 1.</param>
    /// <param name="unsure">Who of them draws.</param>
    /// <param name="shared">What all weighs to those of a name.</param>
    /// <param name="destinations">Gets where they go, by their places in the batch.</param>
    public void Draw(
        ReadOnlySpan<Active> batch, ReadOnlySpan<uint> names, ReadOnlySpan<double> uniforms,
        ReadOnlySpan<ushort> unsure, WeightsAtHand shared, Span<ushort> destinations)
    {
        Span<int> counts = stackalloc int[NestCount];
        counts.Clear();
        FindNests(batch, names, uniforms, unsure, shared, counts);
        foreach (var i in Of(0, counts))
            destinations[i] = (ushort)UnitCode.Residence(batch[i].Code);
        foreach (var i in Of(1, counts))
            destinations[i] = (ushort)(UnitCode.Residence(batch[i].Code) ^ 1);
        var far = _tables.Far;
        foreach (var i in Of(2, counts))
        {
            var code = batch[i].Code;
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Near(
                far, UnitCode.Origin(code), UnitCode.Type(code, names[i]), UnitCode.Away(code),
                _left[i] / _weights[i]));
        }

        foreach (var i in Of(3, counts))
        {
            var code = batch[i].Code;
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Far(
                far, UnitCode.Origin(code), UnitCode.Type(code, names[i]), UnitCode.Away(code),
                _left[i] / _weights[i]));
        }

        foreach (var i in Of(4, counts))
        {
            var code = batch[i].Code;
            destinations[i] = (ushort)DestinationChoice.DrawZone(
                far.Outside(UnitCode.Origin(code), UnitCode.Type(code, names[i])),
                UnitCode.Residence(code), _left[i] / _weights[i]);
        }

        foreach (var i in Of(5, counts))
            destinations[i] = (ushort)Homeward(batch[i].Code, names[i], _left[i], shared);
    }

    private ReadOnlySpan<ushort> Of(int nest, ReadOnlySpan<int> counts) =>
        _lists.AsSpan(nest * MoveBatch.Size, counts[nest]);

    // What is left of a draw falls below a nest's weight for the first time in the nest it is in,
    // and is negative after it: so the nests it does not fall below are those before.
    private void FindNests(
        ReadOnlySpan<Active> batch, ReadOnlySpan<uint> names, ReadOnlySpan<double> uniforms,
        ReadOnlySpan<ushort> unsure, WeightsAtHand shared, Span<int> counts)
    {
        var durations = _tables.Near.Own.Durations;
        var attachments = _attachments.AsSpan(0, 4);
        Span<double> left = stackalloc double[8];
        Span<double> weights = stackalloc double[8];
        foreach (var i in unsure)
        {
            var code = batch[i].Code;
            ref readonly var own = ref shared.Of(code, names[i]);
            var w = own.Of(code, durations[UnitCode.Duration(code)], attachments);
            var x0 = uniforms[i] * w.Total;
            var x1 = x0 - w.Stay;
            var x2 = x1 - w.OtherZone;
            var x3 = x2 - w.Prefecture;
            var x4 = x3 - w.Province;
            var x5 = x4 - w.Outside;
            var nest = At(x0, w.Stay) + At(x1, w.OtherZone) + At(x2, w.Prefecture)
                + At(x3, w.Province) + At(x4, w.Outside);
            (left[2], left[3], left[4], left[5]) = (x2, x3, x4, x5);
            (weights[2], weights[3], weights[4]) = (w.Prefecture, w.Province, w.Outside);
            _left[i] = left[nest];
            _weights[i] = weights[nest];
            _lists[(nest * MoveBatch.Size) + counts[nest]++] = i;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int At(double left, double weight) => left < weight ? 0 : 1;

    // Rounding may leave something at the very end; whoever has no way home then stays.
    private int Homeward(uint code, uint name, double left, WeightsAtHand shared)
    {
        ref readonly var own = ref shared.Of(code, name);
        var home = own.Home * _attachments[2 + UnitCode.Land(code)];
        if (own.Seat + home <= 0) return UnitCode.Residence(code);
        return left < home ? UnitCode.Hukou(code) : Cells.Urban(UnitCode.Away(code));
    }
}
