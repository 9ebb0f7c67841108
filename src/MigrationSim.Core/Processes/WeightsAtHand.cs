// Weights that neighbours share, kept while they recur.
using System.Runtime.CompilerServices;

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
    private readonly StayBound[] _bounds = new StayBound[1 << Bits];
    private readonly SharedWeights[] _weights = new SharedWeights[1 << Bits];
    private readonly float[] _stays = new float[DeciderCode.StayKinds];
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
        StayBound.Fill(tables.Near.Own, _stays);
        Array.Clear(_bounds);
    }

    /// <summary>Whether a decider stays for certain.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="word">The first 32 bits of its draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Stays(uint code, uint name, uint word)
    {
        var at = At(name);
        if (_bounds[at].Name != name) Learn(code, name, at);
        return _bounds[at].Stays(
            code, _stays[(int)code & (DeciderCode.StayKinds - 1)], word);
    }

    /// <summary>The weights of a decider; they last until others are asked for.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly SharedWeights Of(uint code, uint name)
    {
        var at = At(name);
        if (_bounds[at].Name != name) Learn(code, name, at);
        if (_weights[at].IsWithHome) _weights[at].LeaveOutHome(Tables, Unit(code, name));
        return ref _weights[at];
    }

    private static int At(uint name) => (int)((name * Golden) >> (32 - Bits));

    private static ChoiceUnit Unit(uint code, uint name) =>
        UnitCode.Unit(code, UnitCode.IsInsured(name), 1, 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Learn(uint code, uint name, int at)
    {
        _weights[at] = SharedWeights.Of(Tables, Unit(code, name));
        _bounds[at] = StayBound.Of(name, code, _weights[at], Tables.Near.Own.Attachments);
    }
}
