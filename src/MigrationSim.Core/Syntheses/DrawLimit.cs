// A chance as a number of 32-bit words.
using MigrationSim.Core.Randomness;

namespace MigrationSim.Core.Syntheses;

/// <summary>Turns a comparison of numbers in 0..1 into one of words.</summary>
internal static class DrawLimit
{
    private const ulong Words = 1UL << 32;

    /// <summary>How many words, from 0 up, have a Philox.Uniform below the chance.</summary>
    public static ulong Of(double chance)
    {
        var limit = (ulong)Math.Clamp(chance * Words, 0, Words);
        while (limit > 0 && !(Philox.Uniform((uint)(limit - 1)) < chance)) limit--;
        while (limit < Words && Philox.Uniform((uint)limit) < chance) limit++;
        return limit;
    }
}
