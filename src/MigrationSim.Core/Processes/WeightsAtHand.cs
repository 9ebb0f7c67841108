// Weights that neighbours share, kept while they recur.
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Rows lie by place, so that the same residences, registrations and types come again and again.
/// Each has one place where it may be kept, and drives out who was there before: what is found
/// never depends on what was looked for earlier. Scratch of one thread.
/// </summary>
internal sealed class WeightsAtHand
{
    private const int Bits = 12;
    private const uint Golden = 0x9E3779B1;
    private static readonly int Lanes = Vector512<double>.Count;
    private readonly uint[] _names = new uint[1 << Bits];
    private readonly SharedWeights[] _weights = new SharedWeights[1 << Bits];

    // Nests that wait for their power: of whom, the sum of their weights, and the power.
    private readonly uint[] _waiting = new uint[MoveBatch.Size];
    private readonly double[] _sums = new double[MoveBatch.Size];
    private readonly double[] _scales = new double[MoveBatch.Size];
    private int _waitingCount;
    private ChoiceTables? _tables;
    private Utilities? _utilities;
    private PlacePrices? _prices;

    private ChoiceTables Tables =>
        _tables ?? throw new InvalidOperationException("There are no tables yet.");

    /// <summary>Turns to tables, and forgets everything if they have changed.</summary>
    public void Turn(ChoiceTables tables)
    {
        if (_tables == tables && _utilities == tables.Utilities && _prices == tables.Prices)
            return;
        (_tables, _utilities, _prices) = (tables, tables.Utilities, tables.Prices);
        Array.Clear(_names);
    }

    /// <summary>The weights of a decider; they last until others are asked for.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref SharedWeights Of(uint code, uint name)
    {
        var at = At(name);
        if (_names[at] != name) Learn(code, name, at);
        return ref _weights[at];
    }

    /// <summary>
    /// Of somebody away from home: sees to it that the nest of the home county is known without it
    /// after the next call of <see cref="TakePowers"/>. At most a batch of them may wait.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Await(uint code, uint name)
    {
        ref var shared = ref Of(code, name);
        if (double.IsNaN(shared.Lesser)) Await(code, name, ref shared);
    }

    /// <summary>Takes the powers that were waited for, many at once.</summary>
    public void TakePowers()
    {
        var padded = (_waitingCount + Lanes - 1) / Lanes * Lanes;
        _sums.AsSpan(_waitingCount, padded - _waitingCount).Fill(1);
        _scales.AsSpan(_waitingCount, padded - _waitingCount).Fill(1);
        for (var k = 0; k < padded; k += Lanes)
        {
            DetLanes.Pow(
                Vector512.Create<double>(_sums.AsSpan(k)),
                Vector512.Create<double>(_scales.AsSpan(k))).CopyTo(_sums.AsSpan(k));
        }

        for (var k = 0; k < _waitingCount; k++)
        {
            var at = At(_waiting[k]);
            if (_names[at] == _waiting[k]) _weights[at].Lesser = _sums[k];
        }

        _waitingCount = 0;
    }

    /// <summary>The nest of the home county without it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref SharedWeights WithLesser(uint code, uint name)
    {
        ref var shared = ref Of(code, name);
        if (double.IsNaN(shared.Lesser))
        {
            Await(code, name, ref shared);
            TakePowers();
        }

        return ref shared;
    }

    private static int At(uint name) => (int)((name * Golden) >> (32 - Bits));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Learn(uint code, uint name, int at)
    {
        _weights[at] = SharedWeights.Of(
            Tables, UnitCode.Unit(code, UnitCode.IsInsured(name), 1, 1));
        _names[at] = name;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Await(uint code, uint name, ref SharedWeights shared)
    {
        var unit = UnitCode.Unit(code, UnitCode.IsInsured(name), 1, 1);
        var (inPrefecture, inProvince) = UnitWeights.HomeWeights(Tables, unit);
        var nest = Tables.Far.IsNear(unit.Origin, unit.HomeCounty) ? 0 : 1;
        var home = inPrefecture + inProvince;
        if (home == 0)
        {
            shared.Lesser = nest == 0 ? shared.Prefecture : shared.Province;
            return;
        }

        _waiting[_waitingCount] = name;
        _sums[_waitingCount] = UnitWeights.Without(Tables, unit, nest, home);
        _scales[_waitingCount++] = Tables.Far.Scale(nest);

        // Whoever shares it need not wait as well.
        shared.Lesser = 0;
    }
}
