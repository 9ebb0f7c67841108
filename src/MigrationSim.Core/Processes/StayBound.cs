// When somebody stays for certain, in two numbers.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// What all else weighs against staying to those who share a name, as much as it may be: who draws
/// u stays if u * (f + rest) is below f, what their years here and attachment make of staying. In
/// single precision, with so much slack that the exact rule never decides otherwise; it is asked
/// only about the others.
/// </summary>
internal readonly record struct StayBound
{
    // More than rounding to 24 bits can make of a handful of sums and products.
    private const float Slack = 1 + 1e-5f;
    private const int LandBits = 32;

    // Without land in the low half, with land in the high one.
    private readonly ulong _rests;

    private StayBound(uint name, ulong rests) => (Name, _rests) = (name, rests);

    /// <summary>Whose it is; 0 if nobody's.</summary>
    public uint Name { get; }

    /// <summary>That of some who share weights.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="code">The code of one of them.</param>
    /// <param name="shared">Their weights.</param>
    /// <param name="attachment">What the hukou home weighs, without and with land.</param>
    public static StayBound Of(
        uint name, uint code, in SharedWeights shared, ReadOnlySpan<double> attachment)
    {
        Span<double> attachments = [1, 1, attachment[0], attachment[1]];
        var rests = 0UL;
        for (var land = 0; land < 2; land++)
        {
            var w = shared.Of(UnitCode.WithLand(code, land), 1, attachments);
            var rest = w.OtherZone + w.Prefecture + w.Province + w.Outside + w.Return;
            rests |= (ulong)BitConverter.SingleToUInt32Bits((float)(rest / shared.Stay))
                << (land * LandBits);
        }

        return new(name, rests);
    }

    /// <summary>What years here and attachment make of staying, by the low bits of a code.</summary>
    public static void Fill(OwnWeights own, Span<float> factors)
    {
        for (var code = 0u; code < factors.Length; code++)
        {
            factors[(int)code] = (float)(own.Durations[UnitCode.Duration(code)]
                * (UnitCode.IsAtHome(code) ? own.Attachments[UnitCode.Land(code)] : 1));
        }
    }

    /// <summary>Whether one of them stays, whatever the further bits of its draw are.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="factor">See <see cref="Fill"/>.</param>
    /// <param name="word">The first 32 bits of its draw.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Stays(uint code, float factor, uint word)
    {
        var rest = BitConverter.UInt32BitsToSingle(
            (uint)(_rests >> (UnitCode.Land(code) * LandBits)));
        return ((long)word + 1) * (Slack / 4294967296f) * (factor + rest) < factor;
    }
}
