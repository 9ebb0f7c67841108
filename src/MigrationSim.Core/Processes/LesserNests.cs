// Nests of other counties without the home county of those away from home.
using System.Runtime.CompilerServices;

namespace MigrationSim.Core.Processes;

/// <summary>
/// Each costs a power and is kept while it recurs: it has one place where it may be kept, and
/// drives out who was there before, so that what is found never depends on what was looked for
/// earlier. Scratch of one thread.
/// </summary>
internal sealed class LesserNests
{
    private const int Bits = 12;
    private const uint Golden = 0x9E3779B1;
    private readonly uint[] _names = new uint[1 << Bits];
    private readonly double[] _weights = new double[1 << Bits];

    /// <summary>Forgets all.</summary>
    public void Clear() => Array.Clear(_names);

    /// <summary>The weight of the nest that a home county is taken out of.</summary>
    /// <param name="far">The year's rows.</param>
    /// <param name="code">Of somebody away from home.</param>
    /// <param name="type">Its row among the 36 household types.</param>
    /// <param name="nest">0 if the home county is in the own prefecture, else 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Of(FarWeights far, uint code, int type, int nest)
    {
        // Above 0, which is nobody's.
        var name = (((uint)(UnitCode.Away(code) * 128) + (uint)UnitCode.Origin(code)) * 64)
            + (uint)type + 1;
        var at = (int)((name * Golden) >> (32 - Bits));
        if (_names[at] != name)
        {
            _weights[at] = Without(far, code, type, nest);
            _names[at] = name;
        }

        return _weights[at];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Without(FarWeights far, uint code, int type, int nest)
    {
        var (origin, home) = (UnitCode.Origin(code), UnitCode.Away(code));
        var row = far.Row(origin, type);
        var weight = row[home + 1] - row[home];
        return weight == 0
            ? far.Nest(origin, type, nest)
            : UnitWeights.Remaining(far, origin, type, nest, weight);
    }
}
