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
    private readonly int[] _counts = new int[NestCount];
    private readonly double[] _left = new double[MoveBatch.Size];
    private readonly double[] _weights = new double[MoveBatch.Size];

    /// <summary>Begins a batch: nobody draws.</summary>
    public void Begin() => Array.Clear(_counts);

    /// <summary>Finds the nest of a decider.</summary>
    /// <param name="i">Its place in the batch.</param>
    /// <param name="weights">Its weights, the home county of those away left out.</param>
    /// <param name="u">Its draw, 0 to 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ushort i, in NestWeights weights, double u)
    {
        // What is left of a draw falls below a weight for the first time in the nest it is in, and
        // is negative after it: so the nests it does not fall below are those before.
        var x0 = u * weights.Total;
        var x1 = x0 - weights.Stay;
        var x2 = x1 - weights.OtherZone;
        var x3 = x2 - weights.Prefecture;
        var x4 = x3 - weights.Province;
        var x5 = x4 - weights.Outside;
        var nest = Passes(x0, weights.Stay) + Passes(x1, weights.OtherZone)
            + Passes(x2, weights.Prefecture) + Passes(x3, weights.Province)
            + Passes(x4, weights.Outside);
        Span<double> left = [x0, x1, x2, x3, x4, x5];
        Span<double> all =
        [
            weights.Stay, weights.OtherZone, weights.Prefecture, weights.Province,
            weights.Outside, weights.Return,
        ];
        _left[i] = left[nest];
        _weights[i] = all[nest];
        _lists[(nest * MoveBatch.Size) + _counts[nest]++] = i;
    }

    /// <summary>Draws the places of all but those who stay.</summary>
    /// <param name="batch">All deciders of the batch.</param>
    /// <param name="names">Their names.</param>
    /// <param name="tables">The year's tables.</param>
    /// <param name="shared">What going home weighs.</param>
    /// <param name="destinations">Gets where they go, by their places in the batch.</param>
    public void Draw(
        ReadOnlySpan<Active> batch, ReadOnlySpan<ushort> names, ChoiceTables tables,
        WeightsAtHand shared, Span<ushort> destinations)
    {
        var far = tables.Far;
        foreach (var i in Of(1))
            destinations[i] = (ushort)(UnitCode.Residence(batch[i].Code) ^ 1);
        foreach (var i in Of(2))
        {
            var code = batch[i].Code;
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Near(
                far, UnitCode.Origin(code), UnitCode.Type(code, names[i]), UnitCode.Away(code),
                _left[i] / _weights[i]));
        }

        foreach (var i in Of(3))
        {
            var code = batch[i].Code;
            destinations[i] = (ushort)Cells.Urban(CountyDraw.Far(
                far, UnitCode.Origin(code), UnitCode.Type(code, names[i]), UnitCode.Away(code),
                _left[i] / _weights[i]));
        }

        foreach (var i in Of(4))
        {
            var code = batch[i].Code;
            destinations[i] = (ushort)DestinationChoice.DrawZone(
                far.Outside(UnitCode.Origin(code), UnitCode.Type(code, names[i])),
                UnitCode.Residence(code), _left[i] / _weights[i]);
        }

        foreach (var i in Of(5))
            destinations[i] = (ushort)Homeward(batch[i].Code, i, shared);
    }

    private ReadOnlySpan<ushort> Of(int nest) =>
        _lists.AsSpan(nest * MoveBatch.Size, _counts[nest]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Passes(double left, double weight) => left < weight ? 0 : 1;

    // Rounding may leave something at the very end; whoever has no way home then stays.
    private int Homeward(uint code, int i, WeightsAtHand shared)
    {
        if (_weights[i] <= 0) return UnitCode.Residence(code);
        return _left[i] < shared.HomewardOf(code).Home
            ? UnitCode.Hukou(code)
            : Cells.Urban(UnitCode.Away(code));
    }
}
