// Weights that neighbours share, taken from the tables once a year.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Places;

namespace MigrationSim.Core.Processes;

/// <summary>
/// What all alternatives weigh to a decider, from few looks: all but the way home is found by a
/// name that many share. Scratch of one thread.
/// </summary>
internal sealed class WeightsAtHand
{
    // More than rounding can make of a sum of six weights and a power.
    private const double Slack = 1 + 1e-9;
    private readonly SharedWeights[] _shared = new SharedWeights[UnitCode.NameCount];

    // All but staying and the way home, without and with land; 0 until a name is asked for.
    private readonly double[] _rests = new double[2 * UnitCode.NameCount];
    private readonly double[] _stays = new double[DeciderCode.StayKinds];
    private readonly double[] _attachments = [1, 1, 1, 1];
    private readonly HomewardWeights _homeward = new();
    private readonly LesserNests _lesser = new();
    private ChoiceTables _tables = null!;
    private Utilities? _utilities;
    private PlacePrices? _prices;

    /// <summary>
    /// Of two that are 1 and two that the hukou home weighs, each without and with land.
    /// </summary>
    public ReadOnlySpan<double> Attachments => _attachments;

    /// <summary>Turns to tables, and forgets everything if they have changed.</summary>
    public void Turn(ChoiceTables tables)
    {
        if (_tables == tables && _utilities == tables.Utilities && _prices == tables.Prices)
            return;
        (_tables, _utilities, _prices) = (tables, tables.Utilities, tables.Prices);
        var own = tables.Near.Own;
        own.Attachments.CopyTo(_attachments.AsSpan(2));
        for (var code = 0u; code < _stays.Length; code++)
        {
            _stays[code] = own.Durations[UnitCode.Duration(code)]
                * _attachments[UnitCode.HomeAndLand(code)];
        }

        _homeward.Fill(tables.Near);
        _lesser.Clear();
        Array.Clear(_rests);
    }

    /// <summary>
    /// Whether a decider stays whatever the nest of its home county weighs without it, and whatever
    /// the further bits of its draw are.
    /// </summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="word">The first 32 bits of its draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Stays(uint code, int name, uint word)
    {
        var land = UnitCode.Land(code);
        if (_rests[2 * name] == 0) Learn(code, name);
        var (home, seat) = _homeward.Of(code, _attachments[2 + land]);
        var stay = _shared[name].Stay * _stays[(int)code & (DeciderCode.StayKinds - 1)];
        var total = stay + _rests[(2 * name) + land] + (seat + home);
        return ((long)word + 1) * (Slack / 4294967296) * total < stay;
    }

    /// <summary>
    /// The weights of a decider whom <see cref="Stays"/> was asked about, the home county still
    /// among the others.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NestWeights Of(uint code, int name)
    {
        var (home, seat) = HomewardOf(code);
        return _shared[name].Of(
            code, _tables.Near.Own.Durations[UnitCode.Duration(code)], _attachments, seat + home);
    }

    /// <summary>Takes the home county of somebody away from home out of those weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public NestWeights WithoutHome(uint code, int name, in NestWeights weights)
    {
        var isNear = _tables.Far.IsNear(UnitCode.Origin(code), UnitCode.Away(code));
        var lesser = _lesser.Of(_tables, code, UnitCode.Type(code, name), isNear);
        return isNear ? weights with { Prefecture = lesser } : weights with { Province = lesser };
    }

    /// <summary>What the hukou home and the seat of its county weigh; 0 to whoever is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (double Home, double Seat) HomewardOf(uint code) =>
        _homeward.Of(code, _attachments[2 + UnitCode.Land(code)]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Learn(uint code, int name)
    {
        var shared = SharedWeights.Of(
            _tables, UnitCode.Unit(code, UnitCode.IsInsured(name), 1, 1));
        _shared[name] = shared;
        var others = shared.Prefecture + shared.Province + shared.Outside;
        var next = UnitCode.NextAndLand(code) & 2;
        _rests[2 * name] = (shared.OtherZone * _attachments[next]) + others;
        _rests[(2 * name) + 1] = (shared.OtherZone * _attachments[next + 1]) + others;
    }
}
