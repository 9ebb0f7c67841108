// Random numbers one after the other, for sampling by chains.
using MigrationSim.Core.Numerics;
using MigrationSim.Core.Randomness;

namespace MigrationSim.Studies.Calibrations;

/// <summary>
/// Philox counted up: equal seeds and streams give equal numbers. One stream belongs to one chain.
/// </summary>
public sealed class Dice(uint seed, uint stream)
{
    // The name of this use of the generator, so that no run's draws are met again.
    private const uint Use = 0x43414C49;

    private uint _block;
    private int _word = 4;
    private PhiloxBlock _words;

    /// <summary>A number between 0 and 1, never either.</summary>
    public double Uniform()
    {
        if (_word == 4)
        {
            _words = Philox.Block(seed, Use, stream, _block++, 0, 0);
            _word = 0;
        }

        return Philox.Uniform(_words[_word++]);
    }

    /// <summary>A standard normal number, by the polar method (Marsaglia and Bray 1964).</summary>
    public double Normal()
    {
        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var s = (x * x) + (y * y);
            if (s is > 0 and < 1) return x * Math.Sqrt(-2 * DetMath.Log(s) / s);
        }
    }
}
