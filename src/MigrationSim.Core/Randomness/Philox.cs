// Philox4x32-10: random words as a pure function of a key and a counter.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Randomness;

/// <summary>The 16 random bytes of one counter.</summary>
public readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3)
{
    /// <summary>Bytes 0-7, byte 0 lowest.</summary>
    public ulong Low => Word0 | ((ulong)Word1 << 32);

    /// <summary>Bytes 8-15, byte 8 lowest.</summary>
    public ulong High => Word2 | ((ulong)Word3 << 32);

    public uint this[int word] =>
        word switch { 0 => Word0, 1 => Word1, 2 => Word2, _ => Word3 };
}

/// <summary>
/// The counter-based generator of Salmon, Moraes, Dror and Shaw (2011), ten rounds. No state: the
/// same counter gives the same words on any thread, in any order.
/// </summary>
public static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    public static PhiloxBlock Block(
        uint key0, uint key1, uint counter0, uint counter1, uint counter2, uint counter3)
    {
        for (var round = 0; round < 10; round++)
        {
            var product0 = (ulong)Multiplier0 * counter0;
            var product1 = (ulong)Multiplier1 * counter2;
            counter0 = (uint)(product1 >> 32) ^ counter1 ^ key0;
            counter2 = (uint)(product0 >> 32) ^ counter3 ^ key1;
            counter1 = (uint)product1;
            counter3 = (uint)product0;
            key0 += Weyl0;
            key1 += Weyl1;
        }

        return new(counter0, counter1, counter2, counter3);
    }

    /// <summary>The two keys of round 0-9.</summary>
    public static (uint Key0, uint Key1) RoundKeys(uint key0, uint key1, int round) =>
        (key0 + ((uint)round * Weyl0), key1 + ((uint)round * Weyl1));

    /// <summary>A word as a number in the open interval (0, 1): (word + 1/2) / 2^32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Uniform(uint word) => (word + 0.5) * (1.0 / 4294967296.0);
}
