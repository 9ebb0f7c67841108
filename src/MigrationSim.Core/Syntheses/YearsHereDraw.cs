// For how many years a household has lived where it is.
using System.Runtime.CompilerServices;

using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// Geometric with a mean, cut off at 63 years. A word's first ten bits say where among the years'
/// limits to begin, so that few of the 64 are compared.
/// </summary>
internal sealed class YearsHereDraw
{
    private const int Years = 64;
    private const int GuideBits = 10;

    // The first word of each number of years, and one that no word reaches.
    private readonly ulong[] _first = new ulong[Years + 1];
    private readonly byte[] _guide = new byte[1 << GuideBits];

    public YearsHereDraw(double mean)
    {
        var remain = mean / (mean + 1);
        for (var years = 1; years < Years; years++)
            _first[years] = Above(1 - DetMath.Pow(remain, years));
        _first[Years] = ulong.MaxValue;
        for (var i = 0; i < _guide.Length; i++)
        {
            var word = (ulong)i << (32 - GuideBits);
            while (word >= _first[_guide[i] + 1]) _guide[i]++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Of(uint word)
    {
        var years = _guide[word >> (32 - GuideBits)];
        while (word >= _first[years + 1]) years++;
        return years;
    }

    // The first word whose number lies above a chance; one that lies on it does not.
    private static ulong Above(double chance) => DrawLimit.Of(Math.BitIncrement(chance));
}
