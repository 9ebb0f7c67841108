// Differences in age between kin, as tables from which a draw reads.
using MigrationSim.Core.Numerics;

namespace MigrationSim.Core.Syntheses;

/// <summary>
/// A truncated normal distribution of whole years, as 1,024 equally likely values.
/// </summary>
internal sealed class Gaps
{
    private const int Entries = 1024;
    private readonly sbyte[] _years = new sbyte[Entries];

    private Gaps(double mean, double deviation, int least, int most)
    {
        var density = new double[most - least + 1];
        for (var i = 0; i < density.Length; i++)
        {
            var z = (least + i - mean) / deviation;
            density[i] = DetMath.Exp(-z * z / 2);
        }
        var next = 0;
        var counts = LargestRemainder.Share(density, Entries);
        for (var i = 0; i < counts.Length; i++)
            for (var j = 0; j < counts[i]; j++) _years[next++] = (sbyte)(least + i);
    }

    /// <summary>Mother's age at birth: mean 27, deviation 4.5, 17 to 42 [A].</summary>
    public static Gaps Mother { get; } = new(27, 4.5, 17, 42);

    /// <summary>Husband's age less the wife's: mean 2.2, deviation 2.8, -6 to 12 [A].</summary>
    public static Gaps Husband { get; } = new(HusbandMean, 2.8, -6, 12);

    /// <summary>Sibling's age less the core's, where they live together [A].</summary>
    public static Gaps Sibling { get; } = new(0, 4, -10, 10);

    public const double HusbandMean = 2.2;

    public int Draw(uint bits) => _years[bits % Entries];
}
