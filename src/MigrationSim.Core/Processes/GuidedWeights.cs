// Cumulated weights in which many numbers are looked for.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// A guide table (Chen and Asau 1974): for every stretch of the way through all weights, the entry
/// where it begins; from there it is a step or two. Finds what <see cref="CumulatedWeights"/> does.
/// </summary>
public sealed class GuidedWeights
{
    // A stretch begins a little before its start, so that rounding cannot miss an entry.
    private const double Slack = 1 - 1e-9;
    private readonly double[] _sums;
    private readonly ushort[] _starts;

    /// <param name="sums">Rising, at least one; the total last. Below 2^16 of them.</param>
    /// <param name="stretches">The more, the fewer steps; a few times as many as entries.</param>
    public GuidedWeights(ReadOnlySpan<double> sums, int stretches)
    {
        _sums = sums.ToArray();
        _starts = new ushort[stretches];
        for (var k = 0; k < stretches; k++)
        {
            _starts[k] = (ushort)CumulatedWeights.Find(
                _sums, _sums[^1] * k / stretches * Slack);
        }
    }

    /// <summary>The first entry that is not below u of the way; the last if all are.</summary>
    /// <param name="u">0 to 1, 1 excluded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(double u)
    {
        var x = u * _sums[^1];
        int at = _starts[(int)(u * _starts.Length)];
        while (at + 1 < _sums.Length && _sums[at] < x) at++;
        return at;
    }
}
